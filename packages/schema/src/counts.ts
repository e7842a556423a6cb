import { z } from 'zod'
import { Harm } from './enums.ts'

/**
 * How many people. low to high, both included; null is open.
 * "at least 44": 44 to null. "more than 44": 45 to null. "up to 50": null to 50. "34": 34 to 34.
 * "about 300": 300 to 300, approximate. "dozens": 24 to null; scores 40; hundreds 200; thousands 2000.
 */
export const CountRange = z
  .object({
    low: z.int().nonnegative().nullable(),
    high: z.int().nonnegative().nullable(),
    approximate: z.boolean(),
    /** The words it was read from; null where it was added up. */
    text: z.string().nullable(),
  })
  .refine((c) => c.low !== null || c.high !== null, { error: 'a count needs a bound' })
  .refine((c) => c.low === null || c.high === null || c.low <= c.high, { error: 'low is above high' })
export type CountRange = z.infer<typeof CountRange>

/** How many of which people were harmed how, e.g. 71 prisoners, KILLED. */
export const GroupCount = z.object({ group: z.string().min(1), harm: Harm, count: CountRange })
export type GroupCount = z.infer<typeof GroupCount>

export const Casualties = z.object({
  killed: CountRange.nullable(),
  wounded: CountRange.nullable(),
  byGroup: z.array(GroupCount),
})
export type Casualties = z.infer<typeof Casualties>

export const noCasualties: Casualties = { killed: null, wounded: null, byGroup: [] }

/** The sum of disjoint counts: bounds add, an open bound stays open. */
export function addCounts(counts: readonly CountRange[]): CountRange | null {
  const [only] = counts
  if (only === undefined) return null
  if (counts.length === 1) return only
  const lows = counts.map((c) => c.low ?? 0)
  const highs = counts.map((c) => c.high)
  const low = lows.reduce((a, b) => a + b, 0)
  const high = highs.every((h) => h !== null) ? highs.reduce((a: number, b) => a + (b ?? 0), 0) : null
  if (high === null && low === 0) return null
  return { low, high, approximate: counts.some((c) => c.approximate), text: null }
}
