import { enqueueArticle, QueueUnavailable } from '@wiregraph/queue'
import { type ArticleFormat, Given, type IngestJob, RefusedInput } from '@wiregraph/schema'
import { readDrop, stageDrop } from '@wiregraph/store'
import type { RequestContext } from './context.ts'
import { invalidInput, type UserErrorShape, userError } from './user-error.ts'

export interface IngestInput {
  readonly content: string
  readonly format?: ArticleFormat | null | undefined
  readonly title?: string | null | undefined
  readonly source?: string | null | undefined
  readonly url?: string | null | undefined
  readonly publishedAt?: string | null | undefined
}

export interface IngestPayload {
  readonly job: IngestJob | null
  readonly errors: UserErrorShape[]
}

const refused = (...errors: UserErrorShape[]): IngestPayload => ({ job: null, errors })

/** What was refused as data; anything else is thrown on. */
function payloadOf(error: unknown): IngestPayload {
  if (error instanceof RefusedInput) {
    const { code, message } = error
    return refused(userError('REFUSED_CONTENT', { code, message, path: ['input'] }))
  }
  if (error instanceof QueueUnavailable) {
    return refused(userError('TRY_AGAIN', { code: 'QUEUE_UNAVAILABLE', message: error.message }))
  }
  throw error
}

/** Stages the article and adds its job; what cannot be taken is told in `errors`. */
export async function ingestArticle(input: IngestInput, context: RequestContext): Promise<IngestPayload> {
  const { content, ...rest } = input
  if (content.trim() === '') {
    return refused(
      userError('REFUSED_CONTENT', {
        code: 'EMPTY_FILE',
        message: 'Expected an article, found nothing: send its text.',
        path: ['input', 'content'],
      }),
    )
  }
  const known = Object.entries(rest).filter(([, value]) => value !== null && value !== undefined)
  const given = Given.safeParse(Object.fromEntries(known))
  if (!given.success) return refused(...invalidInput(given.error))
  const { database, queue } = context
  try {
    const drop = await enqueueArticle(
      { bytes: Buffer.from(content), given: given.data, file: null },
      { stage: (article) => stageDrop(database, article), queue },
    )
    return { job: await readDrop(database, drop.id), errors: [] }
  } catch (error) {
    return payloadOf(error)
  }
}
