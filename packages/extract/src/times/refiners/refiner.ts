import type { Found } from '../found.ts'

export interface Sheet {
  readonly text: string
  /** Day of writing; null where it is unknown. */
  readonly today: string | null
}

/** A step over the expressions of one article, in the order of its text. */
export type Refiner = (found: readonly Found[], sheet: Sheet) => readonly Found[]
