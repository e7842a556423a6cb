import { z } from 'zod'
import { CountRange, GroupCount } from './counts.ts'
import {
  DisputedField,
  EventType,
  Harm,
  Modality,
  PlacePrecision,
  PlaceRelation,
  QuadClass,
} from './enums.ts'
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

/** Who says so: an actor, or where none is known only words ("two officials"). */
export const Speaker = z.object({
  actor: ActorId.nullable(),
  text: z.string().min(1),
  /** The reports in which they say so, sorted. */
  reports: z.array(ReportId).min(1),
})
export type Speaker = z.infer<typeof Speaker>

/** One version of a disputed value: in words, its node where it is one, and who reports it. */
export const DisputeAccount = z.object({
  value: z.string().min(1),
  node: z.union([ActorId, PlaceId]).nullable(),
  /** Sorted. */
  reports: z.array(ReportId).min(1),
  /** Those of most reports first; empty where only papers say so by themselves. */
  speakers: z.array(Speaker),
  /** Copies of one text are one witness. */
  witnesses: Witnesses,
})
export type DisputeAccount = z.infer<typeof DisputeAccount>

/**
 * Accounts by different speakers, or of independent articles, that cannot all be true. Not one: what adds up within a
 * text, what says less ("militants" beside a named group, "at least 44" beside 44, a province beside its town), and a
 * toll that grew: a higher count of a later day, told by the same speaker, by a paper itself, by somebody without a name,
 * or in words of change ("rose to"), takes the place of the one before.
 */
export const Dispute = z.object({
  field: DisputedField,
  /** What was done to those counted; null where the field is not CASUALTIES. */
  harm: Harm.nullable(),
  accounts: z.array(DisputeAccount).min(2),
})
export type Dispute = z.infer<typeof Dispute>

/** How many over all reports, and the reports that set each bound, sorted; empty where it is open. */
export const SourcedCount = CountRange.safeExtend({
  lowFrom: z.array(ReportId),
  highFrom: z.array(ReportId),
})
export type SourcedCount = z.infer<typeof SourcedCount>

export const EventCasualties = z.object({
  killed: SourcedCount.nullable(),
  wounded: SourcedCount.nullable(),
  byGroup: z.array(GroupCount.extend({ report: ReportId })),
})
export type EventCasualties = z.infer<typeof EventCasualties>

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
