import { describe, expect, it } from 'vitest'
import { createRandom } from '../scripts/lib/random.ts'
import { createAnnotator, type Sentence } from '../src/index.ts'

const annotator = createAnnotator()

const PIECES =
  "The|army| |  |\t|\n|\r\n|.|..|...|!|?!|,|\"|“|”|'|’|‘|''|-|--|—|–|$|€|%|U.S.|Gen.|J.|n't|can't|it’s|5,000|3.5|10km|al-Maliki|" +
  'http://a.b/c?d|@x|#tag|a@b.co|\ud83d\ude00|\ud83d|\ude00|\u0000|\u00a0|\u2028|\u200b|é|e\u0301|漢字|مدينة|(|)|[|]|{|/|\\|&|*|_|mid-1980s|x'

function oddTexts(count: number): readonly string[] {
  const random = createRandom(7)
  const pieces = PIECES.split('|')
  return Array.from({ length: count }, () =>
    Array.from(
      { length: Math.floor(random() * 40) },
      () => pieces[Math.floor(random() * pieces.length)],
    ).join(''),
  )
}

function rootsOf({ tokens }: Sentence): number {
  return tokens.filter(({ head }) => head === -1).length
}

function reachesRoot({ tokens }: Sentence, from: number): boolean {
  let at = from
  for (let steps = 0; steps <= tokens.length; steps += 1) {
    if (at === -1) return true
    at = tokens[at]?.head ?? -1
  }
  return false
}

function checkSentence(text: string, sentence: Sentence): void {
  const { tokens } = sentence
  expect(text.slice(sentence.start, sentence.end)).not.toMatch(/[\n\r]/)
  expect(sentence.start).toBe(tokens[0]?.start)
  expect(sentence.end).toBe(tokens.at(-1)?.end)
  expect(tokens.length).toBeLessThanOrEqual(200)
  expect(rootsOf(sentence)).toBe(1)
  tokens.forEach((token, at) => {
    expect(text.slice(token.start, token.end)).toBe(token.text)
    expect(token.text).toMatch(/^\S+$/)
    expect(token.lemma).not.toBe('')
    expect(token.deprel === 'root').toBe(token.head === -1)
    expect(reachesRoot(sentence, at)).toBe(true)
    if (at > 0) expect(token.start).toBeGreaterThanOrEqual(tokens[at - 1]?.end ?? 0)
  })
}

/** Every character that is no space is in a token. */
function checkCover(text: string): void {
  const kept = annotator.annotate(text).flatMap(({ tokens }) => tokens.map((token) => token.text))
  expect(kept.join('')).toBe(text.replace(/\s/g, ''))
}

describe('whatever the text', () => {
  it.each(['', ' ', '\n\n', '.', '"', '\ud83d', '\u0000', 'a', "'", '-'])('%j', (text) => {
    for (const sentence of annotator.annotate(text)) checkSentence(text, sentence)
    checkCover(text)
  })

  it('holds for odd texts', () => {
    for (const text of oddTexts(150)) {
      for (const sentence of annotator.annotate(text)) checkSentence(text, sentence)
      checkCover(text)
    }
  })

  it.each(['a', '-', 'a-', 'a.', '.)', '"', "x'", '@', 'http://', 'a@', '1,', 'word '])(
    'takes a long line of %j',
    (piece) => {
      const text = piece.repeat(4_000)
      for (const { tokens } of annotator.annotate(text)) expect(tokens.length).toBeLessThanOrEqual(200)
      checkCover(text)
    },
  )

  it('gives the same trees each time', () => {
    const text = oddTexts(20).join(' ')
    const again = createAnnotator()
    expect(again.annotate(text)).toEqual(annotator.annotate(text))
    expect(annotator.annotate(text)).toEqual(again.annotate(text))
  })
})
