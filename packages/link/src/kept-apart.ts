import type { ReportInContext } from '@wiregraph/schema'

type Reports = readonly ReportInContext[]

function onTwoSides({ sides: own }: ReportInContext, { sides: others }: ReportInContext): boolean {
  if (own === undefined || others === undefined) return false
  return [...own].some(([split, side]) => others.has(split) && others.get(split) !== side)
}

/** An analyst has split some report of the first from some report of the second: no event holds both. */
export const areKeptApart = (some: Reports, others: Reports): boolean =>
  some.some((a) => a.sides !== undefined && others.some((b) => onTwoSides(a, b)))

/**
 * A telling through which a split runs, as what is still tied: each report in the order of ids joins what it continues
 * where nothing keeps the two apart.
 */
export function partTelling(telling: Reports): readonly Reports[] {
  if (!areKeptApart(telling, telling)) return [telling]
  const sets = new Map(telling.map((one): [string, Reports] => [one.report.id, [one]]))
  for (const { report } of telling) {
    const [own, before] = [sets.get(report.id), sets.get(report.continues ?? '')]
    if (own === undefined || before === undefined || own === before || areKeptApart(own, before)) continue
    const joined = [...before, ...own]
    for (const one of joined) sets.set(one.report.id, joined)
  }
  return [...new Set(sets.values())]
}
