import { DropId, type IngestJob as JobShape } from '@wiregraph/schema'
import { type ArticleNode, readDrop } from '@wiregraph/store'
import { builder } from '../builder.ts'
import { IngestState } from './enums.ts'
import { Article } from './refs.ts'

export const IngestJob = builder.objectRef<JobShape>('IngestJob').implement({
  description:
    'An article that was sent in, on its way into the graph. A file may hold several articles (a JSON array).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'drop_ and 64 hex digits: the hash of what was sent in.' }),
    state: t.expose('state', { type: IngestState, description: 'How far it has come.' }),
    progress: t.exposeFloat('progress', { description: '0 to 1.' }),
    file: t.exposeString('file', { nullable: true, description: 'Name of the file it came in, if any.' }),
    errorCode: t.exposeString('errorCode', {
      nullable: true,
      description: 'Why it failed: stable, e.g. EMPTY_FILE.',
    }),
    error: t.exposeString('error', { nullable: true, description: 'Why it failed, in words.' }),
    attempts: t.exposeInt('attempts', { description: 'How many times it was tried.' }),
    articles: t.field({
      type: [Article],
      description: 'The articles that were read from it and are in the graph.',
      complexity: { field: 1, multiplier: 10 },
      resolve: async ({ articles }, _args, context) => {
        const loader = Article.getDataloader(context)
        const found: (ArticleNode | null)[] = await Promise.all(articles.map((id) => loader.load(id)))
        return found.filter((article) => article !== null)
      },
    }),
  }),
})

builder.queryField('ingestJob', (t) =>
  t.field({
    type: IngestJob,
    nullable: true,
    description: 'The job of that id, or null.',
    args: { id: t.arg.id({ required: true, description: 'As ingestArticle gave it.' }) },
    resolve: async (_root, { id }, { database }) =>
      DropId.safeParse(id).success ? await readDrop(database, id) : null,
  }),
)
