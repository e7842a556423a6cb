import type { Actor, Dispute, DisputeAccount, DisputedField, ReportInContext } from '@wiregraph/schema'
import { actorsAgree, mayBeOneDoer } from './actors.ts'
import { tollOf } from './assemble-casualties.ts'
import { actorsIn } from './facts.ts'
import { placesAgree } from './places.ts'
import { agree, describeRange } from './ranges.ts'
import { alphabetical, commonest, sortedUnique } from './vote.ts'

/** One report's version of a value. */
interface Version<T> {
  readonly report: string
  readonly value: T
  readonly words: string
  readonly node: string | null
}

/** Versions that agree with all of an account's join it; the most exact come first, so that each starts an account. */
function accountsOf<T>(versions: readonly Version<T>[], agrees: (a: T, b: T) => boolean): Version<T>[][] {
  const accounts: Version<T>[][] = []
  for (const version of versions) {
    const account = accounts.find((a) => a.every((other) => agrees(version.value, other.value)))
    if (account) account.push(version)
    else accounts.push([version])
  }
  return accounts
}

/** Null unless some two versions contradict each other. */
function disputeOf<T>(
  field: DisputedField,
  versions: readonly Version<T>[],
  agrees: (a: T, b: T) => boolean,
): Dispute | null {
  const sorted = [...versions].sort((a, b) => alphabetical(a.report, b.report))
  const accounts = accountsOf(sorted, agrees)
  if (accounts.length < 2) return null
  return {
    field,
    accounts: accounts.map(toAccount).sort((a, b) => alphabetical(a.reports[0] ?? '', b.reports[0] ?? '')),
  }
}

function toAccount<T>(versions: readonly Version<T>[]): DisputeAccount {
  const nodes = new Set(versions.map((v) => v.node))
  const [node = null] = nodes.size === 1 ? nodes : [null]
  return {
    value: commonest(versions.map((v) => v.words)) ?? '',
    node,
    reports: sortedUnique(versions.map((v) => v.report)),
  }
}

const setsAgree = (a: readonly Actor[], b: readonly Actor[]) =>
  a.some((x) => b.some((y) => actorsAgree(x, y)))

/** Who did it, and to whom. */
interface Sides {
  readonly actors: readonly Actor[]
  readonly recipients: readonly Actor[]
}

/** "The rebels killed nine soldiers" and "the army killed 30 rebels": two sides of one fight, and no contradiction. */
function fightEachOther(a: Sides, b: Sides): boolean {
  const sameVictims = a.recipients.some((x) => b.recipients.some((y) => x.id === y.id))
  return !sameVictims && (setsAgree(a.actors, b.recipients) || setsAgree(b.actors, a.recipients))
}

const sidesAgree = (a: Sides, b: Sides) =>
  a.actors.some((x) => b.actors.some((y) => mayBeOneDoer(x, y))) || fightEachOther(a, b)

const pronoun = /^(?:he|she|it|they|him|her|them|who|we|i)$/i

/** The words of a report for who did it; "they" says less than the name. */
const namesIn = ({ report, actors }: ReportInContext): string =>
  report.actors
    .map(({ text, actor }) => (pronoun.test(text) ? (actors.get(actor)?.name ?? text) : text))
    .join(', ')

function actorDispute(reports: readonly ReportInContext[]): Dispute | null {
  const versions = reports.flatMap((context): Version<Sides>[] => {
    const value = { actors: actorsIn(context, 'actors'), recipients: actorsIn(context, 'recipients') }
    const [first] = value.actors
    if (first === undefined) return []
    const words = namesIn(context)
    const node = value.actors.length === 1 ? first.id : null
    return [{ report: context.report.id, value, words, node }]
  })
  return disputeOf('ACTOR', versions, sidesAgree)
}

/** Articles are compared, not reports: 71 prisoners here and five guards there add up within one article. */
function casualtyDispute(reports: readonly ReportInContext[]): Dispute | null {
  const articles = sortedUnique(reports.map((r) => r.article.id))
  const versions = articles.flatMap((id) => {
    const own = reports.filter((r) => r.article.id === id)
    const toll = tollOf(own, 'KILLED')
    const counting = own.filter((r) => r.report.casualties.killed !== null)
    if (toll === null) return []
    return counting.map(({ report }) => ({
      report: report.id,
      value: toll.range,
      words: describeRange(toll.range),
      node: null,
    }))
  })
  return disputeOf('CASUALTIES', versions, agree)
}

function placeDispute(reports: readonly ReportInContext[]): Dispute | null {
  const versions = reports.flatMap(({ report, place }) =>
    place === null ? [] : [{ report: report.id, value: place, words: place.name, node: place.id }],
  )
  return disputeOf('PLACE', versions, placesAgree)
}

function timeDispute(reports: readonly ReportInContext[]): Dispute | null {
  const versions = reports.flatMap(({ report }) => {
    if (report.when === null) return []
    const { start, end, text } = report.when
    return [
      { report: report.id, value: report.when, words: text ?? `${start ?? ''}/${end ?? ''}`, node: null },
    ]
  })
  const overlap = (a: (typeof versions)[0]['value'], b: typeof a) =>
    (a.start === null || b.end === null || a.start <= b.end) &&
    (b.start === null || a.end === null || b.start <= a.end)
  return disputeOf('TIME', versions, overlap)
}

/** Said to have happened, and denied. */
function occurrenceDispute(reports: readonly ReportInContext[]): Dispute | null {
  const versions = reports.flatMap(({ report }) => {
    if (report.modality !== 'ACTUAL' && report.modality !== 'NEGATED') return []
    const words = report.modality === 'ACTUAL' ? 'happened' : 'did not happen'
    return [{ report: report.id, value: report.modality, words, node: null }]
  })
  return disputeOf('OCCURRENCE', versions, (a, b) => a === b)
}

/** Where the reports of an event contradict each other, by whom. Recipients add up rather than contradict. */
export function findDisputes(reports: readonly ReportInContext[]): Dispute[] {
  return [actorDispute, casualtyDispute, placeDispute, timeDispute, occurrenceDispute].flatMap(
    (find) => find(reports) ?? [],
  )
}
