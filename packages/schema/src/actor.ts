import { z } from 'zod'
import { ActorKind, Sector } from './enums.ts'
import { ActorId } from './ids.ts'
import { CountryCode } from './primitives.ts'

/** A row of the lexicon: its file, as data/actors/people.yaml, and its id in that file. */
export const LexiconRow = z.object({ file: z.string().min(1), id: z.string().min(1) })
export type LexiconRow = z.infer<typeof LexiconRow>

/** Why a name belongs to an actor: the row or rule that says so, and the words it was seen in. */
export const AliasEvidence = z.object({
  name: z.string().min(1),
  /** One of `aliasRules`, e.g. `lexicon`, `acronym-definition`, `last-name`, `title`. */
  rule: z.string().min(1),
  /** Words of the article that tie the name to the actor, where they say more than the name itself does. */
  quote: z.string().min(1).optional(),
  /** The row that has the name, or that has the office by which it was told who is meant. */
  row: LexiconRow.optional(),
})
export type AliasEvidence = z.infer<typeof AliasEvidence>

export const Actor = z.object({
  id: ActorId,
  name: z.string().min(1),
  /** Other names, the name itself left out, sorted. */
  aliases: z.array(z.string().min(1)),
  kind: ActorKind,
  country: CountryCode.nullable(),
  sector: Sector.nullable(),
  /** A group such as "militants" in Iraq that the text ties to no named actor. */
  generic: z.boolean(),
  /** Offices seen in the texts, sorted. */
  titles: z.array(z.string().min(1)),
  memberOf: ActorId.nullable(),
})
export type Actor = z.infer<typeof Actor>

/** An actor as one article names it: a piece of evidence from which the actor is assembled. */
export const ActorEvidence = Actor.extend({
  /** The name comes from the lexicon, so no text may overrule it. */
  canonical: z.boolean(),
  evidence: z.array(AliasEvidence),
})
export type ActorEvidence = z.infer<typeof ActorEvidence>
