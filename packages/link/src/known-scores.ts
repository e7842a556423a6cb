import type { ReportInContext } from '@wiregraph/schema'
import type { Score } from './evidence.ts'
import { onceOfBoth } from './once.ts'
import { pairScore } from './score.ts'

/** The score of a pair, which is asked for when groups are looked for and again when they are parted. */
export const scoreOnce = onceOfBoth((a: ReportInContext, b: ReportInContext): Score => pairScore([a, b]))
