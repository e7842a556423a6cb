import type { Upos } from '../types.ts'

/** The tags to choose from: a UPOS and an XPOS together, written `NOUN|NN`. */
export interface TagSet {
  readonly names: readonly string[]
  readonly upos: readonly Upos[]
  readonly xpos: readonly string[]
}

export function createTagSet(names: readonly string[]): TagSet {
  const parts = names.map((name) => name.split('|'))
  return {
    names,
    upos: parts.map(([first]) => first as Upos),
    xpos: parts.map(([, second]) => second ?? ''),
  }
}
