import type { Actor } from '@wiregraph/schema'

const irregularSectors: ReadonlySet<string> = new Set(['REB', 'UAF', 'CRM', 'PRM'])
const stateKinds: ReadonlySet<string> = new Set(['STATE', 'GOVERNMENT', 'MILITARY', 'POLICE'])

const isIrregular = (a: Actor) =>
  a.kind === 'ARMED_GROUP' || (a.sector !== null && irregularSectors.has(a.sector) && !stateKinds.has(a.kind))
const isState = (a: Actor) => stateKinds.has(a.kind)
const sameCountry = (a: Actor, b: Actor) =>
  a.country === null || b.country === null || a.country === b.country

/**
 * True where two accounts that name a and b do not contradict each other: the same actor or name, a part and its whole, or a
 * generic word that covers the other ("militants" and a named armed group, "security forces" and an army).
 */
export function actorsAgree(a: Actor, b: Actor): boolean {
  if (a.id === b.id || a.name === b.name || a.memberOf === b.id || b.memberOf === a.id) return true
  if (isState(a) && isState(b)) return sameCountry(a, b)
  if (!a.generic && !b.generic) return false
  if (isIrregular(a) && isIrregular(b)) return true
  return (
    a.kind === b.kind && sameCountry(a, b) && isState(a) === isState(b) && isIrregular(a) === isIrregular(b)
  )
}

/** Some actor of one account agrees with some actor of the other. */
export const anyAgree = (left: readonly Actor[], right: readonly Actor[]): boolean =>
  left.some((a) => right.some((b) => actorsAgree(a, b)))

/** "a man", "people", "the crowd": anybody but a state's own. */
const isAnybody = (a: Actor) => a.generic && a.kind === 'POPULATION'

/** A name of which nothing tells what it is. */
const isUnknownGroup = (a: Actor) => !a.generic && a.kind === 'OTHER'

/** True where it may be one doer in two accounts: beside what agrees, "two men" in one and a named group in the other. */
export const mayBeOneDoer = (a: Actor, b: Actor): boolean =>
  actorsAgree(a, b) ||
  (isAnybody(a) && !isState(b)) ||
  (isAnybody(b) && !isState(a)) ||
  (isUnknownGroup(a) && b.generic && isIrregular(b)) ||
  (isUnknownGroup(b) && a.generic && isIrregular(a))

/** True where a speaks of b himself or of his own, and not only of somebody who may be he ("gunmen"). */
export const speaksOf = (a: Actor, b: Actor): boolean =>
  a.id === b.id || (actorsAgree(a, b) && (!a.generic || isState(a)))

/** Armed, and no state's own. */
export const isFighter = (a: Actor): boolean => isIrregular(a)

/** People who are neither armed nor a state's own. */
export const isCivilian = (a: Actor): boolean =>
  !isState(a) && !isIrregular(a) && (a.kind === 'POPULATION' || a.kind === 'PERSON')
