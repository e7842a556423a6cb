import { groupBy, type Harm, type ReportInContext, type SourcedCount } from '@wiregraph/schema'
import type { Hearing } from './accounts.ts'
import { once } from './once.ts'
import { countsMore } from './parts.ts'
import { isAbove } from './ranges.ts'
import { type Counted, contradict, counting, countsOf, tollOfCounts } from './tolls.ts'

/** What one text, or one voice in it, counts. */
export interface TollAccount {
  readonly reports: readonly ReportInContext[]
  readonly counts: readonly Counted[]
  /** What its counts come to. */
  readonly range: SourcedCount
}

/** Speakers of one text whose counts cannot both be true. What the text says by itself may be any of theirs. */
function areTorn(voices: readonly TollAccount[]): boolean {
  const speaking = voices.filter(({ reports: [first] }) => first?.report.attribution !== null)
  return speaking.some((a, i) => speaking.slice(i + 1).some((b) => contradict(a.counts, b.counts)))
}

/** A text adds up to one account, unless its speakers contradict each other: then each has his own. */
function accountsIn(text: readonly ReportInContext[], harm: Harm, hearing: Hearing): TollAccount[] {
  const told = counting(text, harm)
  const accountOf = (reports: readonly ReportInContext[]): TollAccount[] => {
    const counts = reports.flatMap((report) => countsOf(report, harm, told))
    const range = tollOfCounts(counts)
    return range === null ? [] : [{ reports, counts, range }]
  }
  const voices = [...groupBy(told, hearing.voiceOf).values()].flatMap(accountOf)
  return areTorn(voices) ? voices : accountOf(told)
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
  if (earlier === '' || later <= earlier || !contradict(after.counts, before.counts)) return false
  const known = new Set(before.reports.filter((r) => r.report.attribution !== null).map(hearing.voiceOf))
  if (tellsChange(after) || after.reports.some((r) => known.has(hearing.voiceOf(r)))) return true
  const isNextDay = later.slice(0, 10) > earlier.slice(0, 10)
  return isNextDay && isAbove(after.range, before.range) && !areRivals(before, after)
}

function findAccounts(hearing: Hearing, harm: Harm): TollAccount[] {
  const reports = hearing.reports.filter((report) => !countsMore(report, hearing.reports))
  const accounts = [...groupBy(reports, hearing.textOf).values()].flatMap((text) =>
    accountsIn(text, harm, hearing),
  )
  return accounts.filter((one) => !accounts.some((other) => replaces(other, one, hearing)))
}

const accountsOf = once((hearing: Hearing) => {
  const known = new Map<Harm, readonly TollAccount[]>()
  return (harm: Harm) => {
    const accounts = known.get(harm) ?? findAccounts(hearing, harm)
    known.set(harm, accounts)
    return accounts
  }
})

/** What texts and their speakers count, without what a later count has replaced. */
export const tollAccounts = (hearing: Hearing, harm: Harm): readonly TollAccount[] =>
  accountsOf(hearing)(harm)
