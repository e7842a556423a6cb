import { z } from 'zod'
import { Casualties } from './counts.ts'
import {
  EventType,
  InstrumentKind,
  Modality,
  ObjectKind,
  PlacePrecision,
  PlaceRelation,
  SlotName,
} from './enums.ts'
import { ActorId, ArticleId, PlaceId, ReportId } from './ids.ts'
import { Day, Span } from './primitives.ts'
import { TimeSpan } from './time.ts'

export const Participant = z.object({
  actor: ActorId,
  /** The words used, e.g. "militants". */
  text: z.string().min(1),
  /** Null where the actor is carried on from another sentence. */
  span: Span.nullable(),
})
export type Participant = z.infer<typeof Participant>

/** A thing that was acted on and is no actor: a building, a bridge, a bus, a cargo. */
export const ActedOn = z.object({
  /** The words used without article, e.g. "mayor's house". */
  text: z.string().min(1),
  span: Span,
  kind: ObjectKind,
})
export type ActedOn = z.infer<typeof ActedOn>

/** A weapon or another means: "a car bomb", "dynamite", "machine guns". */
export const Instrument = z.object({
  /** The words used without article. */
  text: z.string().min(1),
  span: Span,
  kind: InstrumentKind,
})
export type Instrument = z.infer<typeof Instrument>

/** According to whom, and on which day it was said; never the event's actor, never its day. */
export const Attribution = z.object({
  actor: ActorId.nullable(),
  text: z.string().min(1),
  span: Span,
  /** No name is given: "two security officials". */
  anonymous: z.boolean(),
  saidOn: Day.nullable(),
})
export type Attribution = z.infer<typeof Attribution>

/** Where a value was read, by which rule; stated by the text or inferred. */
export const Slot = z.object({
  name: SlotName,
  span: Span.nullable(),
  stated: z.boolean(),
  rule: z.string().min(1),
})
export type Slot = z.infer<typeof Slot>

/** What one trigger in one article says, according to one speaker: the atom of the graph. */
export const Report = z.object({
  id: ReportId,
  article: ArticleId,
  evidence: Span,
  trigger: Span,
  /** Dictionary form of the trigger's head, e.g. "seize"; link compares it. */
  triggerLemma: z.string().min(1),
  type: EventType,
  mode: z.string().nullable(),
  contexts: z.array(z.string()),
  modality: Modality,
  when: TimeSpan.nullable(),
  place: PlaceId.nullable(),
  placeRelation: PlaceRelation.nullable(),
  placePrecision: PlacePrecision.nullable(),
  actors: z.array(Participant),
  recipients: z.array(Participant),
  /** Things acted on, beside the recipients; in text order. */
  objects: z.array(ActedOn),
  /** Weapons and means; in text order. */
  instruments: z.array(Instrument),
  casualties: Casualties,
  attribution: Attribution.nullable(),
  slots: z.array(Slot),
  /** The lexicon row or step that coded it. */
  rule: z.string().min(1),
  /**
   * Id of another report of the same article that tells of the same happening ("Five militants were also killed"),
   * where the text itself ties them; null where it does not.
   */
  continues: ReportId.nullable(),
})
export type Report = z.infer<typeof Report>
