import { type AliasSighting, aliasRules } from '@wiregraph/schema'
import { type AliasGround, defaultPage, mostGrounds, readGrounds, readSightings } from '@wiregraph/store'
import { builder } from '../builder.ts'
import { pageCost } from '../connection.ts'
import type { RequestContext } from '../context.ts'
import { loaderOf } from '../loaders.ts'
import { Article, Correction } from './refs.ts'

const defaultSightings = 5

const LexiconRow = builder.objectRef<NonNullable<AliasGround['row']>>('LexiconRow').implement({
  description: 'A row of the lexicon, which is data that people can edit.',
  fields: (t) => ({
    file: t.exposeString('file', { description: 'e.g. data/actors/people.yaml.' }),
    id: t.exposeString('id', { description: 'Of the row in that file.' }),
  }),
})

const Sighting = builder.objectRef<AliasSighting>('ActorAliasSighting').implement({
  description: 'An article that gives an actor a name.',
  fields: (t) => ({
    article: t.field({ type: Article, description: 'The article.', resolve: ({ article }) => article }),
    quote: t.exposeString('quote', {
      nullable: true,
      description: 'Its words that tie the name to the actor, where they say more than the name itself.',
    }),
  }),
})

async function sightingsOf(ground: AliasGround, first: number, context: RequestContext) {
  const { actor, name, rule, row } = ground
  const read = (keys: readonly string[]) =>
    readSightings(
      context.database,
      keys.map((key) => JSON.parse(key) as AliasGround),
      first,
    )
  const key = JSON.stringify({ actor, name, rule, row })
  return [...(await loaderOf(context, `sightings ${first}`, read).load(key))]
}

export const ActorAliasEvidence = builder.objectRef<AliasGround>('ActorAliasEvidence').implement({
  description: 'One reason why a name belongs to an actor. A name may have several.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name, as articles have it.' }),
    rule: t.exposeString('rule', {
      description: 'Id of the rule, e.g. lexicon, acronym-definition, last-name.',
    }),
    meaning: t.string({
      nullable: true,
      description: 'The rule in plain words; null for a rule of an older reading.',
      resolve: ({ rule }) => aliasRules[rule] ?? null,
    }),
    row: t.field({
      type: LexiconRow,
      nullable: true,
      description: 'The row of the lexicon that it rests on.',
      resolve: ({ row }) => row,
    }),
    correction: t.field({
      type: Correction,
      nullable: true,
      description: 'Who calls it so, where no article does.',
      resolve: ({ correction }) => correction,
    }),
    articleCount: t.exposeInt('articleCount', { description: 'How many articles give it.' }),
    articles: t.field({
      type: [Sighting],
      description: 'The articles that give it, oldest published first.',
      args: {
        first: t.arg.int({
          description: `At most so many (1 to ${mostGrounds}, default ${defaultSightings}).`,
        }),
      },
      complexity: ({ first }) => pageCost({ first: first ?? defaultSightings }),
      resolve: (ground, args, context) => sightingsOf(ground, args.first ?? defaultSightings, context),
    }),
  }),
})

/** Size of a list of evidence where none is given. */
export const defaultEvidence = defaultPage

/** Why an actor has its names; those of all actors of a level are read in one statement. */
export async function evidenceOf(actor: string, first: number, context: RequestContext) {
  const read = (ids: readonly string[]) => readGrounds(context.database, ids, first)
  return [...(await loaderOf(context, `evidence ${first}`, read).load(actor))]
}
