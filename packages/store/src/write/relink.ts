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

/** Groups with a report that shares a key: no other can take part in a change, as groups hang together by keys. */
async function groupsWith(trx: Trx, keys: ReadonlySet<string>): Promise<string[]> {
  if (keys.size === 0) return []
  const { rows } = await sql<{ link_group: string }>`
    select distinct link_group from reports where link_keys && ${[...keys]}::text[]`.execute(trx)
  return rows.map((row) => row.link_group)
}

function keysOf(contexts: Iterable<ReportInContext>, linker: Linker): Map<string, readonly string[]> {
  return new Map([...contexts].map((context) => [context.report.id, linker.blockKeys(context)]))
}

async function readConcerned(trx: Trx, fresh: readonly Report[], disturbance: Disturbance) {
  const { removed, changed, linker } = disturbance
  const disturbed = await readAround(trx, changed)
  const contexts = await readContexts(trx, [...fresh, ...disturbed.map((row) => row.data)])
  const keys = [
    ...keysOf(contexts.values(), linker).values(),
    ...[...removed, ...disturbed].map((r) => r.link_keys),
  ]
  const groups = new Set(await groupsWith(trx, new Set(keys.flat())))
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
