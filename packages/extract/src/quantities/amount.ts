import type { CountRange } from '@wiregraph/schema'
import { exactCount, isScale, numberIn, vagueLow, valueOfWords } from './numbers.ts'

/** An amount found in a list of words, with the words that bound it. */
export interface Amount {
  readonly first: number
  readonly last: number
  readonly count: Omit<CountRange, 'text'>
  readonly additional: boolean
  readonly rule: string
}

interface Core {
  readonly last: number
  readonly low: number | null
  readonly high: number | null
  readonly rule: string
}

const lower = (words: readonly string[], i: number) => (words[i] ?? '').toLowerCase()
const isWhole = (n: number | null): n is number => n !== null && n >= 0 && Number.isSafeInteger(Math.round(n))

/** End of the number words that start at `at`: "two hundred and six", "thirty - four", "2.5 million". */
function numberEnd(words: readonly string[], at: number): number {
  let last = at
  for (let i = at + 1; i < words.length; i++) {
    const word = words[i] ?? ''
    const next = words[i + 1] ?? ''
    if (isScale(word)) last = i
    else if (
      word === '-' &&
      numberIn(words[last] ?? '') !== null &&
      /^\p{L}/u.test(next) &&
      numberIn(next) !== null &&
      !isScale(next)
    )
      last = i + 1
    else if (
      word.toLowerCase() === 'and' &&
      isScale(words[last] ?? '') &&
      (numberIn(next) ?? 1000) < 100 &&
      /^\p{L}/u.test(next)
    )
      last = i + 1
    else if (isScale(words[last] ?? '') && /^\p{L}/u.test(word) && (numberIn(word) ?? 1000) < 100) last = i
    else break
    i = last
  }
  return last
}

function exactAt(words: readonly string[], at: number): Core | null {
  const word = lower(words, at)
  if (word === 'no' && lower(words, at + 1) === 'one') return { last: at + 1, low: 0, high: 0, rule: 'none' }
  if (word === 'nobody' || word === 'none') return { last: at, low: 0, high: 0, rule: 'none' }
  if (word === 'half' && lower(words, at + 1) === 'a' && lower(words, at + 2) === 'dozen')
    return { last: at + 2, low: 6, high: 6, rule: 'number' }
  if (numberIn(word) === null || isScale(word)) return null
  const last = numberEnd(words, at)
  const value = valueOfWords(words.slice(at, last + 1))
  if (!isWhole(value)) return null
  const dozen = exactCount(lower(words, last + 1))
  if (dozen === 12) return { last: last + 1, low: value * 12, high: value * 12, rule: 'number' }
  return { last, low: value, high: value, rule: 'number' }
}

const plurals: Readonly<Record<string, number>> = { hundreds: 100, thousands: 1000, millions: 1_000_000 }

/** "dozens", "hundreds of thousands", "several hundred", "a few dozen", "a couple of". */
function vagueAt(words: readonly string[], at: number): Core | null {
  const word = lower(words, at)
  const next = lower(words, at + 1)
  if (word === 'tens' && next === 'of') {
    const scale = plurals[lower(words, at + 2)]
    return scale === undefined ? null : { last: at + 2, low: 20 * scale, high: null, rule: 'vague' }
  }
  if (/^an?$/.test(word) && next === 'number' && lower(words, at + 2) === 'of')
    return { last: at + 1, low: 3, high: null, rule: 'vague' }
  if (/^an?$/.test(word) && /^(?:dozen|score|couple|pair|hundred|thousand|few|million)$/.test(next)) {
    if (next === 'few') return { ...scaled(words, at + 1, 3), rule: 'vague' }
    const n = exactCount(next) ?? numberIn(next) ?? 0
    return { last: numberEnd(words, at + 1), low: n, high: n, rule: 'number' }
  }
  const low = vagueLow(word)
  if (low === null) return null
  if (plurals[word] !== undefined && next === 'of' && plurals[lower(words, at + 2)] !== undefined) {
    return { last: at + 2, low: low * (plurals[lower(words, at + 2)] ?? 1), high: null, rule: 'vague' }
  }
  return { ...scaled(words, at, low), rule: 'vague' }
}

/** "several hundred": the low bound times what follows. */
function scaled(words: readonly string[], at: number, low: number): Omit<Core, 'rule'> {
  const next = lower(words, at + 1)
  const factor = next === 'dozen' ? 12 : isScale(next) ? (numberIn(next) ?? 1) : 1
  return factor === 1 ? { last: at, low, high: null } : { last: at + 1, low: low * factor, high: null }
}

const coreAt = (words: readonly string[], at: number) => vagueAt(words, at) ?? exactAt(words, at)

/** "10 to 15", "between 10 and 15", "10-15". */
function rangeAt(words: readonly string[], at: number): Core | null {
  const between = lower(words, at) === 'between'
  const start = between || lower(words, at) === 'from' ? at + 1 : at
  const low = exactAt(words, start)
  if (low === null) return null
  const joint = lower(words, low.last + 1)
  if (!(between ? joint === 'and' : /^(?:to|[-–]|or)$/.test(joint))) return null
  const high = exactAt(words, low.last + 2)
  if (high === null || low.low === null || high.high === null || low.low >= high.high) return null
  return { last: high.last, low: low.low, high: high.high, rule: 'range' }
}

type Bound = (core: Core) => { low: number | null; high: number | null; approximate?: boolean }

/** Words before an amount, longest first, and what they make of it. */
const bounds: readonly (readonly [string, Bound])[] = [
  ['no fewer than', ({ low }) => ({ low, high: null })],
  ['no less than', ({ low }) => ({ low, high: null })],
  ['no more than', ({ high }) => ({ low: null, high })],
  ['not more than', ({ high }) => ({ low: null, high })],
  ['as many as', ({ high }) => ({ low: null, high })],
  ['as few as', ({ low }) => ({ low, high: null })],
  ['at least', ({ low }) => ({ low, high: null })],
  ['a minimum of', ({ low }) => ({ low, high: null })],
  ['a maximum of', ({ high }) => ({ low: null, high })],
  ['at most', ({ high }) => ({ low: null, high })],
  ['up to', ({ high }) => ({ low: null, high })],
  ['more than', ({ low }) => ({ low: low === null ? null : low + 1, high: null })],
  ['well over', ({ low }) => ({ low: low === null ? null : low + 1, high: null })],
  ['over', ({ low }) => ({ low: low === null ? null : low + 1, high: null })],
  ['upwards of', ({ low }) => ({ low, high: null })],
  ['fewer than', ({ high }) => ({ low: null, high: high === null ? null : high - 1 })],
  ['less than', ({ high }) => ({ low: null, high: high === null ? null : high - 1 })],
  ['under', ({ high }) => ({ low: null, high: high === null ? null : high - 1 })],
  ['close to', ({ low, high }) => ({ low, high, approximate: true })],
  ['an estimated', ({ low, high }) => ({ low, high, approximate: true })],
  ['about', ({ low, high }) => ({ low, high, approximate: true })],
  ['around', ({ low, high }) => ({ low, high, approximate: true })],
  ['roughly', ({ low, high }) => ({ low, high, approximate: true })],
  ['approximately', ({ low, high }) => ({ low, high, approximate: true })],
  ['some', ({ low, high }) => ({ low, high, approximate: true })],
  ['nearly', ({ low, high }) => ({ low, high, approximate: true })],
  ['almost', ({ low, high }) => ({ low, high, approximate: true })],
  ['estimated', ({ low, high }) => ({ low, high, approximate: true })],
]

function boundBefore(
  words: readonly string[],
  first: number,
): { bound: Bound; text: string; first: number } | null {
  for (const [text, bound] of bounds) {
    const parts = text.split(' ')
    if (parts.every((part, k) => lower(words, first - parts.length + k) === part)) {
      return { bound, text, first: first - parts.length }
    }
  }
  return null
}

/** "another", "a further", "an additional" before the amount. */
function addedBefore(words: readonly string[], first: number): number | null {
  if (lower(words, first - 1) === 'another') return first - 1
  if (/^(?:further|additional)$/.test(lower(words, first - 1)))
    return /^an?$/.test(lower(words, first - 2)) ? first - 2 : first - 1
  return null
}

/** The amount that starts at a word, with "at least" and the like before it; null where there is none. */
export function amountAt(words: readonly string[], at: number): Amount | null {
  const core = rangeAt(words, at) ?? coreAt(words, at)
  if (core === null) return null
  const inner = addedBefore(words, at)
  const outer = boundBefore(words, inner ?? at)
  const added = inner ?? addedBefore(words, outer?.first ?? at)
  const bounded = outer === null ? { low: core.low, high: core.high } : outer.bound(core)
  const { low, high } = bounded
  if (low === null && high === null) return null
  const first = Math.min(at, inner ?? at, outer?.first ?? at, added ?? at)
  const approximate = 'approximate' in bounded && bounded.approximate === true
  const rule = outer === null ? core.rule : outer.text.replaceAll(' ', '-')
  return { first, last: core.last, count: { low, high, approximate }, additional: added !== null, rule }
}
