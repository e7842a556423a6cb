import type { CountRange, SourcedCount } from '@wiregraph/schema'
import { alphabetical, sortedUnique } from './vote.ts'

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

/** All that the first leaves possible is more than all that the second does. */
export const isAbove = (a: Bounds, b: Bounds): boolean => lowOf(a) > highOf(b)

/** A count of one report, which sets both of its bounds. */
export const sourced = (count: CountRange, report: string): SourcedCount => ({
  ...count,
  lowFrom: count.low === null ? [] : [report],
  highFrom: count.high === null ? [] : [report],
})

/** So many, and maybe more. "Up to" a number says nothing then. */
export const atLeast = (count: SourcedCount): SourcedCount => ({
  ...count,
  low: count.low ?? 0,
  high: null,
  highFrom: [],
})

type Choose = (a: number | null, b: number | null) => number | null

const maxLow: Choose = (a, b) => (a === null ? b : b === null ? a : Math.max(a, b))
const minHigh: Choose = (a, b) => (a === null ? b : b === null ? a : Math.min(a, b))
const minLow: Choose = (a, b) => (a === null || b === null ? null : Math.min(a, b))
const maxHigh: Choose = (a, b) => (a === null || b === null ? null : Math.max(a, b))

/** Both bounds as chosen, each with the reports of those that have it. */
function bound(a: SourcedCount, b: SourcedCount, [lowest, highest]: readonly [Choose, Choose]) {
  const low = lowest(a.low, b.low)
  const high = highest(a.high, b.high)
  const both = [a, b]
  const lowFrom = low === null ? [] : both.flatMap((r) => (r.low === low ? r.lowFrom : []))
  const highFrom = high === null ? [] : both.flatMap((r) => (r.high === high ? r.highFrom : []))
  return { low, high, lowFrom: sortedUnique(lowFrom), highFrom: sortedUnique(highFrom) }
}

/** What both say together. An exact count beats an approximate one that agrees with it. */
function intersectTwo(a: SourcedCount, b: SourcedCount): SourcedCount {
  if (a.approximate !== b.approximate) return a.approximate ? b : a
  const both = bound(a, b, [maxLow, minHigh])
  const { low, high } = both
  if (low !== null && high !== null && low > high) return hullTwo(a, b)
  const text = low === a.low && high === a.high ? a.text : low === b.low && high === b.high ? b.text : null
  return { ...both, approximate: a.approximate, text }
}

function hullTwo(a: SourcedCount, b: SourcedCount): SourcedCount {
  const both = bound(a, b, [minLow, maxHigh])
  if (both.low === null && both.high === null)
    return { low: 0, high: null, approximate: true, text: null, lowFrom: [], highFrom: [] }
  return { ...both, approximate: a.approximate || b.approximate, text: null }
}

/** Field by field: the keys of a stored range come in another order than those of a new one. */
const textOf = ({ low, high, approximate, text, lowFrom, highFrom }: SourcedCount) =>
  JSON.stringify([low, high, approximate, text, lowFrom, highFrom])

const canonical = (ranges: readonly SourcedCount[]) =>
  [...ranges].sort((a, b) => alphabetical(textOf(a), textOf(b)))

/** All that these ranges leave possible together. Null without ranges. */
export function hull(ranges: readonly SourcedCount[]): SourcedCount | null {
  const [first, ...rest] = canonical(ranges)
  return first === undefined ? null : rest.reduce(hullTwo, first)
}

/** Two of them cannot both be true. */
export const areTorn = (ranges: readonly SourcedCount[]): boolean =>
  ranges.some((a, i) => ranges.slice(i + 1).some((b) => !agree(a, b)))

/** All ranges as one: their intersection where all agree in pairs, else their hull. Null without ranges. */
export function combine(ranges: readonly SourcedCount[]): SourcedCount | null {
  if (areTorn(ranges)) return hull(ranges)
  const [first, ...rest] = canonical(ranges)
  return first === undefined ? null : rest.reduce(intersectTwo, first)
}

/** "at least 44", "45 to 50", "34": for titles and disputes. */
export function describeRange({ low, high, approximate }: CountRange): string {
  const about = approximate ? 'about ' : ''
  if (low !== null && low === high) return `${about}${low}`
  if (high === null) return `at least ${low}`
  if (low === null) return `up to ${high}`
  return `${low} to ${high}`
}
