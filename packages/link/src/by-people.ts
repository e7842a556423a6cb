import type { Actor, ReportInContext } from '@wiregraph/schema'
import { anyAgree } from './actors.ts'
import { inOneArticle, type Pair, type Rule, type Score } from './evidence.ts'
import { actorsIn, countCommon, idsIn, share, speakerOf } from './facts.ts'
import { once } from './once.ts'

export const sharesVictims = ([a, b]: Pair) => share(idsIn(a, 'recipients'), idsIn(b, 'recipients'))

/** "pupils" of one paper are "students" of another, and "people" may be anybody. */
function mayBeTheSame(left: readonly Actor[], right: readonly Actor[]): Score {
  if (anyAgree(left, right)) return 0
  return [...left, ...right].some((actor) => actor.generic && actor.kind === 'POPULATION') ? -1.5 : -2
}

export const byRecipients: Rule = (pair) => {
  const [a, b] = pair
  if (a.report.recipients.length === 0 || b.report.recipients.length === 0) return 0
  if (sharesVictims(pair)) return 2.5
  return inOneArticle(pair) ? -2 : mayBeTheSame(actorsIn(a, 'recipients'), actorsIn(b, 'recipients'))
}

/** What is done by words alone: who said it is what tells it from what others said. */
const spoken: ReadonlySet<string> = new Set(['ACCUSE', 'REQUEST', 'REJECT', 'THREATEN'])

/** Accounts may differ on who did it; one speaker does not contradict himself, so his are two events. */
export const byActors: Rule = (pair) => {
  const [a, b] = pair
  const [left, right] = [actorsIn(a, 'actors'), actorsIn(b, 'actors')]
  const isSpoken = spoken.has(a.report.type) && !inOneArticle(pair)
  if (left.length === 0 || right.length === 0) return isSpoken ? -1 : 0
  if (share(idsIn(a, 'actors'), idsIn(b, 'actors'))) return 1.5
  if (anyAgree(left, right)) return 0.5
  if (isSpoken) return -2.5
  return speakerOf(a) === speakerOf(b) ? null : inOneArticle(pair) ? 0 : -1
}

const namedParties = once(
  ({ report, actors }: ReportInContext): ReadonlySet<string> =>
    new Set(
      [...report.actors, ...report.recipients].flatMap(({ actor }) =>
        actors.get(actor)?.generic ? [] : actor,
      ),
    ),
)

/** Those who meet, agree or quarrel are the event, whatever their role: a shared pair is it, another partner is not. */
export const byParties: Rule = ([a, b]) => {
  const [left, right] = [namedParties(a), namedParties(b)]
  if (countCommon(left, right) >= 2) return 2
  return left.size >= 2 && right.size >= 2 ? -2 : 0
}
