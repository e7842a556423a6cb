import { z } from 'zod'
import { MentionKind } from './enums.ts'
import { ActorId, PlaceId, ReportId } from './ids.ts'
import { Span } from './primitives.ts'

/** A span that names something. EVENT mentions point to their report; the graph leads on to its event. */
export const Mention = z.object({
  span: Span,
  kind: MentionKind,
  node: z.union([ActorId, PlaceId, ReportId]).nullable(),
})
export type Mention = z.infer<typeof Mention>
