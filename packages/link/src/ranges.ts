import type { CountRange } from '@wiregraph/schema'
import { alphabetical } from './vote.ts'

type Bounds = Pick<CountRange, 'low' | 'high' | 'approximate'>

/** "About 300" agrees with 270 to 330. */
const tolerance = 0.1

const lowOf = (r: Bounds) =>
  r.low === null ? 0 : r.approximate ? Math.floor(r.low * (1 - tolerance)) : r.low
const highOf = (r: Bounds) =>
  r.high === null ? Number.POSITIVE_INFINITY : r.approximate ? Math.ceil(r.high * (1 + tolerance)) : r.high

/** True where one number can satisfy both. */
export function agree(a: Bounds, b: Bounds): boolean {
  return lowOf(a) <= highOf(b) && lowOf(b) <= highOf(a)
}

const maxLow = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.max(a, b))
const minHigh = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.min(a, b))

/** What both say together. An exact count beats an approximate one that agrees with it. */
function intersectTwo(a: CountRange, b: CountRange): CountRange {
  if (a.approximate !== b.approximate) return a.approximate ? b : a
  const low = maxLow(a.low, b.low)
  const high = minHigh(a.high, b.high)
  if (low !== null && high !== null && low > high) return hullTwo(a, b)
  const text = low === a.low && high === a.high ? a.text : low === b.low && high === b.high ? b.text : null
  return { low, high, approximate: a.approximate, text }
}

function hullTwo(a: CountRange, b: CountRange): CountRange {
  const low = a.low === null || b.low === null ? null : Math.min(a.low, b.low)
  const high = a.high === null || b.high === null ? null : Math.max(a.high, b.high)
  if (low === null && high === null) return { low: 0, high: null, approximate: true, text: null }
  return { low, high, approximate: a.approximate || b.approximate, text: null }
}

/** Field by field: the keys of a stored range come in another order than those of a new one. */
const textOf = ({ low, high, approximate, text }: CountRange) =>
  JSON.stringify([low, high, approximate, text])

const canonical = (ranges: readonly CountRange[]) =>
  [...ranges].sort((a, b) => alphabetical(textOf(a), textOf(b)))

/** All ranges as one: their intersection where all agree in pairs, else their hull. Null without ranges. */
export function combine(ranges: readonly CountRange[]): { range: CountRange; disputed: boolean } | null {
  const sorted = canonical(ranges)
  const [first, ...rest] = sorted
  if (first === undefined) return null
  const disputed = sorted.some((a, i) => sorted.slice(i + 1).some((b) => !agree(a, b)))
  return { range: rest.reduce(disputed ? hullTwo : intersectTwo, first), disputed }
}

/** "at least 44", "45 to 50", "34": for titles and disputes. */
export function describeRange({ low, high, approximate }: CountRange): string {
  const about = approximate ? 'about ' : ''
  if (low !== null && low === high) return `${about}${low}`
  if (high === null) return `at least ${low}`
  if (low === null) return `up to ${high}`
  return `${low} to ${high}`
}
