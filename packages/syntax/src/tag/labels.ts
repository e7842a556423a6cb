import type { Upos } from '../types.ts'

/** The tagger's classes: a UPOS and an XPOS together, written `NOUN|NN`. */
export interface TagSet {
  readonly names: readonly string[]
  readonly upos: readonly Upos[]
  readonly xpos: readonly string[]
  /** For each class, a number above 0 that stands for its UPOS. */
  readonly uposIds: Int32Array
  /** For each class, 1 where it is a finite verb (VBD, VBZ, VBP, MD). */
  readonly finite: Uint8Array
}

export function createTagSet(names: readonly string[]): TagSet {
  const parts = names.map((name) => name.split('|'))
  const upos = parts.map(([first]) => first as Upos)
  const kinds = [...new Set(upos)].sort()
  return {
    names,
    upos,
    xpos: parts.map(([, second]) => second ?? ''),
    finite: Uint8Array.from(parts, ([, second = '']) => (/^(?:VB[DZP]|MD)$/.test(second) ? 1 : 0)),
    uposIds: Int32Array.from(upos, (name) => kinds.indexOf(name) + 1),
  }
}
