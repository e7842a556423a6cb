import type { CountRange, Extraction, Report } from '@wiregraph/schema'
import { line } from './read.ts'

const count = (word: string, range: CountRange | null) =>
  range === null ? '' : `, ${range.low === range.high ? range.low : `${range.low}..${range.high}`} ${word}`

/** `ASSAULT NEGATED: the army > -, 3 killed, by police`. */
export const accountLine = (r: Report): string =>
  `${line(r)}${count('killed', r.casualties.killed)}${count('wounded', r.casualties.wounded)}${
    r.attribution === null ? '' : `, by ${r.attribution.text}`
  }`

/** What the sentences behind the first tell of violence and arrests, tied to what stands before. */
export function otherAccounts({ article, reports }: Extraction): readonly Report[] {
  const first = article.text.indexOf('. ')
  return reports.filter(
    ({ trigger, type, continues }) =>
      trigger.start > first && (type === 'ASSAULT' || type === 'COERCE') && continues !== null,
  )
}
