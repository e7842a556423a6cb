import { z } from 'zod'
import { MentionKind } from './enums.ts'
import { ActorId, PlaceId, ReportId } from './ids.ts'
import { Span } from './primitives.ts'
import { TimeValue } from './time.ts'

/** A span that names something. EVENT mentions point to their report; the graph leads on to its event. */
export const Mention = z.object({
  span: Span,
  kind: MentionKind,
  node: z.union([ActorId, PlaceId, ReportId]).nullable(),
  /** Of a TIME mention; null for every other kind. */
  time: TimeValue.nullable(),
})
export type Mention = z.infer<typeof Mention>
