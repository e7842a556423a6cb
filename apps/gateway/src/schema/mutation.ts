import { builder } from '../builder.ts'
import { type IngestPayload, ingestArticle } from '../ingest-article.ts'
import { type RemovePayload, removeArticle } from '../remove-article.ts'
import type { UserErrorShape } from '../user-error.ts'
import { ArticleFormat, UserErrorKind } from './enums.ts'
import { IngestJob } from './ingest-job.ts'

export const UserError = builder.objectRef<UserErrorShape>('UserError').implement({
  description: 'Why a mutation did not do what was asked, for the one who asked.',
  fields: (t) => ({
    kind: t.expose('kind', { type: UserErrorKind, description: 'What kind of refusal it is.' }),
    code: t.exposeString('code', {
      description: 'Stable, e.g. NOT_FOUND: the kind, or where one kind has several reasons, which of them.',
    }),
    message: t.exposeString('message', { description: 'What was expected, what was found, what to do.' }),
    path: t.exposeStringList('path', { nullable: true, description: 'The argument that it is about.' }),
  }),
})

const IngestArticleInput = builder.inputType('IngestArticleInput', {
  description: 'An article, and what is known of it beside its content.',
  fields: (t) => ({
    content: t.string({
      required: true,
      description: 'The article, in one of the four formats (default: found from the content).',
    }),
    format: t.field({ type: ArticleFormat, description: 'The format of the content.' }),
    title: t.string({ description: 'Its headline, up to 1,000 characters.' }),
    source: t.string({ description: 'Its publisher, up to 300 characters.' }),
    url: t.string({ description: 'Where it was published, up to 2,000 characters.' }),
    publishedAt: t.field({ type: 'DateTime', description: 'When it was published.' }),
  }),
})

const IngestArticlePayload = builder.objectRef<IngestPayload>('IngestArticlePayload').implement({
  description: 'job is null where errors is not empty.',
  fields: (t) => ({
    job: t.field({
      type: IngestJob,
      nullable: true,
      description: 'The job, to be watched by ingestJob and ingestJobChanged.',
      resolve: ({ job }) => job,
    }),
    errors: t.field({
      type: [UserError],
      description: 'Why it was not taken.',
      resolve: ({ errors }) => errors,
    }),
  }),
})

const RemoveArticleInput = builder.inputType('RemoveArticleInput', {
  description: 'Which article to take out.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Of the article.' }),
    reason: t.string({ description: 'For the log.' }),
  }),
})

const RemoveArticlePayload = builder.objectRef<RemovePayload>('RemoveArticlePayload').implement({
  description: 'removedId is null where errors is not empty.',
  fields: (t) => ({
    removedId: t.exposeID('removedId', { nullable: true, description: 'Of the article that is gone.' }),
    errors: t.field({
      type: [UserError],
      description: 'Why it was not removed.',
      resolve: ({ errors }) => errors,
    }),
  }),
})

builder.mutationFields((t) => ({
  ingestArticle: t.field({
    type: IngestArticlePayload,
    description: 'Drops an article into the ingest queue. The same article sent twice is one article.',
    args: { input: t.arg({ type: IngestArticleInput, required: true, description: 'The article.' }) },
    complexity: 50,
    resolve: (_root, { input }, context) => ingestArticle(input, context),
  }),
  removeArticle: t.field({
    type: RemoveArticlePayload,
    description: 'Takes an article and its reports out of the graph; events are assembled anew.',
    args: { input: t.arg({ type: RemoveArticleInput, required: true, description: 'The article.' }) },
    complexity: 50,
    resolve: (_root, { input }, context) => removeArticle(input, context),
  }),
}))
