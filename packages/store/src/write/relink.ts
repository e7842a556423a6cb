import {
  type Event,
  type Extraction,
  groupBy,
  type Linker,
  type Report,
  type ReportInContext,
} from '@wiregraph/schema'
import { sql } from 'kysely'
import type { Trx } from '../rows.ts'
import { readSharing } from './article-keys.ts'
import { readContexts, type StoredReport } from './contexts.ts'
import type { Touched } from './evidence-rows.ts'

/** What may change which reports are one event. */
export interface Disturbance {
  readonly added: readonly Extraction[]
  /** Reports that are deleted already. */
  readonly removed: readonly StoredReport[]
  /** Places and actors that linking sees in another way. */
  readonly changed: Touched
  /** Groups that corrections part in another way. */
  readonly groups?: readonly string[]
  readonly linker: Linker
}

export interface PlacedReport {
  readonly report: Report
  readonly group: string
  readonly event: string
}

/** All reports that may be concerned, and the events that have become of them. */
export interface Relinked {
  /** As they were stored before, without the added ones. */
  readonly before: readonly StoredReport[]
  /** Those that are new, or that linking now sees in another way. */
  readonly renewed: readonly ReportInContext[]
  readonly placed: ReadonlyMap<string, PlacedReport>
  /** Ids of the events that may be no more as they were. */
  readonly former: ReadonlySet<string>
  /** What they are now. An event of the same reports, none of which is seen in another way, stays as it is. */
  readonly events: ReadonlyMap<string, Event>
}

async function readAround(trx: Trx, { places, actors }: Touched): Promise<StoredReport[]> {
  if (places.size === 0 && actors.size === 0) return []
  const { rows } = await sql<StoredReport>`
    select id, article_id, event_id, link_group, data from reports
    where place_id = any(${[...places]}) or actor_ids && ${[...actors]}::text[] order by id`.execute(trx)
  return rows
}

async function readGroups(trx: Trx, groups: ReadonlySet<string>, known: Iterable<string>) {
  if (groups.size === 0) return []
  const { rows } = await sql<StoredReport>`
    select id, article_id, event_id, link_group, data from reports
    where link_group = any(${[...groups]}) and id <> all(${[...known]}::text[])`.execute(trx)
  return rows
}

/** Reports met so far, each read once with what is known around it, so that what linking finds out of it is kept. */
interface Met {
  readonly rows: Map<string, StoredReport>
  readonly contexts: Map<string, ReportInContext>
}

async function meet(trx: Trx, { rows, contexts }: Met, read: readonly StoredReport[]): Promise<void> {
  const unknown = read.filter(({ id }) => !rows.has(id))
  for (const row of unknown) rows.set(row.id, row)
  const reports = unknown.map(({ data }) => data)
  for (const [id, context] of await readContexts(trx, reports)) contexts.set(id, context)
}

/** Groups of which a report is linked to one of these: by keys they meet, by their evidence they hang together. */
function groupsTouched({ rows, contexts }: Met, some: readonly ReportInContext[], linker: Linker): string[] {
  const groups = groupBy(rows.values(), ({ link_group }) => link_group)
  return [...groups].flatMap(([group, members]) => {
    const others = members.flatMap(({ id }) => contexts.get(id) ?? [])
    return linker.touch(some, others) ? [group] : []
  })
}

/** The reports that are linked anew, with what linking judges by. */
interface Concerned {
  readonly before: readonly StoredReport[]
  /** Of those that are stored and of those that are new. */
  readonly contexts: ReadonlyMap<string, ReportInContext>
  /** Those that are new, or that linking now sees in another way, by report id. */
  readonly renewed: ReadonlyMap<string, ReportInContext>
}

/** All reports of the groups that a change may part or join; groups without a link to what changed stay as they are. */
async function readConcerned(trx: Trx, disturbance: Disturbance): Promise<Concerned> {
  const { added, removed, changed, linker, groups: parted = [] } = disturbance
  const fresh = await readContexts(
    trx,
    added.flatMap(({ reports }) => reports),
  )
  const met: Met = { rows: new Map(), contexts: new Map() }
  const disturbed = await readAround(trx, changed)
  await meet(trx, met, disturbed)
  const some = [...fresh.values(), ...met.contexts.values()]
  await meet(trx, met, await readSharing(trx, some, linker))
  const groups = new Set([...parted, ...groupsTouched(met, some, linker)])
  for (const { link_group } of [...removed, ...disturbed]) groups.add(link_group)
  await meet(trx, met, await readGroups(trx, groups, met.rows.keys()))
  const before = [...met.rows.values()].filter(({ link_group }) => groups.has(link_group))
  const ofBefore = before.flatMap(({ id }) => met.contexts.get(id) ?? [])
  return {
    before,
    contexts: new Map([...fresh.values(), ...ofBefore].map((context) => [context.report.id, context])),
    renewed: new Map(some.map((context) => [context.report.id, context])),
  }
}

/** Report ids of the groups that hang together without what is removed or renewed. */
function findWhole({ before, renewed }: Concerned, removed: readonly StoredReport[]): string[][] {
  const broken = new Set(removed.map(({ link_group }) => link_group))
  for (const { id, link_group } of before) if (renewed.has(id)) broken.add(link_group)
  const whole = before.filter(({ link_group }) => !broken.has(link_group))
  return [...groupBy(whole, ({ link_group }) => link_group).values()].map((rows) => rows.map(({ id }) => id))
}

/** The event that a report was of, where that event has kept all its reports and got no other. */
function findSettled({ before, renewed }: Concerned, removed: readonly StoredReport[]) {
  const sizes = new Map<string, number>()
  for (const { event_id } of [...before, ...removed]) sizes.set(event_id, (sizes.get(event_id) ?? 0) + 1)
  const eventOf = new Map(before.map(({ id, event_id }) => [id, event_id]))
  return (members: readonly string[]): string | null => {
    const [event = null, ...others] = new Set(members.map((id) => eventOf.get(id) ?? null))
    if (event === null || others.length > 0 || sizes.get(event) !== members.length) return null
    return members.some((id) => renewed.has(id)) ? null : event
  }
}

/** Decides anew which of the reports that a change may concern are one event. Writes nothing. */
export async function relink(trx: Trx, disturbance: Disturbance): Promise<Relinked> {
  const { removed, linker } = disturbance
  const concerned = await readConcerned(trx, disturbance)
  const { before, contexts } = concerned
  const settledIn = findSettled(concerned, removed)
  const former = new Set([...before, ...removed].map(({ event_id }) => event_id))
  const placed = new Map<string, PlacedReport>()
  const events = new Map<string, Event>()
  for (const group of linker.link([...contexts.values()], findWhole(concerned, removed))) {
    for (const members of group.events) {
      const together = members.flatMap((id) => contexts.get(id) ?? [])
      const settled = settledIn(members)
      const event = settled ?? addEvent(events, linker.assembleEvent(together))
      if (settled !== null) former.delete(settled)
      for (const { report } of together) placed.set(report.id, { report, group: group.id, event })
    }
  }
  if (placed.size !== contexts.size) {
    throw new Error(`linking was given ${contexts.size} reports and gave ${placed.size} back`)
  }
  return { before, renewed: [...concerned.renewed.values()], placed, former, events }
}

function addEvent(events: Map<string, Event>, event: Event): string {
  events.set(event.id, event)
  return event.id
}
