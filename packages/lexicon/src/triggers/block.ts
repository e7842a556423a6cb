import { contexts } from '@wiregraph/schema'
import { z } from 'zod'

const Words = z.array(z.string().min(1)).default([])

/**
 * Which slot an argument fills. host: the recipient, and the place where it names one; teller: none of the event's, it
 * is who says so ("[the hospital] reported ten dead").
 */
export const TriggerRole = z.enum([
  'actor',
  'recipient',
  'place',
  'host',
  'place-or-recipient',
  'teller',
  'none',
])
export type TriggerRole = z.infer<typeof TriggerRole>

/** What must stand beside an event noun before it is coded. */
export const NounNeeds = z.enum([
  'party',
  'light',
  'actor',
  'victim',
  'actor-and-victim',
  'place-or-victim',
  'place-or-actor',
  'military',
  'between',
  'parties',
  'captive',
])
export type NounNeeds = z.infer<typeof NounNeeds>

/**
 * One block of data/triggers/<type>.yaml: words that evoke one type and mode in one sense. Words are dictionary
 * forms; `take over` is a verb with its particle or preposition.
 */
export const TriggerBlock = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  mode: z.string().min(1).nullable().default(null),
  verbs: Words,
  nouns: Words,
  adjectives: Words,
  /** One of these must depend on the verb: take + control, open + fire. */
  with: Words,
  /** Classes (shared/classes.yaml) of which the object must be one. */
  object: Words,
  /** Classes of which the object must not be. */
  notObject: Words,
  /** An object may be missing; when there, it must be of its class. */
  objectOptional: z.boolean().default(false),
  /** Classes of which the subject must be one; `actor` when empty. */
  subject: Words,
  /** Classes of which the subject must not be. */
  notSubject: Words,
  needsSubject: z.boolean().default(false),
  /** As needsSubject, for the passive too: a by-phrase. */
  needsAgent: z.boolean().default(false),
  /** A recipient must be named. */
  needsTarget: z.boolean().default(false),
  /** How many parties must be named. */
  needsParties: z.int().min(0).max(3).default(0),
  /** Two sides must be named apart: A and B, or A with B. */
  needsPartner: z.boolean().default(false),
  /** Somebody must be said to say so. */
  needsSpeaker: z.boolean().default(false),
  /** violence: a violent noun must stand in the clause. */
  needs: z.enum(['violence']).nullable().default(null),
  nounNeeds: NounNeeds.default('party'),
  /**
   * Kind of clause that must follow; `should`: that … should or must; `would`: that he himself would; `none`: none may
   * follow.
   */
  clause: z.enum(['to', 'that', 'should', 'would', 'from', 'none']).nullable().default(null),
  /** Verbs of the clause that follows which are no act: declined to [comment]. */
  notClause: Words,
  /** Tried before rows of a lower rank that ask for as much. */
  rank: z.int().min(-2).max(2).default(0),
  /** Slots by relation: subject, object, iobj, a preposition, or `owner`: whose the object is. */
  roles: z.record(z.string(), TriggerRole).default({}),
  /** The counts of this verb's people are casualties. */
  harm: z.boolean().default(false),
  /** The noun alone evokes an event where a place or a time is given. */
  alone: z.boolean().default(false),
  /** Not coded where it is only a way of speaking to the press. */
  speech: z.boolean().default(false),
  /** speaker: the actor is who says it. */
  actorFrom: z.enum(['speaker']).nullable().default(null),
  /** mode: what is asked, refused or threatened gives the mode. */
  complement: z.enum(['mode']).nullable().default(null),
  /** Types that the complement may evoke; all when empty. */
  complementTypes: Words,
  /** A complement that evokes nothing is accepted. */
  complementDefault: z.boolean().default(false),
  contexts: z.array(z.enum(contexts)).default([]),
  /** A sentence of our own that must be coded by its type and mode. */
  example: z.string().min(1),
  /** Sentences that must not be coded as this type. */
  not: Words,
})
export type TriggerBlock = z.infer<typeof TriggerBlock>
