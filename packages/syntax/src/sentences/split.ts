import { isDigit, isUpper, isWordCode } from '../text/characters.ts'
import { ANY_CASE, TITLES } from '../tokenize/abbreviations.ts'
import type { Offsets } from '../tokenize/tokenize.ts'
import { STARTERS } from './starters.ts'

/** A sentence is cut by force after this many tokens. */
export const MAX_TOKENS = 200

const ENDS = '.?!…'
const CLOSERS = '"”’\'»)]}'
const OPENERS = '"“‘\'«([{'

interface Line {
  readonly text: string
  readonly offsets: Offsets
}

function wordAt({ text, offsets }: Line, token: number): string {
  return text.slice(offsets[token * 2], offsets[token * 2 + 1])
}

function isEnd(word: string): boolean {
  return word.length > 0 && word.length <= 8 && [...word].every((char) => ENDS.includes(char))
}

/** `He is 5. [The] next …`: a capital, a figure or an opening mark can begin a sentence. */
function canStart(line: Line, token: number): boolean {
  const word = wordAt(line, token)
  const code = word.charCodeAt(0)
  if (isUpper(code) || isDigit(code)) return true
  if (isWordCode(code)) return false
  const next = line.offsets.length / 2 > token + 1 ? wordAt(line, token + 1) : ''
  const inner = next.charCodeAt(0)
  return OPENERS.includes(word) ? isUpper(inner) || isDigit(inner) || next === '' : '-–—*•#$£€'.includes(word)
}

/** After `U.S.` or `Inc.` only a word that begins sentences begins one. */
function endsAfterAbbreviation(line: Line, token: number): boolean {
  const word = wordAt(line, token).slice(0, -1)
  if (TITLES.has(word.toLowerCase())) return false
  const next = wordAt(line, token + 1)
  if (word.length === 1) return next.length > 1 && STARTERS.has(next)
  return (
    !(ANY_CASE.has(word.toLowerCase()) && word.includes('.') && !word.endsWith('m')) && STARTERS.has(next)
  )
}

function afterClosers(line: Line, from: number, count: number): number {
  let at = from
  while (
    at < count &&
    CLOSERS.includes(wordAt(line, at)) &&
    line.offsets[at * 2] === line.offsets[at * 2 - 1]
  )
    at += 1
  return at
}

/** How many tokens after `token` the sentence goes on if it ends there, or -1 if it does not end. */
function sentenceEnd(line: Line, token: number, count: number): number {
  const word = wordAt(line, token)
  if (isEnd(word)) {
    const next = afterClosers(line, token + 1, count)
    return next === count || canStart(line, next) ? next : -1
  }
  if (word.length < 2 || !word.endsWith('.')) return -1
  const closed = afterClosers(line, token + 1, count)
  if (closed > token + 1) return closed === count || STARTERS.has(wordAt(line, closed)) ? closed : -1
  return closed < count && endsAfterAbbreviation(line, token) ? closed : -1
}

/** Where sentences end on a line: indexes of tokens, end exclusive, the last one the number of tokens. */
export function splitSentences(text: string, offsets: Offsets): readonly number[] {
  const line = { text, offsets }
  const count = offsets.length / 2
  const ends: number[] = []
  let token = 0
  while (token < count) {
    const end = sentenceEnd(line, token, count)
    token = end > 0 ? end : token + 1
    const from = ends.at(-1) ?? 0
    if (end > 0 || token === count) ends.push(...forcedEnds(from, token), token)
  }
  return ends
}

/** Where a sentence that is too long is cut. */
function forcedEnds(from: number, to: number): number[] {
  const pieces = Math.ceil((to - from) / MAX_TOKENS)
  return Array.from({ length: Math.max(0, pieces - 1) }, (_, piece) => from + (piece + 1) * MAX_TOKENS)
}
