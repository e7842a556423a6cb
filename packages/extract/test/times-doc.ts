import type { Token, Upos } from '@wiregraph/syntax'
import type { Doc, DocSentence } from '../src/doc.ts'

const tagOf: Readonly<Record<string, readonly [Upos, string]>> = {
  V: ['VERB', 'VBD'],
  VB: ['VERB', 'VB'],
  MD: ['AUX', 'MD'],
  J: ['ADJ', 'JJ'],
  N: ['NOUN', 'NN'],
  P: ['PROPN', 'NNP'],
}
const adpositions = new Set(
  'in at near from to of on over during by since until for toward towards into along outside across around through between'.split(
    ' ',
  ),
)

function guessTag(word: string): readonly [Upos, string] {
  if (/^\p{Lu}/u.test(word)) return ['PROPN', 'NNP']
  if (/^\d/.test(word)) return ['NUM', 'CD']
  if (/^[^\p{L}\d]/u.test(word)) return ['PUNCT', word]
  return adpositions.has(word) ? ['ADP', 'IN'] : ['NOUN', 'NN']
}

interface Options {
  readonly writtenOn?: string | null
  readonly dateline?: string
  readonly title?: string
}

interface Word {
  readonly text: string
  readonly mark: string | undefined
}

const wordsOf = (line: string): Word[] =>
  Array.from(
    line.matchAll(
      /(?<text>[A-Z](?:\.[A-Z])+\.?|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Oct|Nov|Dec|St|Mr)\.|[ap]\.m\.|[\p{L}\p{M}\d]+(?:[-'’:/.][\p{L}\p{M}\d]+)*?(?=['’]s\b)|['’]s\b|[\p{L}\p{M}\d]+(?:[-'’:/.][\p{L}\p{M}\d]+)*|[^\s\p{L}\d])(?:~(?<mark>[A-Z]+))?/gu,
    ),
    ({ groups }) => ({ text: groups?.text ?? '', mark: groups?.mark }),
  )

function sentenceOf(line: string, start: number, index: number): { sentence: DocSentence; text: string } {
  const words = wordsOf(line)
  const text = line.replace(/~[A-Z]+/g, '')
  const verb = words.findIndex(({ mark }) => mark?.startsWith('V'))
  let at = 0
  const tokens = words.map(({ text: word, mark }, i): Token => {
    at = text.indexOf(word, at)
    const [upos, xpos] = tagOf[mark ?? ''] ?? guessTag(word)
    const token = {
      text: word,
      start: start + at,
      end: start + at + word.length,
      upos,
      xpos,
      lemma: word.toLowerCase(),
    }
    at += word.length
    return {
      ...token,
      head: i === verb ? -1 : verb,
      deprel: mark === 'MD' ? 'aux' : i === verb ? 'root' : 'obl',
    }
  })
  return { sentence: { index, block: 0, start, end: start + text.length, tokens }, text }
}

/**
 * A document of hand-made tokens, a line a sentence. `meet~VB` tags a word (V past verb, VB base form, MD modal, J
 * adjective, N noun, P proper noun); other words are tagged by their looks and hang on the first verb.
 */
export function docOf(
  lines: string,
  { writtenOn = '2014-06-18', dateline, title = 'A title' }: Options = {},
): Doc {
  const sentences: DocSentence[] = []
  const texts: string[] = []
  let start = 0
  for (const [index, line] of lines.split('\n').entries()) {
    const made = sentenceOf(line, start, index)
    sentences.push(made.sentence)
    texts.push(made.text)
    start += made.text.length + 1
  }
  const text = texts.join('\n')
  return {
    article: {
      id: `article_${'0'.repeat(24)}`,
      title,
      text,
      source: null,
      byline: null,
      url: null,
      language: 'en',
      publishedAt: null,
      publishedPrecision: null,
      publishedZone: null,
      updatedAt: null,
      dateline:
        dateline === undefined
          ? null
          : { text: dateline, span: null, placeText: dateline, date: null, agency: null },
      sections: [],
      contentHash: '0'.repeat(64),
    },
    writtenOn,
    blocks: [{ kind: 'body', start: 0, end: text.length, section: 0 }],
    sentences,
  }
}
