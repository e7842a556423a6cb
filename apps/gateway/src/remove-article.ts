import { kindOfId } from '@wiregraph/schema'
import type { RequestContext } from './context.ts'
import { forgetLoaded } from './loaders.ts'
import { type UserErrorShape, userError } from './user-error.ts'

export interface RemoveInput {
  readonly id: string
  readonly reason?: string | null | undefined
}

export interface RemovePayload {
  readonly removedId: string | null
  readonly errors: UserErrorShape[]
}

const notRemoved = (error: UserErrorShape): RemovePayload => ({ removedId: null, errors: [error] })

/** Takes the article out, or tells in `errors` why not. */
export async function removeArticle(
  { id, reason }: RemoveInput,
  context: RequestContext,
): Promise<RemovePayload> {
  if (context.removeArticle === null) {
    return notRemoved(
      userError('NOT_AVAILABLE', {
        message: 'This gateway only reads and takes in articles: use `wiregraph remove`.',
      }),
    )
  }
  const changes = kindOfId(id) === 'article' ? await context.removeArticle(id) : null
  if (changes === null) {
    const message = 'Expected the id of an article in the graph, found none with this one.'
    return notRemoved(userError('NOT_FOUND', { message, path: ['input', 'id'] }))
  }
  context.logger.info({ article: id, reason, events: changes.length }, 'article removed')
  forgetLoaded(context)
  return { removedId: id, errors: [] }
}
