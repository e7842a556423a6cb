import { lemmaAt, tokenAt } from '../document/tree.ts'
import { isWordOf } from './classes.ts'
import type { Reading, Story } from './reading.ts'
import { kindAt } from './thing-words.ts'

/** Answers of isSport, since every trigger word of a sentence asks. */
const sport = new WeakMap<Reading, boolean>()

/** The sentence is about a game. "War games" are none. */
export function isSport(story: Story, reading: Reading): boolean {
  const known = sport.get(reading)
  if (known !== undefined) return known
  const words = story.lexicon.words.get('game')
  const found = reading.tree.tokens.some(
    (t, i) => t.upos === 'NOUN' && isWordOf(words, reading, i) && lemmaAt(reading.tree, i - 1) !== 'war',
  )
  sport.set(reading, found)
  return found
}

/** "machinegun fire", "under mortar fire": shots, and no blaze. */
export const isGunfire = (story: Story, reading: Reading, token: number) =>
  lemmaAt(reading.tree, token) === 'fire' &&
  (kindAt(story.lexicon.instruments, reading, token - 1) !== null ||
    /^(?:gun|open|opened|enemy|rebel|friendly|cross|small-arms|arms|heavy|under|antiaircraft|set)$/.test(
      tokenAt(reading.tree, token - 1).text.toLowerCase(),
    ))

/** "a gas explosion", "a boiler blast": nobody's deed. */
export const isMishap = (story: Story, reading: Reading, token: number) =>
  isWordOf(story.lexicon.words.get('mishap'), reading, token) &&
  tokenAt(reading.tree, tokenAt(reading.tree, token).head).upos === 'NOUN' &&
  isWordOf(story.lexicon.words.get('violent-nouns'), reading, tokenAt(reading.tree, token).head)
/** A word of sport, or a result: "3-1". */
export function isOnlySport(story: Story, reading: Reading): boolean {
  const words = story.lexicon.words.get('sport')
  const { tree } = reading
  return tree.tokens.some(
    (t, i) => (t.upos === 'NOUN' && isWordOf(words, reading, i)) || isResult(reading, i),
  )
}

const isSmall = (text: string) => /^\d$/.test(text)

function isResult({ tree }: Reading, i: number): boolean {
  const [a, dash, b] = [i, i + 1, i + 2].map((at) => tokenAt(tree, at).text)
  if (/^\d-\d$/.test(a ?? '')) return true
  return isSmall(a ?? '') && /^[-–]$/.test(dash ?? '') && isSmall(b ?? '')
}

/** The sentence is about computers. */
export const isCyber = (story: Story, reading: Reading): boolean =>
  reading.tree.tokens.some((_, i) => isWordOf(story.lexicon.words.get('cyber'), reading, i))
