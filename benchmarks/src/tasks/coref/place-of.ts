import type { Layered } from '@wiregraph/extract'

/** Where a mention of an event stands in the text of its document. */
export interface Mention {
  readonly start: number
  readonly end: number
}

/** Where in the trees. */
export interface Place {
  readonly sentence: number
  /** Token of the trigger that stands for it in the tree. */
  readonly token: number
}

/** The last word of the mention that is a verb or a noun; its last word where none is. */
export function placeOf({ doc }: Layered, { start, end }: Mention): Place | null {
  for (const { index, tokens } of doc.sentences) {
    const inside = tokens.flatMap((token, i) => (token.start < end && token.end > start ? [i] : []))
    const told = inside.findLast((i) => /^(?:VERB|NOUN|PROPN|ADJ)$/.test(tokens[i]?.upos ?? ''))
    const token = told ?? inside.at(-1)
    if (token !== undefined) return { sentence: index, token }
  }
  return null
}
