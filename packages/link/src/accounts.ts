import type { Dispute, DisputeAccount, DisputedField, Harm, ReportInContext } from '@wiregraph/schema'
import { alphabetical, commonest, sortedUnique } from './vote.ts'
import { countWitnesses, listSpeakers, originalsOf, voiceOf } from './witnesses.ts'

/** Some reports' version of a value. */
export interface Version<T> {
  readonly reports: readonly ReportInContext[]
  readonly value: T
  readonly words: string
  readonly node: string | null
  /** The less, the more exactly it tells; those of the least begin the accounts. */
  readonly vagueness: number
}

/** The reports of an event, and who speaks in each. */
export interface Hearing {
  readonly reports: readonly ReportInContext[]
  /** Of each article the one whose text it has. */
  readonly originals: ReadonlyMap<string, string>
  voiceOf(report: ReportInContext): string
  /** The text that a report stands in, copies being one. */
  textOf(report: ReportInContext): string
}

export function hear(reports: readonly ReportInContext[]): Hearing {
  const originals = originalsOf(reports)
  return {
    reports,
    originals,
    voiceOf: (report) => voiceOf(report, originals),
    textOf: ({ article }) => originals.get(article.id) ?? article.id,
  }
}

type Agrees<T> = (a: T, b: T) => boolean

const firstIds = <T>({ reports }: Version<T>): string =>
  sortedUnique(reports.map((r) => r.report.id))[0] ?? ''

/** Versions that agree with all of an account's join it; the most exact come first, so that each starts an account. */
function accountsOf<T>(versions: readonly Version<T>[], agrees: Agrees<T>): Version<T>[][] {
  const accounts: Version<T>[][] = []
  const sorted = [...versions].sort(
    (a, b) => a.vagueness - b.vagueness || alphabetical(firstIds(a), firstIds(b)),
  )
  for (const version of sorted) {
    const account = accounts.find((a) => a.every((other) => agrees(version.value, other.value)))
    if (account) account.push(version)
    else accounts.push([version])
  }
  return accounts
}

/** Nobody contradicts himself: one of two voices that are not the same says what the other excludes. */
function isContradicted<T>(versions: readonly Version<T>[], agrees: Agrees<T>, hearing: Hearing): boolean {
  const voices = versions.map(({ reports }) => new Set(reports.map(hearing.voiceOf)))
  const areOther = (i: number, j: number) => ![...(voices[i] ?? [])].some((voice) => voices[j]?.has(voice))
  return versions.some((a, i) =>
    versions.some((b, j) => i < j && !agrees(a.value, b.value) && areOther(i, j)),
  )
}

function toAccount<T>(versions: readonly Version<T>[], { originals }: Hearing): DisputeAccount {
  const best = Math.min(...versions.map(({ vagueness }) => vagueness))
  const exact = versions.filter(({ vagueness }) => vagueness === best)
  const nodes = new Set(exact.map((v) => v.node))
  const [node = null] = nodes.size === 1 ? nodes : [null]
  const byId = new Map(versions.flatMap(({ reports }) => reports).map((r) => [r.report.id, r]))
  const reports = [...byId.values()]
  return {
    value: commonest(exact.map((v) => v.words)) ?? '',
    node,
    reports: sortedUnique([...byId.keys()]),
    speakers: listSpeakers(reports),
    witnesses: countWitnesses(reports, originals),
  }
}

/** What is disputed, of whom. */
interface Question {
  readonly field: DisputedField
  readonly harm?: Harm
}

/** Null unless two voices contradict each other. */
export function disputeOf<T>(
  { field, harm = undefined }: Question,
  versions: readonly Version<T>[],
  agrees: Agrees<T>,
  hearing: Hearing,
): Dispute | null {
  if (!isContradicted(versions, agrees, hearing)) return null
  return {
    field,
    harm: harm ?? null,
    accounts: accountsOf(versions, agrees)
      .map((account) => toAccount(account, hearing))
      .sort((a, b) => alphabetical(a.reports[0] ?? '', b.reports[0] ?? '')),
  }
}
