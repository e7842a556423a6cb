import type { Event, Extraction, Linker, Report, ReportInContext } from '@wiregraph/schema'
import { sql } from 'kysely'
import type { Trx } from '../rows.ts'
import { readContexts, readReports, type StoredReport } from './contexts.ts'
import type { Touched } from './evidence-rows.ts'

/** What may change which reports are one event. */
export interface Disturbance {
  readonly added: readonly Extraction[]
  /** Reports that are deleted already. */
  readonly removed: readonly StoredReport[]
  /** Places and actors that linking sees in another way. */
  readonly changed: Touched
  readonly linker: Linker
}

export interface PlacedReport {
  readonly report: Report
  readonly keys: readonly string[]
  readonly group: string
  readonly event: string
}

/** All reports that may be concerned, and the events that they are now. */
export interface Relinked {
  /** As they were stored before, without the added ones. */
  readonly before: readonly StoredReport[]
  readonly placed: ReadonlyMap<string, PlacedReport>
  readonly events: ReadonlyMap<string, Event>
}

async function readAround(trx: Trx, { places, actors }: Touched): Promise<StoredReport[]> {
  if (places.size === 0 && actors.size === 0) return []
  const { rows } = await sql<StoredReport>`
    select id, article_id, event_id, link_group, link_keys, data from reports
    where place_id = any(${[...places]}) or actor_ids && ${[...actors]}::text[] order by id`.execute(trx)
  return rows
}

/**
 * Reports of a type that share a key: no other can take part in a change, as groups hang together by keys. Each key is looked up
 * by itself, which "offset 0" makes sure of: of many at once the planner believes that most reports have one, and reads
 * all.
 */
export const sharingKey = (keys: readonly string[], types: readonly string[]) => sql<StoredReport>`
  select id, article_id, event_id, link_group, link_keys, data from reports where id = any(array(
    select o.id from unnest(${keys}::text[]) k(key),
      lateral (select id, type from reports where link_keys @> array[k.key] offset 0) o
    where o.type = any(${types})))`

function keysOf(contexts: Iterable<ReportInContext>, linker: Linker): Map<string, readonly string[]> {
  return new Map([...contexts].map((context) => [context.report.id, linker.blockKeys(context)]))
}

function byGroup(reports: readonly StoredReport[]): ReadonlyMap<string, readonly Report[]> {
  const groups = new Map<string, Report[]>()
  for (const { link_group, data } of reports) {
    const group = groups.get(link_group)
    if (group) group.push(data)
    else groups.set(link_group, [data])
  }
  return groups
}

/** Groups of which a report is linked to one of these: by keys they meet, by their evidence they hang together. */
async function groupsTouched(trx: Trx, reports: readonly Report[], linker: Linker): Promise<string[]> {
  if (reports.length === 0) return []
  const some = [...(await readContexts(trx, reports)).values()]
  const keys = new Set(some.flatMap((context) => linker.blockKeys(context)))
  const types = new Set(reports.map(({ type }) => type))
  const { rows } = await sharingKey([...keys], [...types]).execute(trx)
  const others = await readContexts(
    trx,
    rows.map((row) => row.data),
  )
  const groups = [...byGroup(rows)]
  return groups.flatMap(([group, members]) =>
    linker.touch(
      some,
      members.flatMap(({ id }) => others.get(id) ?? []),
    )
      ? [group]
      : [],
  )
}

/** All reports of the groups that a change may part or join; groups without a link to what changed stay as they are. */
async function readConcerned(trx: Trx, fresh: readonly Report[], disturbance: Disturbance) {
  const { removed, changed, linker } = disturbance
  const disturbed = await readAround(trx, changed)
  const groups = new Set(await groupsTouched(trx, [...fresh, ...disturbed.map((row) => row.data)], linker))
  for (const { link_group } of [...removed, ...disturbed]) groups.add(link_group)
  return await readReports(trx, 'link_group', groups)
}

/** Decides anew which of the reports that a change may concern are one event. Writes nothing. */
export async function relink(trx: Trx, disturbance: Disturbance): Promise<Relinked> {
  const { added, linker } = disturbance
  const fresh = added.flatMap((extraction) => extraction.reports)
  const before = await readConcerned(trx, fresh, disturbance)
  const contexts = await readContexts(trx, [...fresh, ...before.map((row) => row.data)])
  const keys = keysOf(contexts.values(), linker)
  const placed = new Map<string, PlacedReport>()
  const events = new Map<string, Event>()
  for (const group of linker.link([...contexts.values()])) {
    for (const members of group.events) {
      const together = members.flatMap((id) => contexts.get(id) ?? [])
      const event = linker.assembleEvent(together)
      events.set(event.id, event)
      for (const { report } of together) {
        placed.set(report.id, { report, keys: keys.get(report.id) ?? [], group: group.id, event: event.id })
      }
    }
  }
  if (placed.size !== contexts.size) {
    throw new Error(`linking was given ${contexts.size} reports and gave ${placed.size} back`)
  }
  return { before, placed, events }
}
