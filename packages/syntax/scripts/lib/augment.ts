import type { GoldSentence, GoldToken } from './conllu.ts'

/** Small words keep their small letters in headings. */
const SMALL = /^(?:a|an|the|and|or|but|of|in|on|at|to|by|for|with|from|as|n't|'s)$/i

function withoutStop({ tokens, ...rest }: GoldSentence): GoldSentence {
  const last = tokens.length - 1
  const isLeaf = tokens.every(({ head }) => head !== last)
  const keep = tokens.length < 3 || tokens[last]?.upos !== 'PUNCT' || !isLeaf
  return { ...rest, tokens: keep ? tokens : tokens.slice(0, last) }
}

function withForms(sentence: GoldSentence, change: (form: string) => string): GoldSentence {
  const tokens = sentence.tokens.map((token): GoldToken => ({ ...token, form: change(token.form) }))
  return { ...sentence, tokens }
}

function asTitle(form: string): string {
  return SMALL.test(form) ? form : form.charAt(0).toUpperCase() + form.slice(1)
}

/** Each 12th sentence again without its stop, each 40th in capitals, each 25th as a heading: newswire has such lines, treebanks few. */
export function augment(sentences: readonly GoldSentence[]): readonly GoldSentence[] {
  const every = (step: number, from: number): readonly GoldSentence[] =>
    sentences.filter((_, at) => at % step === from)
  return [
    ...sentences,
    ...every(12, 0).map(withoutStop),
    ...every(40, 1).map((sentence) => withForms(sentence, (form) => form.toUpperCase())),
    ...every(25, 2).map((sentence) => withForms(withoutStop(sentence), asTitle)),
  ]
}
