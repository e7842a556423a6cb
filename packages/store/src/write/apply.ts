import type { Event, Extraction, Linker } from '@wiregraph/schema'
import { sql } from 'kysely'
import { reviewEvents } from '../corrections/reviews.ts'
import { matchSubjects } from '../corrections/subjects.ts'
import { deleteRows, type Trx } from '../rows.ts'
import { addKeys } from './article-keys.ts'
import { assembleNodes } from './assemble-nodes.ts'
import { changeOf, type EventChange, findChanges, tellChanges } from './changes.ts'
import { leadOn, nameEvents } from './event-ids.ts'
import { readEvents, writeEvents } from './event-rows.ts'
import { deleteEvidence, insertEvidence, insertMentions, type Touched } from './evidence-rows.ts'
import { deleteOrphanPlaces } from './orphans.ts'
import { type Disturbance, type Relinked, relink } from './relink.ts'
import { deleteReports, insertReports, moveReports } from './report-rows.ts'

/** Key of the advisory lock by which writers take turns ("WIRE"). */
const writerLock = 0x57495245

/**
 * Waits until no other transaction writes to the graph; held to the end of this one. Whatever writing looks up it looks
 * up by an index: a table that has just grown, and is not analyzed yet, is not read from end to end.
 */
export async function takeTurn(trx: Trx): Promise<void> {
  await sql`select set_config('enable_seqscan', 'off', true), pg_advisory_xact_lock(${sql.lit(writerLock)})`.execute(
    trx,
  )
}

export interface Replacement {
  /** Articles whose reports and evidence go. */
  readonly articles: readonly string[]
  /** New readings of such articles; their rows are in `articles` already. */
  readonly added: readonly Extraction[]
  readonly linker: Linker
  /** What corrections make another: actors to assemble, and groups to part into events, once more. */
  readonly anew?: { readonly actors?: readonly string[]; readonly groups?: readonly string[] }
}

function union(touched: Touched, { added, anew }: Replacement): Touched {
  const ids = (nodes: readonly { readonly id: string }[]) => nodes.map((node) => node.id)
  return {
    places: new Set([...touched.places, ...added.flatMap((e) => ids(e.places))]),
    actors: new Set([...touched.actors, ...added.flatMap((e) => ids(e.actors)), ...(anew?.actors ?? [])]),
  }
}

/** Replaces all that the articles say, and assembles anew what hangs on it. Gives what became of the events. */
export async function replaceContent(trx: Trx, replacement: Replacement): Promise<readonly EventChange[]> {
  const { articles, added, linker, anew } = replacement
  const removed = await deleteReports(trx, articles)
  const touched = union(await deleteEvidence(trx, articles), replacement)
  await insertEvidence(trx, added)
  const changed = await assembleNodes(trx, touched, linker)
  await insertMentions(trx, added)
  await matchSubjects(
    trx,
    added.flatMap(({ reports }) => reports),
  )
  const disturbance = { added, removed, changed, linker, groups: anew?.groups ?? [] }
  const changes = await writeRelinked(trx, await relink(trx, disturbance), disturbance)
  await deleteOrphanPlaces(trx, touched.places)
  return changes
}

async function writeRelinked(
  trx: Trx,
  relinked: Relinked,
  cause: Disturbance,
): Promise<readonly EventChange[]> {
  const { former, events, placed } = relinked
  const { added, removed, changed, linker } = cause
  const old = await readEvents(trx, former)
  const assembled = findChanges(old, events, placed)
  const told = new Set(assembled.map((change) => change.event))
  const fresh = new Set(added.flatMap((extraction) => extraction.reports.map((report) => report.id)))
  const isStale = (event: Event) =>
    told.has(event.id) ||
    (event.place !== null && changed.places.has(event.place)) ||
    event.reports.some((report) => fresh.has(report))
  const renewed = assembled.flatMap(({ kind, event }) => (kind === 'CHANGED' ? [event] : []))
  await writeEvents(trx, { events: [...events.values()].filter(isStale), placed, changed: renewed })
  await insertReports(trx, added, relinked)
  await moveReports(trx, relinked)
  await addKeys(trx, relinked.renewed, linker)
  const gone = [...old.keys()].filter((id) => !events.has(id))
  await deleteRows(trx, 'events', 'id', gone)
  await leadOn(trx, removed, relinked)
  await nameEvents(
    trx,
    [...events.values()].filter((event) => !old.has(event.id)),
  )
  const reviewed = (await reviewEvents(trx, events.keys())).filter((event) => !told.has(event))
  const changes = [...assembled, ...reviewed.map(changeOf)]
  await tellChanges(trx, changes)
  return changes
}
