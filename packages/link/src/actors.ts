import type { Actor } from '@wiregraph/schema'

const irregularSectors: ReadonlySet<string> = new Set(['REB', 'UAF', 'CRM', 'PRM'])
const stateKinds: ReadonlySet<string> = new Set(['STATE', 'GOVERNMENT', 'MILITARY', 'POLICE'])

const isIrregular = (a: Actor) =>
  a.kind === 'ARMED_GROUP' || (a.sector !== null && irregularSectors.has(a.sector) && !stateKinds.has(a.kind))
const isState = (a: Actor) => stateKinds.has(a.kind)
const sameCountry = (a: Actor, b: Actor) =>
  a.country === null || b.country === null || a.country === b.country

/**
 * True where two accounts that name a and b do not contradict each other: the same actor, a part and its whole, or a
 * generic word that covers the other ("militants" and a named armed group, "security forces" and an army).
 */
export function actorsAgree(a: Actor, b: Actor): boolean {
  if (a.id === b.id || a.memberOf === b.id || b.memberOf === a.id) return true
  if (isState(a) && isState(b)) return sameCountry(a, b)
  if (!a.generic && !b.generic) return false
  if (isIrregular(a) && isIrregular(b)) return true
  return (
    a.kind === b.kind && sameCountry(a, b) && isState(a) === isState(b) && isIrregular(a) === isIrregular(b)
  )
}
