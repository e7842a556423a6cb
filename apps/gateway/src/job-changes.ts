import { DropId } from '@wiregraph/schema'
import { jobsChannel, readDrop } from '@wiregraph/store'
import { createGraphQLError } from 'graphql-yoga'
import type { RequestContext } from './context.ts'
import { follow } from './follow.ts'

/** The job as it is, then whenever it changes, until it has come to its end. Throws NOT_FOUND. */
export async function jobChanges(context: RequestContext, id: string) {
  const { database } = context
  const job = DropId.safeParse(id).success ? await readDrop(database, id) : null
  if (job === null) {
    throw createGraphQLError('Expected the id of an ingest job, found none with this one.', {
      extensions: { code: 'NOT_FOUND' },
    })
  }
  let last = ''
  async function read() {
    const now = await readDrop(database, id)
    const text = JSON.stringify(now)
    const news = now === null || text === last ? [] : [now]
    last = text
    return { news, isLast: now === null || now.state === 'COMPLETED' || now.state === 'FAILED' }
  }
  return follow(context, { channel: jobsChannel, concerns: (payload) => payload === id, read })
}
