import { type Actor, ActorKind, type ToldActor } from '@wiregraph/schema'
import { alphabetical, byFrequency, sortedUnique } from './vote.ts'

type Value = (told: ToldActor) => string | null

/** What most articles say; ties by `order`. Null where none says anything. */
function voteOn(evidence: readonly ToldActor[], value: Value, order = alphabetical): string | null {
  const [best] = byFrequency(
    evidence.filter((told) => value(told) !== null),
    (told) => value(told) ?? '',
    (a, b) => order(value(a) ?? '', value(b) ?? ''),
    ({ articles = 1 }) => articles,
  )
  return best === undefined ? null : value(best)
}

/** The lexicon's name; else the commonest one, ties to the longer ("Ana Prieto" before "Prieto"). */
function chooseName(evidence: readonly ToldActor[]): string {
  const canonical = evidence.filter((e) => e.canonical)
  const longer = (a: string, b: string) => b.length - a.length || alphabetical(a, b)
  const name = voteOn(canonical.length > 0 ? canonical : evidence, (e) => e.name, longer)
  if (name === null) throw new RangeError('an actor needs at least one piece of evidence')
  return name
}

function chooseKind(evidence: readonly ToldActor[]): ActorKind {
  const options: readonly string[] = ActorKind.options
  const rank = (kind: string) => options.indexOf(kind)
  const kind = voteOn(
    evidence,
    (e) => e.kind,
    (a, b) => rank(a) - rank(b),
  )
  return (kind as ActorKind | null) ?? 'OTHER'
}

/** All that articles say of one actor, as one actor. Throws a RangeError without evidence. */
export function assembleActor(evidence: readonly ToldActor[]): Actor {
  const name = chooseName(evidence)
  const names = evidence.flatMap((e) => [e.name, ...e.aliases])
  const [first] = evidence
  if (first === undefined) throw new RangeError('an actor needs at least one piece of evidence')
  return {
    id: first.id,
    name,
    aliases: sortedUnique(names).filter((alias) => alias !== name),
    kind: chooseKind(evidence),
    country: voteOn(evidence, (e) => e.country),
    sector: voteOn(evidence, (e) => e.sector) as Actor['sector'],
    generic: evidence.every((e) => e.generic),
    titles: sortedUnique(evidence.flatMap((e) => e.titles)),
    memberOf: voteOn(evidence, (e) => e.memberOf),
  }
}
