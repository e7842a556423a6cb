import type { EventChangeKind } from '@wiregraph/schema'
import {
  changesAfter,
  changesChannel,
  type EventFilter,
  lastChange,
  matchingEvents,
  type StoredChange,
} from '@wiregraph/store'
import type { RequestContext } from './context.ts'
import { follow } from './follow.ts'

/** A change as it is served: `event` is the id of the event that is there now. */
export interface ServedChange {
  readonly kind: EventChangeKind
  readonly id: string
  readonly event: string | null
}

function servedOf({ kind, event, mergedInto }: StoredChange): ServedChange {
  const now = kind === 'MERGED' ? mergedInto : kind === 'REMOVED' ? null : event
  return { kind, id: event, event: now }
}

/** Changes of events from now on. With a filter: of events that fit it, and of all that were removed. */
export async function eventChanges(context: RequestContext, filter: EventFilter | null) {
  const { database } = context
  let seq = await lastChange(database)
  async function fitting(changes: readonly ServedChange[]): Promise<readonly ServedChange[]> {
    if (filter === null) return changes
    const ids = changes.flatMap((change) => change.event ?? [])
    const fit = await matchingEvents(database, ids, filter)
    return changes.filter(({ event }) => event === null || fit.has(event))
  }
  async function read() {
    const news: ServedChange[] = []
    for (;;) {
      const changes = await changesAfter(database, seq)
      news.push(...(await fitting(changes.map(servedOf))))
      seq = changes.at(-1)?.seq ?? seq
      if (changes.length === 0) return { news, isLast: false }
    }
  }
  // A filter that makes no sense is told at once.
  if (filter !== null) await matchingEvents(database, [], filter)
  return follow(context, { channel: changesChannel, concerns: () => true, read })
}
