import { blockKeys, pairScore, threshold } from '@wiregraph/link'
import type { LinkedReport } from './graph.ts'
import type { Pair } from './score-links.ts'

const shares = (a: readonly string[], b: readonly string[]): boolean => a.some((key) => b.includes(key))

/** What one report lacks that linking across articles needs. */
function lackOf([x, y]: readonly [LinkedReport, LinkedReport]): string | null {
  if (x.report.when === null || y.report.when === null) return 'a report has no time'
  if (x.report.place === null || y.report.place === null) return 'a report has no place'
  return null
}

/** Why two reports were not put to one event, as link's own functions tell it. */
function causeOf(both: readonly [LinkedReport, LinkedReport], crosses: boolean): string {
  const [x, y] = both
  if (x.report.type !== y.report.type) return 'the types differ'
  const pair = [x.context, y.context] as const
  const score = pairScore(pair)
  if (!shares(blockKeys(x.context), blockKeys(y.context))) {
    return `no block in common: ${(crosses ? lackOf(both) : null) ?? 'place, day or party differ'}`
  }
  if (score === null) return `vetoed: ${vetoOf(both)}`
  if (score < threshold) return 'too little evidence'
  return 'kept apart by the other reports of the two events'
}

/** The slots that contradict each other, in words. */
function vetoOf([x, y]: readonly [LinkedReport, LinkedReport]): string {
  if (x.report.modality !== y.report.modality) return `${x.report.modality} against ${y.report.modality}`
  if (x.report.modality === 'HISTORICAL') return 'background'
  if (x.report.when === null || y.report.when === null) return 'a report has no time'
  const { start, end } = x.report.when
  const apart =
    (end !== null && y.report.when.start !== null && end < y.report.when.start) ||
    (start !== null && y.report.when.end !== null && y.report.when.end < start)
  if (apart) return 'the times differ'
  const [p, q] = [x.context.place, y.context.place]
  const isInside =
    p !== null && q !== null && (p.id === q.id || p.ancestors.includes(q.id) || q.ancestors.includes(p.id))
  if (p !== null && q !== null && !isInside) return 'the places differ'
  return 'one speaker names other actors'
}

const rank = ['kept apart', 'too little', 'vetoed', 'no block', 'the types']

/** Of the reports of two mentions the pair that came nearest to a link, and why it was none. */
export function causeOfMiss({ a, b, crosses }: Pair): string {
  if (a.reports.length === 0 || b.reports.length === 0) return 'not extracted'
  const causes = a.reports.flatMap((x) => b.reports.map((y) => causeOf([x, y], crosses)))
  return rank.flatMap((start) => causes.find((cause) => cause.startsWith(start)) ?? [])[0] ?? 'unknown'
}

/** How much speaks for the wrong link: the best score of its reports, or nothing where others joined them. */
export function causeOfWrong({ a, b }: Pair): string {
  const scores = a.reports.flatMap((x) =>
    b.reports.flatMap((y) => (x.event === y.event ? pairScore([x.context, y.context]) : null) ?? []),
  )
  const best = Math.max(...scores)
  if (best >= Number.MAX_SAFE_INTEGER) return 'tied by the text'
  return best >= threshold ? `score ${best}` : 'joined by other reports'
}
