import type { GoldSentence } from './conllu.ts'

/** One predicted or gold word, placed by the characters (spaces left out) it covers in its document. */
export interface PlacedWord {
  readonly start: number
  readonly end: number
  readonly upos: string
  readonly xpos: string
  readonly lemma: string
  /** Start of the head; -1 at the root. */
  readonly head: number
  readonly headEnd: number
  readonly deprel: string
}

export interface Document {
  readonly words: readonly PlacedWord[]
  /** `start-end` of each sentence. */
  readonly sentences: readonly string[]
}

export interface Scores {
  readonly sentences: number
  readonly tokens: number
  readonly upos: number
  readonly xpos: number
  readonly lemmas: number
  readonly uas: number
  readonly las: number
  /** LAS with relations cut to their universal part, as in the CoNLL 2018 shared task. */
  readonly las2018: number
}

interface Parsed {
  readonly upos: string
  readonly xpos: string
  readonly lemma: string
  readonly head: number
  readonly deprel: string
}

/** Places words by their offsets without spaces. */
export function placeWords(
  sentences: readonly (readonly (Parsed & { readonly length: number })[])[],
): Document {
  const words: PlacedWord[] = []
  const spans: string[] = []
  let at = 0
  for (const sentence of sentences) {
    const starts: number[] = []
    const from = at
    for (const { length } of sentence) {
      starts.push(at)
      at += length
    }
    spans.push(`${from}-${at}`)
    sentence.forEach(({ length, head, ...word }, index) => {
      const start = starts[index] ?? 0
      const headStart = starts[head] ?? -1
      words.push({
        ...word,
        start,
        end: start + length,
        head: headStart,
        headEnd: headStart + (sentence[head]?.length ?? 0),
      })
    })
  }
  return { words, sentences: spans }
}

export function goldDocument(sentences: readonly GoldSentence[]): Document {
  return placeWords(
    sentences.map(({ tokens }) =>
      tokens.map((token) => ({ ...token, length: token.form.replace(/\s/g, '').length })),
    ),
  )
}

function percent(hits: number, gold: number, predicted: number): number {
  return Math.round((20000 * hits) / Math.max(1, gold + predicted)) / 100
}

/** F1 of each measure in per cent: with equal tokens this is accuracy. */
export function compare(gold: readonly Document[], predicted: readonly Document[]): Scores {
  const hits = { sentences: 0, tokens: 0, upos: 0, xpos: 0, lemmas: 0, uas: 0, las: 0, las2018: 0 }
  const totals = { words: [0, 0], sentences: [0, 0] }
  gold.forEach((document, index) => {
    const other = predicted[index] as Document
    const spans = new Set(other.sentences)
    hits.sentences += document.sentences.filter((span) => spans.has(span)).length
    const placed = new Map(other.words.map((word) => [`${word.start}-${word.end}`, word]))
    for (const word of document.words) {
      const match = placed.get(`${word.start}-${word.end}`)
      if (!match) continue
      const sameHead = match.head === word.head && match.headEnd === word.headEnd
      hits.tokens += 1
      if (match.upos === word.upos) hits.upos += 1
      if (match.xpos === word.xpos) hits.xpos += 1
      if (match.lemma === word.lemma || word.lemma === '_') hits.lemmas += 1
      if (sameHead) hits.uas += 1
      if (sameHead && match.deprel === word.deprel) hits.las += 1
      if (sameHead && match.deprel.split(':')[0] === word.deprel.split(':')[0]) hits.las2018 += 1
    }
    totals.words = [
      (totals.words[0] ?? 0) + document.words.length,
      (totals.words[1] ?? 0) + other.words.length,
    ]
    totals.sentences = [
      (totals.sentences[0] ?? 0) + document.sentences.length,
      (totals.sentences[1] ?? 0) + other.sentences.length,
    ]
  })
  const [goldWords = 0, words = 0] = totals.words
  const [goldSentences = 0, sentences = 0] = totals.sentences
  const f1 = (count: number): number => percent(count, goldWords, words)
  return {
    sentences: percent(hits.sentences, goldSentences, sentences),
    tokens: f1(hits.tokens),
    upos: f1(hits.upos),
    xpos: f1(hits.xpos),
    lemmas: f1(hits.lemmas),
    uas: f1(hits.uas),
    las: f1(hits.las),
    las2018: f1(hits.las2018),
  }
}
