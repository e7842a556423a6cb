import {
  type ArticleNode,
  actorSet,
  articleSet,
  defaultPage,
  eventSet,
  mostCopies,
  placeSet,
  readCopies,
  readIssues,
  readMentions,
  readRevisions,
  readTexts,
  reportSet,
} from '@wiregraph/store'
import { builder } from '../builder.ts'
import { connect, pageCost } from '../connection.ts'
import type { RequestContext } from '../context.ts'
import { loaderOf, loadValue, once } from '../loaders.ts'
import { ArticleCopy, ArticleRevision, Dateline, Issue, Mention, Section } from './article-parts.ts'
import {
  ActorConnection,
  ArticleConnection,
  EventConnection,
  PlaceConnection,
  ReportConnection,
} from './connections.ts'
import { TimePrecision } from './enums.ts'
import { ArticleFilter, ArticleOrder } from './inputs.ts'
import { Article } from './refs.ts'

/** An article has one as long as it is there; it may be taken out while a query runs. */
function textOf({ id }: ArticleNode, context: RequestContext): string | Promise<string> {
  const found = loadValue(context, 'text', id, (ids) => readTexts(context.database, ids))
  return once(found, (text) => {
    if (text === null) throw new Error(`the article ${id} is gone`)
    return text
  })
}

const partOf = <V>(
  name: string,
  read: (db: RequestContext['database'], ids: readonly string[]) => Promise<readonly (readonly V[])[]>,
) => {
  return ({ id }: ArticleNode, _args: unknown, context: RequestContext): V[] | Promise<V[]> =>
    once(
      loadValue(context, name, id, (ids) => read(context.database, ids)),
      (values) => [...values],
    )
}

Article.implement({
  description:
    'One article is known by its canonical url, else by source, title and day of publication, else by its text. The ' +
    'same key with another text is a revision of it, ordered by updatedAt (else publishedAt), never by arrival.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'article_ and 24 hex digits.' }),
    title: t.exposeString('title', { description: 'The headline.' }),
    text: t.string({
      description: 'The body, paragraphs apart by a blank line; all offsets count in it.',
      complexity: 5,
      resolve: (article, _args, context) => textOf(article, context),
    }),
    source: t.exposeString('source', {
      nullable: true,
      description: 'Publisher as named in the article or given with it, e.g. CNN.',
    }),
    byline: t.exposeString('byline', { nullable: true, description: 'Who wrote it.' }),
    url: t.exposeString('url', { nullable: true, description: 'Canonical: no fragment, no tracking.' }),
    language: t.exposeString('language', { description: 'BCP 47; und where it cannot be told.' }),
    publishedAt: t.expose('publishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'A DAY-grain time is 00:00Z of that day.',
    }),
    publishedPrecision: t.expose('publishedPrecision', {
      type: TimePrecision,
      nullable: true,
      description: 'Grain of publishedAt: a date line without a time is DAY.',
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', nullable: true, description: 'Last update named.' }),
    dateline: t.field({
      type: Dateline,
      nullable: true,
      description: 'Where, by whom and when it was filed.',
      resolve: ({ dateline, datelinePlace }) => dateline && { ...dateline, place: datelinePlace },
    }),
    sections: t.field({
      type: [Section],
      description: 'Runs of paragraphs under their headings.',
      resolve: ({ sections }) => sections,
    }),
    contentHash: t.exposeString('contentHash', { description: 'SHA-256 of the normalized text.' }),
    ingestedAt: t.expose('ingestedAt', { type: 'DateTime', description: 'When this text arrived.' }),
    revisions: t.field({
      type: [ArticleRevision],
      description: 'Earlier text of the same article, newest first, when it was sent again with changes.',
      complexity: { field: 5, multiplier: 5 },
      resolve: partOf('revisions', readRevisions),
    }),
    copies: t.field({
      type: [ArticleCopy],
      description:
        'Articles that share at least half of the shorter text, as where two papers print one agency text, under ' +
        'whatever headline, edited or cut: the most similar first. All of them are one witness (Event.witnesses).',
      args: {
        first: t.arg.int({ description: `At most so many (1 to ${mostCopies}, default ${defaultPage}).` }),
      },
      complexity: pageCost,
      resolve: async ({ id }, args, context) => {
        const first = args.first ?? defaultPage
        const read = (ids: readonly string[]) => readCopies(context.database, ids, first)
        return [...(await loaderOf(context, `copies ${first}`, read).load(id))]
      },
    }),
    reports: t.field({
      type: ReportConnection,
      description: 'What it reports, in text order.',
      args: t.arg.connectionArgs(),
      complexity: pageCost,
      resolve: ({ id }, args, context, info) =>
        connect(context, {
          name: 'Article.reports',
          args,
          kind: 'report',
          info,
          parent: id,
          open: () => reportSet(context.database, 'article'),
        }),
    }),
    events: t.field({
      type: EventConnection,
      description: 'The events that it reports, newest first.',
      args: t.arg.connectionArgs(),
      complexity: pageCost,
      resolve: ({ id }, args, context, info) =>
        connect(context, {
          name: 'Article.events',
          args,
          kind: 'event',
          info,
          parent: id,
          open: () => eventSet(context.database, { of: 'article' }),
        }),
    }),
    places: t.field({
      type: PlaceConnection,
      description: 'The places that it names, by name.',
      args: t.arg.connectionArgs(),
      complexity: pageCost,
      resolve: ({ id }, args, context, info) =>
        connect(context, {
          name: 'Article.places',
          args,
          kind: 'place',
          info,
          parent: id,
          open: () => placeSet(context.database, 'article'),
        }),
    }),
    actors: t.field({
      type: ActorConnection,
      description: 'The actors that it names, by name.',
      args: t.arg.connectionArgs(),
      complexity: pageCost,
      resolve: ({ id }, args, context, info) =>
        connect(context, {
          name: 'Article.actors',
          args,
          kind: 'actor',
          info,
          parent: id,
          open: () => actorSet(context.database, 'article'),
        }),
    }),
    mentions: t.field({
      type: [Mention],
      description: 'Every span that was recognised, in text order: what a reader page highlights.',
      complexity: { field: 5, multiplier: 50 },
      resolve: partOf('mentions', readMentions),
    }),
    issues: t.field({
      type: [Issue],
      description: 'What was noticed and not coded, or not understood, and why.',
      complexity: { field: 2, multiplier: 10 },
      resolve: partOf('issues', readIssues),
    }),
  }),
})

builder.queryField('articles', (t) =>
  t.field({
    type: ArticleConnection,
    description: 'Articles, newest published first, then by id, where no order is given.',
    args: {
      filter: t.arg({ type: ArticleFilter, description: 'Only those.' }),
      orderBy: t.arg({ type: ArticleOrder, description: 'In this order.' }),
      ...t.arg.connectionArgs(),
    },
    complexity: pageCost,
    resolve: (_root, args, context, info) =>
      connect(context, {
        name: 'Query.articles',
        args,
        kind: 'article',
        info,
        open: () => articleSet(context.database, 'all', { filter: args.filter ?? {}, orderBy: args.orderBy }),
      }),
  }),
)
