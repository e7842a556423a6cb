import type { Dispute, Harm, ReportInContext, SourcedCount } from '@wiregraph/schema'
import { disputeOf, type Hearing, type Version } from './accounts.ts'
import { agree, combine, describeRange, isAbove } from './ranges.ts'
import { contradict, counting, countsOf, harms, tollOf } from './tolls.ts'

/** What one text, or one voice in it, counts. */
interface TollAccount {
  readonly reports: readonly ReportInContext[]
  readonly range: SourcedCount
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return [...groups.values()]
}

/** Speakers of one text whose counts cannot both be true. What the text says by itself may be any of theirs. */
function areTorn(voices: readonly ReportInContext[][], harm: Harm): boolean {
  const speaking = voices.filter(([first]) => first?.report.attribution !== null)
  return speaking.some((a, i) =>
    speaking.some(
      (b, j) =>
        i < j &&
        contradict(
          a.flatMap((r) => countsOf(r, harm)),
          b.flatMap((r) => countsOf(r, harm)),
        ),
    ),
  )
}

/** A text adds up to one account, unless its speakers contradict each other: then each has his own. */
function accountsIn(text: readonly ReportInContext[], harm: Harm, hearing: Hearing): TollAccount[] {
  const voices = groupBy(counting(text, harm), hearing.voiceOf)
  const parts = areTorn(voices, harm) ? voices : [voices.flat()]
  return parts.flatMap((reports) => {
    const range = tollOf(reports, harm)
    return range === null ? [] : [{ reports, range }]
  })
}

const publishedOf = ({ reports }: TollAccount): string => reports[0]?.article.publishedAt ?? ''

/** "rose to 30", "the toll now stands at 19": the words of a count that takes the place of another. */
const changing =
  /\b(?:r[io]ses?|risen|rising|climb(?:s|ed|ing)|grow[ns]?|grew|growing|jump(?:s|ed)|increased|soared|doubled|now|revised|lowered|reduced|up from|down from)\b/i

const tellsChange = ({ reports }: TollAccount): boolean =>
  reports.some(({ report }) => changing.test(report.evidence.quote))

/** Two who each have a figure of their own, the later one by name. */
function areRivals(before: TollAccount, after: TollAccount): boolean {
  const speaks = ({ report }: ReportInContext) => report.attribution !== null
  const isNamed = ({ report }: ReportInContext) => report.attribution?.anonymous === false
  return before.reports.every(speaks) && after.reports.every(speaks) && after.reports.some(isNamed)
}

/** A later count takes the place of an earlier one by the same voice, in words of change, or where the toll grew. */
function replaces(after: TollAccount, before: TollAccount, hearing: Hearing): boolean {
  const [earlier, later] = [publishedOf(before), publishedOf(after)]
  if (earlier === '' || later <= earlier || agree(after.range, before.range)) return false
  const known = new Set(before.reports.filter((r) => r.report.attribution !== null).map(hearing.voiceOf))
  if (tellsChange(after) || after.reports.some((r) => known.has(hearing.voiceOf(r)))) return true
  const isNextDay = later.slice(0, 10) > earlier.slice(0, 10)
  return isNextDay && isAbove(after.range, before.range) && !areRivals(before, after)
}

/** What texts and their speakers count, without what a later count has replaced. */
export function tollAccounts(hearing: Hearing, harm: Harm): TollAccount[] {
  const texts = groupBy(hearing.reports, hearing.textOf)
  const accounts = texts.flatMap((text) => accountsIn(text, harm, hearing))
  return accounts.filter((one) => !accounts.some((other) => replaces(other, one, hearing)))
}

/** The toll of an event: what all accounts leave possible, else their hull. */
export const tollOfEvent = (hearing: Hearing, harm: Harm): SourcedCount | null =>
  combine(tollAccounts(hearing, harm).map(({ range }) => range))

const words: Readonly<Record<Harm, string>> = {
  KILLED: 'killed',
  WOUNDED: 'wounded',
  MISSING: 'missing',
  CAPTURED: 'captured',
  DISPLACED: 'displaced',
}

/** How many were harmed, each harm by itself. */
export function tollDisputes(hearing: Hearing): Dispute[] {
  return harms.flatMap((harm) => {
    const versions = tollAccounts(hearing, harm).map(
      ({ reports, range }): Version<SourcedCount> => ({
        reports,
        value: range,
        words: `${describeRange(range)} ${words[harm]}`,
        node: null,
        vagueness: 0,
      }),
    )
    return disputeOf({ field: 'CASUALTIES', harm }, versions, agree, hearing) ?? []
  })
}
