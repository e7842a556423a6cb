import type { EventType, QuadClass } from '../enums.ts'

/** An ACLED event type with its sub-event type. */
export type Acled = readonly [eventType: string, subEventType: string]

export interface Mode {
  /** Our words: what the mode covers. */
  readonly definition: string
  /** Where it differs from its type. */
  readonly goldstein?: number
  readonly cameoRoot?: string
  readonly acled?: Acled
}

/** One PLOVER 2.0 type. Names and scores are PLOVER's; definitions and examples are our own. */
export interface EventTypeDefinition {
  readonly type: EventType
  readonly definition: string
  readonly quadClass: QuadClass
  /** Goldstein-type score, -10 (conflict) to +10 (cooperation). */
  readonly goldstein: number
  readonly cameoRoot: string
  readonly acled?: Acled
  readonly modes: Readonly<Record<string, Mode>>
  /** A sentence that is coded as this type. */
  readonly example: string
  /** A sentence that looks like this type and is not. */
  readonly counterExample: string
  /** Why it is not. */
  readonly because: string
}

export const defineEventType = (definition: EventTypeDefinition): EventTypeDefinition => definition
