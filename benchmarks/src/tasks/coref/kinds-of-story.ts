import type { Ranks, Senses } from './wordnet.ts'

/** A kind of happening that a story tells of, with what its words may stand for. */
export interface Kind {
  readonly key: string
  readonly senses: readonly Senses[]
}

/** The commonest sense of one word is the first or the second of the other. */
const meet = (a: Ranks, b: Ranks) => [...a].some(([sense, rank]) => rank + (b.get(sense) ?? 2) < 2)

/** Synonyms, one derived from the other, or one that brings about the other. */
const areKin = (a: Senses, b: Senses): boolean =>
  meet(a.own, b.own) ||
  meet(a.own, b.derived) ||
  meet(a.derived, b.own) ||
  [b.own, b.derived].some((senses) => meet(a.caused, senses)) ||
  [a.own, a.derived].some((senses) => meet(b.caused, senses))

/**
 * In one story "nab" and "arrest" are one kind of happening: the kind that each stands with, by key. `kinds` come the
 * commonest word first; each joins the first before it that it is kin to itself, so that no chain of kin makes one of all.
 */
export function joinKin(kinds: readonly Kind[]): ReadonlyMap<string, string> {
  const heads: Kind[] = []
  const joined = new Map<string, string>()
  for (const kind of kinds) {
    const head = heads.find(({ senses }) => senses.some((a) => kind.senses.some((b) => areKin(a, b))))
    if (head === undefined) heads.push(kind)
    joined.set(kind.key, (head ?? kind).key)
  }
  return joined
}
