import type {
  Dateline as DatelineShape,
  Issue as IssueShape,
  Section as SectionShape,
} from '@wiregraph/schema'
import type {
  ArticleCopy as CopyShape,
  MentionNode,
  ArticleRevision as RevisionShape,
} from '@wiregraph/store'
import { builder } from '../builder.ts'
import { IssueSeverity, MentionKind } from './enums.ts'
import { loadNode } from './node.ts'
import { Article, Place } from './refs.ts'
import { Span, TimeValue } from './spans.ts'

export const Section = builder.objectRef<SectionShape>('Section').implement({
  description: 'A run of paragraphs under one heading; the span covers both.',
  fields: (t) => ({
    heading: t.exposeString('heading', { nullable: true, description: 'Null before the first heading.' }),
    start: t.exposeInt('start', { description: 'Where it begins in Article.text.' }),
    end: t.exposeInt('end', { description: 'Where it ends, exclusive.' }),
  }),
})

export const Dateline = builder
  .objectRef<DatelineShape & { readonly place: string | null }>('Dateline')
  .implement({
    description: 'Where, by whom and on which day an article was filed.',
    fields: (t) => ({
      place: t.field({
        type: Place,
        nullable: true,
        description: 'The place, where it could be resolved.',
        resolve: ({ place }, _args, { kept }) => place && kept.nodeOr(place),
      }),
      text: t.exposeString('text', { description: "The line's own words." }),
      date: t.expose('date', { type: 'Date', nullable: true, description: 'The day that it names.' }),
      agency: t.exposeString('agency', { nullable: true, description: 'The agency that it names.' }),
    }),
  })

export const ArticleRevision = builder.objectRef<RevisionShape>('ArticleRevision').implement({
  description: 'An earlier text of an article.',
  fields: (t) => ({
    contentHash: t.exposeString('contentHash', { description: 'SHA-256 of the text.' }),
    text: t.exposeString('text', { description: 'The text.' }),
    ingestedAt: t.expose('ingestedAt', { type: 'DateTime', description: 'When this text arrived.' }),
  }),
})

export const ArticleCopy = builder.objectRef<CopyShape>('ArticleCopy').implement({
  description: 'Another article of the same text.',
  fields: (t) => ({
    article: t.field({
      type: Article,
      description: 'The other article.',
      resolve: ({ article }) => article,
    }),
    similarity: t.exposeFloat('similarity', {
      description:
        'Which share of the shorter text stands in the longer one, 0.5 to 1: estimated, off by about 0.05.',
    }),
  }),
})

export const Mention = builder.objectRef<MentionNode>('Mention').implement({
  description: 'A span that was recognised.',
  fields: (t) => ({
    span: t.field({ type: Span, description: 'Where it stands.', resolve: (mention) => mention.span }),
    kind: t.expose('kind', { type: MentionKind, description: 'What it is.' }),
    node: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description: 'The actor, place or event that it leads to, where it leads to one.',
      resolve: (mention, _args, context) => loadNode(context, mention.node) as never,
    }),
    time: t.field({
      type: TimeValue,
      nullable: true,
      description: 'What a TIME mention stands for; null for every other kind.',
      resolve: (mention) => mention.time,
    }),
  }),
})

export const Issue = builder.objectRef<IssueShape>('Issue').implement({
  description: 'Something noticed and not coded, or not understood, and why.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable, e.g. LANGUAGE_NOT_SUPPORTED.' }),
    message: t.exposeString('message', { description: 'What was expected, what was found, what to do.' }),
    severity: t.expose('severity', { type: IssueSeverity, description: 'How much it matters.' }),
    span: t.field({
      type: Span,
      nullable: true,
      description: 'Where, in Article.text.',
      resolve: (issue) => issue.span,
    }),
  }),
})
