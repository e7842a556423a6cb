import { z } from 'zod'
import { IssueSeverity } from './enums.ts'
import { Span } from './primitives.ts'

/** Something noticed and kept: a value that could not be read, a sentence that was not coded, and why. */
export const Issue = z.object({
  /** SCREAMING_SNAKE, stable, e.g. LANGUAGE_NOT_SUPPORTED. */
  code: z.string().regex(/^[A-Z][A-Z0-9_]{0,63}$/),
  /** What was expected, what was found, what to do. */
  message: z.string().min(1),
  severity: IssueSeverity,
  span: Span.nullable(),
})
export type Issue = z.infer<typeof Issue>
