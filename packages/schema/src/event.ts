import { z } from 'zod'
import { CountRange, GroupCount } from './counts.ts'
import { DisputedField, EventType, Modality, PlacePrecision, PlaceRelation, QuadClass } from './enums.ts'
import { ActorId, EventId, PlaceId, ReportId } from './ids.ts'
import { Instant } from './primitives.ts'
import { TimeSpan } from './time.ts'

/** The same event in the other codings that analysts use. */
export const EventCodes = z.object({
  quadClass: QuadClass,
  /** Goldstein-type score, -10 to +10. */
  goldstein: z.number().min(-10).max(10).nullable(),
  /** CAMEO two-digit root, e.g. "19". */
  cameoRoot: z.string().regex(/^\d{2}$/),
  acledEventType: z.string().nullable(),
  acledSubEventType: z.string().nullable(),
})
export type EventCodes = z.infer<typeof EventCodes>

export const EventParticipant = z.object({
  actor: ActorId,
  text: z.string().min(1),
  /** The reports that say so, sorted. */
  reports: z.array(ReportId).min(1),
})
export type EventParticipant = z.infer<typeof EventParticipant>

/** One version of a disputed value: in words, its node where it is one, and who reports it. */
export const DisputeAccount = z.object({
  value: z.string().min(1),
  node: z.union([ActorId, PlaceId]).nullable(),
  reports: z.array(ReportId).min(1),
})
export type DisputeAccount = z.infer<typeof DisputeAccount>

export const Dispute = z.object({ field: DisputedField, accounts: z.array(DisputeAccount).min(2) })
export type Dispute = z.infer<typeof Dispute>

export const EventCasualties = z.object({
  killed: CountRange.nullable(),
  wounded: CountRange.nullable(),
  byGroup: z.array(GroupCount.extend({ report: ReportId })),
})
export type EventCasualties = z.infer<typeof EventCasualties>

/** Who vouches for an event: a text that several publishers printed is one witness. */
export const Witnesses = z.object({
  reports: z.int().positive(),
  articles: z.int().positive(),
  /** Different ones that are known. */
  publishers: z.int().nonnegative(),
  /** Articles of which none is a copy of another one. */
  independentArticles: z.int().positive(),
  /** Different speakers; whoever has no name counts by the words used, once in all copies of a text. */
  speakers: z.int().nonnegative(),
})
export type Witnesses = z.infer<typeof Witnesses>

/** A view over its reports: nothing is here that cannot be assembled again from them. */
export const Event = z.object({
  id: EventId,
  /** One line for people, e.g. "Rebels captured Goma". */
  title: z.string().min(1),
  type: EventType,
  mode: z.string().nullable(),
  contexts: z.array(z.string()),
  modality: Modality,
  codes: EventCodes,
  when: TimeSpan.nullable(),
  place: PlaceId.nullable(),
  /** How it lies to the place, and how exactly that is known: of the report that tells it best. */
  placeRelation: PlaceRelation.nullable(),
  placePrecision: PlacePrecision.nullable(),
  actors: z.array(EventParticipant),
  recipients: z.array(EventParticipant),
  casualties: EventCasualties,
  disputes: z.array(Dispute),
  /** Sorted. */
  reports: z.array(ReportId).min(1),
  witnesses: Witnesses,
  firstReportedAt: Instant.nullable(),
  lastReportedAt: Instant.nullable(),
  /** Share found right in the gold corpus; null where not measured. */
  confidence: z.number().min(0).max(1).nullable(),
})
export type Event = z.infer<typeof Event>
