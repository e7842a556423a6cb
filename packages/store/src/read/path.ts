import { groupBy } from '@wiregraph/schema'
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { InvalidQuery, PathTooWide } from './errors.ts'
import { run } from './run.ts'

/** Nodes that one search may visit. */
export const mostVisited = 50_000
export const longestPath = 20

/** Steps that one statement reads for each node that may be visited. */
const rowsPerNode = 4

/** Steps from each node, as rows of a and b. */
type Neighbors = ReadonlyMap<string, readonly { readonly b: string }[]>

/** One direction of the search. */
interface Side {
  /** Steps from its end to each node that was visited. */
  readonly steps: Map<string, number>
  /** Visited at the last step. */
  frontier: readonly string[]
  /** For each visited node, its neighbors that are one step nearer to the end. */
  readonly nearer: Map<string, Set<string>>
}

function beginAt(end: string): Side {
  return { steps: new Map([[end, 0]]), frontier: [end], nearer: new Map() }
}

const ofKind = (ids: readonly string[], kind: string) => ids.filter((id) => id.startsWith(`${kind}_`))

/** actor-event, event-its own place, event-article; countries and first-level divisions only where they are `ends`. */
async function neighborsOf(
  db: Database,
  ids: readonly string[],
  { ends, most }: { readonly ends: readonly string[]; readonly most: number },
): Promise<Neighbors> {
  const limit = most * rowsPerNode
  const [events, actors, places, articles] = ['event', 'actor', 'place', 'article'].map((kind) =>
    ofKind(ids, kind),
  )
  const rows = await run(
    db,
    sql<{ a: string; b: string }>`
      select t.event_id as a, t.actor_id as b from event_participants t where t.event_id = any(${events}::text[])
      union select t.event_id, t.article_id from event_articles t where t.event_id = any(${events}::text[])
      union select e.id, g.id from events e join places g on g.id = e.place_id
        where e.id = any(${events}::text[]) and (g.kind not in ('COUNTRY', 'ADMIN1') or g.id = any(${ends}::text[]))
      union select t.actor_id, t.event_id from event_participants t where t.actor_id = any(${actors}::text[])
      union select e.place_id, e.id from events e where e.place_id = any(${places}::text[])
      union select t.article_id, t.event_id from event_articles t where t.article_id = any(${articles}::text[])
      limit ${limit}`,
  )
  if (rows.length >= limit) throw tooWide(most)
  return groupBy(rows, (row) => row.a)
}

function tooWide(most: number): PathTooWide {
  return new PathTooWide(
    `The search visited more than ${most} nodes: choose ends that are nearer, or a smaller maxLength.`,
  )
}

/** Takes one step from all of the frontier; nodes seen before keep their distance. */
function advance(side: Side, neighbors: Neighbors): void {
  const step = (side.steps.get(side.frontier[0] ?? '') ?? 0) + 1
  const next = new Set<string>()
  for (const [from, reached] of neighbors) {
    for (const { b: to } of reached) {
      if (!side.steps.has(to)) next.add(to)
      if (!side.steps.has(to) || side.steps.get(to) === step) {
        side.nearer.set(to, (side.nearer.get(to) ?? new Set()).add(from))
      }
    }
  }
  for (const id of next) side.steps.set(id, step)
  side.frontier = [...next]
}

/** All nodes on the shortest ways from the meeting nodes back to the end of the side. */
function waysBack(side: Side, meeting: readonly string[]): ReadonlySet<string> {
  const on = new Set(meeting)
  for (const id of on) for (const nearer of side.nearer.get(id) ?? []) on.add(nearer)
  return on
}

const smallest = (ids: Iterable<string>) => [...ids].sort()[0]

/** The chain whose ids come first in order, of all that are as short. */
function chainOf(from: string, to: string, { start, goal, meeting }: Meeting): readonly string[] {
  const on = waysBack(start, meeting)
  const onward = new Map<string, string[]>()
  for (const id of on) {
    for (const nearer of start.nearer.get(id) ?? []) onward.set(nearer, [...(onward.get(nearer) ?? []), id])
  }
  const chain = [from]
  for (let at = from; at !== to; ) {
    const next = smallest(
      meeting.includes(at) || !on.has(at) ? (goal.nearer.get(at) ?? []) : (onward.get(at) ?? []),
    )
    if (next === undefined) throw new Error(`the path from ${from} to ${to} breaks off at ${at}`)
    chain.push(next)
    at = next
  }
  return chain
}

interface Meeting {
  readonly start: Side
  readonly goal: Side
  readonly meeting: readonly string[]
}

export interface PathRequest {
  readonly from: string
  readonly to: string
  readonly maxLength: number
  readonly mostVisited?: number
}

/**
 * The ids of the shortest chain between two nodes, both included, or null where there is none of at most `maxLength`
 * steps (0 to 20). Breadth first from both ends, one statement a step; of chains as short, the first by its ids.
 * Throws InvalidQuery, and PathTooWide past 50,000 visited nodes. The nodes must be there.
 */
export async function findPath(
  db: Database,
  { from, to, maxLength, mostVisited: most = mostVisited }: PathRequest,
): Promise<readonly string[] | null> {
  if (!(Number.isInteger(maxLength) && maxLength >= 0 && maxLength <= longestPath)) {
    throw new InvalidQuery(`Expected maxLength from 0 to ${longestPath}, found ${maxLength}.`, {
      limit: longestPath,
      found: maxLength,
    })
  }
  if (from === to) return [from]
  const [start, goal] = [beginAt(from), beginAt(to)]
  for (let length = 1; length <= maxLength; length++) {
    const side = start.frontier.length <= goal.frontier.length ? start : goal
    if (side.frontier.length === 0) return null
    advance(side, await neighborsOf(db, side.frontier, { ends: [from, to], most }))
    if (start.steps.size + goal.steps.size > most) throw tooWide(most)
    const other = side === start ? goal : start
    const meeting = side.frontier.filter((id) => other.steps.has(id))
    if (meeting.length > 0) return chainOf(from, to, { start, goal, meeting })
  }
  return null
}
