import type { Actor, Dispute, ReportInContext } from '@wiregraph/schema'
import { disputeOf, type Hearing, type Version } from './accounts.ts'
import { actorsAgree, isCivilian, isFighter, mayBeOneDoer, speaksOf } from './actors.ts'
import { isDenial } from './denials.ts'
import { actorsIn } from './facts.ts'
import { isPronoun } from './pronouns.ts'
import { agree } from './ranges.ts'

/** "Militants" of one speaker may be led by the man whom another one names. */
const mayBeOneOfThem = (a: Actor, b: Actor) =>
  a.generic && isFighter(a) && !b.generic && b.kind === 'PERSON' && b.sector === null

const mayBeOne = (a: Actor, b: Actor) => mayBeOneDoer(a, b) || mayBeOneOfThem(a, b) || mayBeOneOfThem(b, a)

/** Who did it, and to whom; or who did not. */
interface Sides {
  readonly actors: readonly Actor[]
  readonly recipients: readonly Actor[]
  readonly denied: boolean
  /** Who did it, in the words of the report. */
  readonly words: string
}

/** One side of a fight; miners are not the union because both are people. */
const areOneSide = (left: readonly Actor[], right: readonly Actor[]) =>
  left.some((x) => right.some((y) => x.id === y.id || (x.kind !== 'POPULATION' && actorsAgree(x, y))))

/** "The rebels killed nine soldiers" and "the army killed 30 rebels": two sides of one fight, and no contradiction. */
function fightEachOther(a: Sides, b: Sides): boolean {
  const sameVictims = a.recipients.some((x) => b.recipients.some((y) => x.id === y.id))
  return !sameVictims && (areOneSide(a.actors, b.recipients) || areOneSide(b.actors, a.recipients))
}

/** "The front denied it" contradicts who names the front, and not who speaks of gunmen. */
const isDeniedBy = (denial: Sides, told: Sides) =>
  told.actors.length > 0 && told.actors.every((y) => denial.actors.some((x) => speaksOf(y, x)))

function sidesAgree(a: Sides, b: Sides): boolean {
  if (a.denied && b.denied) return true
  if (a.denied) return !isDeniedBy(a, b)
  if (b.denied) return !isDeniedBy(b, a)
  const maySame = a.words === b.words || a.actors.some((x) => b.actors.some((y) => mayBeOne(x, y)))
  return maySame || fightEachOther(a, b)
}

/** "a man", "the group": less than the name, where it is known. */
const bare =
  /^(?:(?:an?|the|this|that) )?(?:\p{L}+ )?(?:man|woman|group|faction|militia|gang|organi[sz]ation|movement|band|cell)$/iu

/** The words of a report for who took part; "they" and "a group" say less than the name. */
const namesIn = ({ report, actors }: ReportInContext, side: 'actors' | 'recipients'): string =>
  report[side]
    .map(({ text, actor }) => {
      const known = actors.get(actor)
      const says = !isPronoun(text) && (known?.generic !== false || !bare.test(text))
      return says ? text : (known?.name ?? text)
    })
    .join(', ')

const isTold = ({ report }: ReportInContext) =>
  report.modality === 'ACTUAL' || report.modality === 'UNCERTAIN'

function versionOf(context: ReportInContext): Version<Sides>[] {
  const denied = isDenial(context)
  const words = namesIn(context, 'actors')
  const value = {
    actors: actorsIn(context, 'actors'),
    recipients: actorsIn(context, 'recipients'),
    denied,
    words: words.toLowerCase(),
  }
  const [first] = value.actors
  if (first === undefined || !(denied || isTold(context))) return []
  return [
    {
      reports: [context],
      value,
      words: denied ? `not ${words}` : words,
      node: value.actors.length === 1 ? first.id : null,
      vagueness: value.actors.every(({ generic }) => generic) ? 1 : 0,
    },
  ]
}

/** Who says of the event that somebody else did it, or nobody known: the deed itself is not denied. */
const isDoneAnyway = (denial: Sides, told: readonly ReportInContext[]) =>
  told.some((context) => !actorsIn(context, 'actors').some((y) => denial.actors.some((x) => speaksOf(y, x))))

/** "It was not us": a denial by or of one doer, of a deed that others tell without him as well. */
export function deniesDoer(context: ReportInContext, all: readonly ReportInContext[]): boolean {
  const [version] = isDenial(context) ? versionOf(context) : []
  return version !== undefined && isDoneAnyway(version.value, all.filter(isTold))
}

export function actorDispute(hearing: Hearing): Dispute | null {
  const { reports } = hearing
  const heard = reports.filter((one) => isTold(one) || deniesDoer(one, reports))
  return disputeOf({ field: 'ACTOR' }, heard.flatMap(versionOf), sidesAgree, hearing)
}

/** Whom it hit, by one report. */
interface Victims {
  readonly people: readonly Actor[]
  readonly context: ReportInContext
}

/** "50 people", "five men": nobody says whether they were armed. */
const anybody = /\b(?:people|persons?|men|man|others?|victims?|dead|dozens|hundreds|some|many|several)$/i

const saysWho = ({ report }: ReportInContext) => !report.recipients.some(({ text }) => anybody.test(text))

/** "Two guards were also killed": more victims, and no other ones. */
const adding = /\b(?:also|another|other|others|more|too|further|additional(?:ly)?|as well|in addition)\b/i

function mayAddUp(a: Victims, b: Victims): boolean {
  const [x, y] = [a.context.report, b.context.report]
  if (adding.test(x.evidence.quote) || adding.test(y.evidence.quote)) return true
  const [m, n] = [x.casualties.killed ?? x.casualties.wounded, y.casualties.killed ?? y.casualties.wounded]
  if (m !== null && n !== null && agree(m, n)) return false
  return x.attribution === null || y.attribution === null
}

/** Fighters here and civilians there are no sum where two speakers tell it, or where as many are counted. */
function victimsAgree(a: Victims, b: Victims): boolean {
  const apart =
    (a.people.every(isFighter) && b.people.every(isCivilian)) ||
    (a.people.every(isCivilian) && b.people.every(isFighter))
  return !apart || mayAddUp(a, b)
}

/** To whom it was done: to fighters, or to people who are none. All other victims add up rather than contradict. */
export function recipientDispute(hearing: Hearing): Dispute | null {
  const versions = hearing.reports.filter(isTold).flatMap((context): Version<Victims>[] => {
    const people = actorsIn(context, 'recipients')
    const [first] = people
    if (first === undefined) return []
    if (!people.every(isFighter) && !people.every(isCivilian)) return []
    // "they were abducted": whom that means is too weakly known to contradict anybody
    if (context.report.recipients.every(({ text }) => isPronoun(text)) || !saysWho(context)) return []
    const words = namesIn(context, 'recipients')
    return [
      {
        reports: [context],
        value: { people, context },
        words,
        node: people.length === 1 ? first.id : null,
        vagueness: 0,
      },
    ]
  })
  return disputeOf({ field: 'RECIPIENT' }, versions, victimsAgree, hearing)
}
