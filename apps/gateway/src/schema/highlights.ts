import { type Highlight as HighlightShape, readHighlights } from '@wiregraph/store'
import { builder } from '../builder.ts'
import type { SearchedEdge } from '../connection.ts'
import type { RequestContext } from '../context.ts'
import { loaderOf } from '../loaders.ts'
import { ArticleEdge, EventEdge } from './connections.ts'
import { Report } from './refs.ts'

const HighlightField = builder.enumType('HighlightField', {
  description: 'Where a search was met.',
  values: {
    TITLE: { description: 'In the title.' },
    TEXT: { description: 'In Article.text.' },
    EVIDENCE: { description: 'In the evidence of a report.' },
  } as const,
})

const HighlightSpan = builder.objectRef<HighlightShape['marks'][number]>('HighlightSpan').implement({
  description: 'A word that was found, in UTF-16 units of Highlight.text.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Where it begins.' }),
    end: t.exposeInt('end', { description: 'Where it ends, exclusive.' }),
  }),
})

const Highlight = builder.objectRef<HighlightShape>('Highlight').implement({
  description:
    'A passage in which words of the search stand. Plain text, not HTML: put your marks around the spans, and escape it as ' +
    'you do any text.',
  fields: (t) => ({
    field: t.expose('field', { type: HighlightField, description: 'Where it stands.' }),
    text: t.exposeString('text', { description: 'The passage: a title whole, else some words around.' }),
    offset: t.exposeInt('offset', {
      description: 'Where the passage begins in Article.text; in the title, for TITLE.',
    }),
    spans: t.field({
      type: [HighlightSpan],
      description:
        'The words that were found, in order: each word of the search, in whatever form and spelling it stands there.',
      resolve: ({ marks }) => [...marks],
    }),
    report: t.field({
      type: Report,
      nullable: true,
      description: 'EVIDENCE: the report; its article has the text.',
      resolve: ({ report }) => report,
    }),
  }),
})

const description =
  'Where the words of filter.text stand, the title first; none where there is no such filter. Not of the words of ' +
  'filter.not.'
const complexity = { field: 10, multiplier: 5 }

async function highlightsOf(
  kind: 'article' | 'event',
  { search, node }: SearchedEdge<{ readonly id: string }>,
  context: RequestContext,
): Promise<HighlightShape[]> {
  if (search === null) return []
  const read = (ids: readonly string[]) => readHighlights(context.database, kind, { ids, text: search })
  return [...(await loaderOf(context, `highlights ${kind} ${search}`, read).load(node.id))]
}

builder.objectField(EventEdge, 'highlights', (t) =>
  t.field({
    type: [Highlight],
    description,
    complexity,
    resolve: (edge, _args, context) => highlightsOf('event', edge, context),
  }),
)

builder.objectField(ArticleEdge, 'highlights', (t) =>
  t.field({
    type: [Highlight],
    description,
    complexity,
    resolve: (edge, _args, context) => highlightsOf('article', edge, context),
  }),
)
