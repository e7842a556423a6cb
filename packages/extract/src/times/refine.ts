import type { Found } from './found.ts'
import { joinClocks, placeClocks } from './refiners/join-clocks.ts'
import { joinDistances } from './refiners/join-distances.ts'
import { joinRanges } from './refiners/join-ranges.ts'
import { openByPreposition } from './refiners/open-by-preposition.ts'
import type { Refiner, Sheet } from './refiners/refiner.ts'

/** In this order: a range is made of days with their hours, and a preposition opens what is left. */
const refiners: readonly Refiner[] = [joinClocks, placeClocks, joinDistances, joinRanges, openByPreposition]

/** The expressions of one article as they are read together. */
export const refine = (found: readonly Found[], sheet: Sheet): readonly Found[] =>
  refiners.reduce((times, step) => step(times, sheet), found)
