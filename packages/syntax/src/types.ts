/** Universal part-of-speech tags (UD v2). */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

/** One token. Offsets are UTF-16 code units into the annotated text, end exclusive. */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly upos: Upos
  /** Penn Treebank tag, e.g. VBD, NNPS. */
  readonly xpos: string
  /** Lower-cased dictionary form; proper nouns keep their spelling. */
  readonly lemma: string
  /** Index of the head in `Sentence.tokens`; -1 at the root. */
  readonly head: number
  /** UD relation with its subtype, e.g. `nsubj:pass`. */
  readonly deprel: string
}

export interface Sentence {
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
}

/** A sentence never crosses a line break: a heading or a dateline on a line of its own stays alone. */
export interface Annotator {
  /** What made the annotation, e.g. `network-1`: kept with every report so that results can be compared. */
  readonly id: string
  annotate(text: string): readonly Sentence[]
}
