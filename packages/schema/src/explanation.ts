import { z } from 'zod'
import { Actor, LexiconRow } from './actor.ts'
import { ActorKind } from './enums.ts'
import { ActorId, ArticleId, CorrectionId } from './ids.ts'
import { CountryCode, Instant } from './primitives.ts'

/** An article that gives an actor a name. */
export const AliasSighting = z.object({
  article: ArticleId,
  title: z.string().min(1),
  source: z.string().nullable(),
  publishedAt: Instant.nullable(),
  /** Words of the article that tie the name to the actor; null where they say no more than the name itself. */
  quote: z.string().min(1).nullable(),
})
export type AliasSighting = z.infer<typeof AliasSighting>

/** One reason why a name belongs to an actor, with the articles that give it. */
export const AliasReason = z.object({
  name: z.string().min(1),
  /** As in AliasEvidence. */
  rule: z.string().min(1),
  /** The rule in plain words; null for a rule of an older extraction. */
  meaning: z.string().min(1).nullable(),
  /** The row of the lexicon that it rests on. */
  row: LexiconRow.nullable(),
  /** None where an analyst gave the name. */
  articleCount: z.int().nonnegative(),
  correction: CorrectionId.nullable(),
  /** Oldest first, ties by id; all of them, or as many as were asked for. */
  articles: z.array(AliasSighting),
})
export type AliasReason = z.infer<typeof AliasReason>

/** What makes an actor one actor: every name with its reasons. */
export const ActorExplanation = z.object({
  actor: Actor,
  /** The name is that of the lexicon, so that no text overrules it. */
  canonical: z.boolean(),
  /** Events in which it takes part, of any modality. */
  eventCount: z.int().nonnegative(),
  /** Articles that name it. */
  articleCount: z.int().nonnegative(),
  /** Of most articles first, ties by name, then by rule. */
  reasons: z.array(AliasReason),
})
export type ActorExplanation = z.infer<typeof ActorExplanation>

/** An actor to choose from. */
export const ActorChoice = z.object({
  id: ActorId,
  name: z.string().min(1),
  kind: ActorKind,
  country: CountryCode.nullable(),
  eventCount: z.int().nonnegative(),
  /** The name that fits what was asked for, where it is another one. */
  alias: z.string().min(1).nullable(),
})
export type ActorChoice = z.infer<typeof ActorChoice>

/** The answer to an id or a name. */
export const ActorAnswer = z.object({
  /** Null where no actor has the id or name, or several have the name. */
  explanation: ActorExplanation.nullable(),
  /** Others that have the name, of most events first. */
  named: z.array(ActorChoice),
  /** Where none has it: those of similar names, the most similar first. */
  similar: z.array(ActorChoice),
})
export type ActorAnswer = z.infer<typeof ActorAnswer>
