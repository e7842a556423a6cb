import { type Actor, type ActorEvidence, ActorKind } from '@wiregraph/schema'
import { alphabetical, byFrequency, commonest, sortedUnique } from './vote.ts'

/** The lexicon's name; else the commonest one, ties to the longer ("Ana Prieto" before "Prieto"). */
function chooseName(evidence: readonly ActorEvidence[]): string {
  const canonical = evidence.filter((e) => e.canonical)
  const names = (canonical.length > 0 ? canonical : evidence).map((e) => e.name)
  const [name] = byFrequency(
    names,
    (n) => n,
    (a, b) => b.length - a.length || alphabetical(a, b),
  )
  if (name === undefined) throw new RangeError('an actor needs at least one piece of evidence')
  return name
}

function chooseKind(evidence: readonly ActorEvidence[]): ActorKind {
  const rank = (kind: ActorKind) => ActorKind.options.indexOf(kind)
  const [kind] = byFrequency(
    evidence.map((e) => e.kind),
    (k) => k,
    (a, b) => rank(a) - rank(b),
  )
  return kind ?? 'OTHER'
}

/** All that articles say of one actor, as one actor. Throws a RangeError without evidence. */
export function assembleActor(evidence: readonly ActorEvidence[]): Actor {
  const name = chooseName(evidence)
  const names = evidence.flatMap((e) => [e.name, ...e.aliases])
  const [first] = evidence
  if (first === undefined) throw new RangeError('an actor needs at least one piece of evidence')
  return {
    id: first.id,
    name,
    aliases: sortedUnique(names).filter((alias) => alias !== name),
    kind: chooseKind(evidence),
    country: commonest(evidence.map((e) => e.country)),
    sector: commonest(evidence.map((e) => e.sector)) as Actor['sector'],
    generic: evidence.every((e) => e.generic),
    titles: sortedUnique(evidence.flatMap((e) => e.titles)),
    memberOf: commonest(evidence.map((e) => e.memberOf)),
  }
}
