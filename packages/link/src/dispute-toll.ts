import type { Dispute, Harm, SourcedCount } from '@wiregraph/schema'
import { disputeOf, type Hearing, type Version } from './accounts.ts'
import { areTorn, atLeast, combine, describeRange, hull } from './ranges.ts'
import { type TollAccount, tollAccounts } from './toll-accounts.ts'
import { contradict, harms, isTotal, tollOfCounts } from './tolls.ts'

/** It counts everybody, and not only soldiers. */
const isWhole = ({ counts }: TollAccount): boolean => counts.some(isTotal)

const excludes = (a: TollAccount, b: TollAccount): boolean => contradict(a.counts, b.counts)

/** Each counts people of its own: as many at least as the greatest of them, and at most all together. */
function addUp(accounts: readonly TollAccount[]): SourcedCount | null {
  const least = combine(accounts.map(({ range }) => atLeast(range)))
  const most = tollOfCounts(accounts.flatMap(({ counts }) => counts))
  return least && most && { ...least, high: most.high, highFrom: most.highFrom, text: null }
}

/** The toll of an event: what all accounts leave possible, else what those that exclude each other do together. */
export function tollOfEvent(hearing: Hearing, harm: Harm): SourcedCount | null {
  const accounts = tollAccounts(hearing, harm)
  const torn = accounts.filter((a) => accounts.some((b) => a !== b && excludes(a, b)))
  if (torn.length > 0) return hull(torn.map(({ range }) => range))
  const ranges = accounts.map(({ range }) => range)
  if (!areTorn(ranges)) return combine(ranges)
  if (!accounts.some(isWhole)) return addUp(accounts)
  return combine(accounts.map((one) => (isWhole(one) ? one.range : atLeast(one.range))))
}

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
      (account): Version<TollAccount> => ({
        reports: account.reports,
        value: account,
        words: `${describeRange(account.range)} ${words[harm]}`,
        node: null,
        vagueness: isWhole(account) && account.range.high !== null ? 0 : 1,
      }),
    )
    return disputeOf({ field: 'CASUALTIES', harm }, versions, (a, b) => !excludes(a, b), hearing) ?? []
  })
}
