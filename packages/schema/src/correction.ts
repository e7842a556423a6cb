import { z } from 'zod'
import { ActorId, CorrectionId, EventId, sha256 } from './ids.ts'
import { Instant } from './primitives.ts'
import type { Report } from './report.ts'

/** What an analyst says of the graph. */
export const CorrectionKind = z.enum([
  'CONFIRM_EVENT',
  'DISMISS_EVENT',
  'SPLIT_EVENT',
  'RENAME_ACTOR',
  'KEEP_APART',
])
export type CorrectionKind = z.infer<typeof CorrectionKind>

/** What analysts say of an event. */
export const EventReview = z.enum(['UNREVIEWED', 'CONFIRMED', 'DISMISSED'])
export type EventReview = z.infer<typeof EventReview>

/** Who corrects: by a proved key or token, or at the command line of the machine. */
export const Corrector = z.object({
  kind: z.enum(['key', 'token', 'local']),
  name: z.string().min(1).max(300),
})
export type Corrector = z.infer<typeof Corrector>

/** Ids are looked up: one that is none is not found. */
const Id = z.string().max(100)
const Name = z.string().trim().min(1).max(300)
/** Why, for who reads it later. */
const Reason = z.string().trim().max(2000).nullish()

/** A correction as it is asked for. */
export const CorrectionRequest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('CONFIRM_EVENT'), event: Id, reason: Reason }),
  z.object({ kind: z.literal('DISMISS_EVENT'), event: Id, reason: Reason }),
  z.object({
    kind: z.literal('SPLIT_EVENT'),
    event: Id,
    /** Those that tell of another event than the rest. */
    reports: z.array(Id).max(100).nullish(),
    /** All reports of the event in these articles as well. */
    articles: z.array(Id).max(100).nullish(),
    reason: Reason,
  }),
  z.object({ kind: z.literal('RENAME_ACTOR'), actor: Id, name: Name, reason: Reason }),
  /** The name, an alias of the actor, is not the actor's. */
  z.object({ kind: z.literal('KEEP_APART'), actor: Id, name: Name, reason: Reason }),
])
export type CorrectionRequest = z.infer<typeof CorrectionRequest>

/** What somebody said of the graph, and whether it was taken back. Never deleted. */
export const Correction = z.object({
  id: CorrectionId,
  kind: CorrectionKind,
  /** The event or actor that it was said of, by the id of then. */
  subject: z.union([EventId, ActorId]),
  /** The new name of an actor, or the one that is not its own; null of events. */
  name: z.string().nullable(),
  /** The name that the actor had then; null of events. */
  formerName: z.string().nullable(),
  reason: z.string().nullable(),
  /** Null where the gateway asks nobody who they are. */
  by: Corrector.nullable(),
  at: Instant,
  /** Null while it holds. */
  undone: z.object({ by: Corrector.nullable(), at: Instant, reason: z.string().nullable() }).nullable(),
})
export type Correction = z.infer<typeof Correction>

/** Why a correction cannot be made or undone. */
export const CorrectionProblem = z.enum([
  /** No such event, actor or correction. */
  'NOT_FOUND',
  /** A report or article of another event, or a name that is none of the actor's. */
  'NOT_A_MEMBER',
  /** A split that leaves nothing on one side. */
  'NOTHING_LEFT',
  /** It says what holds already. */
  'ALREADY_SO',
  'ALREADY_UNDONE',
])
export type CorrectionProblem = z.infer<typeof CorrectionProblem>

/** A name that is not the actor's of the other name. */
export type KeptApart = readonly [name: string, of: string]

/**
 * What stays of a report when its article is sent again with other words around it, or read by other rules: the sentence,
 * where in it the trigger stands, and the type.
 */
export function passageOf({ article, type, evidence, trigger }: Report): string {
  const fields = [article, type, evidence.quote, trigger.start - evidence.start]
  return sha256(JSON.stringify(fields)).slice(0, 32)
}
