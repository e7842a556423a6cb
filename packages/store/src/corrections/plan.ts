import {
  type Actor,
  type CorrectionKind,
  type CorrectionProblem,
  type CorrectionRequest,
  type EventReview,
  foldTitle,
  type Linker,
  type Report,
  type ToldActor,
} from '@wiregraph/schema'
import { sql } from 'kysely'
import { leadsTo } from '../read/nodes.ts'
import type { Trx } from '../rows.ts'
import { readReadings } from '../write/evidence-rows.ts'
import { readActors } from '../write/node-rows.ts'
import type { Member } from './subjects.ts'

/** Why a correction is not made, for the one who asked for it. */
export interface Refusal {
  readonly problem: CorrectionProblem
  /** What was expected, what was found, what to do. */
  readonly message: string
  /** The part of the request that it is about. */
  readonly path: string
}

/** What a request comes to in the graph of now. */
export interface Plan {
  readonly kind: CorrectionKind
  /** Id of the event or actor. */
  readonly subject: string
  readonly name: string | null
  readonly formerName: string | null
  /** The reports of the event. */
  readonly members: readonly Member[]
}

type OfEvent = Extract<CorrectionRequest, { event: string }>
type OfActor = Extract<CorrectionRequest, { actor: string }>
type Split = Extract<CorrectionRequest, { kind: 'SPLIT_EVENT' }>
type Planned = Plan | Refusal

const refuse = (problem: CorrectionProblem, path: string, message: string): Refusal => ({
  problem,
  path,
  message,
})

/** The id of the event that an id leads to, with its reports; null where there is none. */
async function readEvent(trx: Trx, asked: string) {
  const { rows } = await leadsTo([asked]).execute(trx)
  const id = rows[0]?.id ?? null
  if (id === null) return null
  const [event] = (
    await sql<{ review: EventReview }>`select review from events where id = ${id}`.execute(trx)
  ).rows
  const { rows: reports } = await sql<{ data: Report }>`
    select data from reports where event_id = ${id} order by id`.execute(trx)
  return { id, review: event?.review ?? 'UNREVIEWED', reports: reports.map(({ data }) => data) }
}

type FoundEvent = NonNullable<Awaited<ReturnType<typeof readEvent>>>

/** The reports with their sides, or why they cannot be split so. */
function partReports({ reports, articles }: Split, event: FoundEvent): readonly Member[] | Refusal {
  const [ids, from] = [new Set(reports ?? []), new Set(articles ?? [])]
  const known = new Set(event.reports.flatMap(({ id, article }) => [id, article]))
  const strange = [...ids, ...from].find((id) => !known.has(id))
  if (strange !== undefined) {
    const path = ids.has(strange) ? 'reports' : 'articles'
    const message = `Expected reports of the event and articles that report it, found ${strange}, which is neither: ask for Event.reports.`
    return refuse('NOT_A_MEMBER', path, message)
  }
  const members = event.reports.map(
    (report): Member => ({ report, side: ids.has(report.id) || from.has(report.article) ? 1 : 0 }),
  )
  const splitOff = members.filter(({ side }) => side === 1).length
  if (splitOff > 0 && splitOff < members.length) return members
  const message = `Expected some of the ${members.length} reports of the event, found ${splitOff}: name those that tell of another event than the rest.`
  return refuse('NOTHING_LEFT', 'reports', message)
}

async function planForEvent(trx: Trx, request: OfEvent): Promise<Planned> {
  const event = await readEvent(trx, request.event)
  if (event === null) {
    return refuse('NOT_FOUND', 'event', 'Expected the id of an event in the graph, found none with this one.')
  }
  const planned = { kind: request.kind, subject: event.id, name: null, formerName: null }
  if (request.kind === 'SPLIT_EVENT') {
    const parted = partReports(request, event)
    return 'problem' in parted ? parted : { ...planned, members: parted }
  }
  const review = request.kind === 'CONFIRM_EVENT' ? 'CONFIRMED' : 'DISMISSED'
  if (event.review === review) {
    return refuse(
      'ALREADY_SO',
      'event',
      `The event is ${review} already: its corrections tell by whom and why.`,
    )
  }
  return { ...planned, members: event.reports.map((report) => ({ report, side: 0 })) }
}

/** The name that articles and the lexicon give an actor, whatever analysts call it. */
async function readOwnName(trx: Trx, actor: string, linker: Linker): Promise<string | null> {
  const told = (await readReadings<ToldActor>(trx, 'actor', new Set([actor]))).get(actor)
  return told === undefined ? null : linker.assembleActor(told).name
}

function findAlias({ aliases }: Actor, name: string): string | undefined {
  return aliases.find((alias) => alias === name) ?? aliases.find((one) => foldTitle(one) === foldTitle(name))
}

async function isTold(trx: Trx, subject: string, name: string): Promise<boolean> {
  const { rows } = await sql`select from corrections
    where subject = ${subject} and kind = 'KEEP_APART' and name = ${name} and undone_at is null`.execute(trx)
  return rows.length > 0
}

async function planForActor(trx: Trx, { kind, actor: id, name }: OfActor, linker: Linker): Promise<Planned> {
  const actor = (await readActors(trx, [id])).get(id)
  if (actor === undefined) {
    return refuse('NOT_FOUND', 'actor', 'Expected the id of an actor in the graph, found none with this one.')
  }
  const planned = { kind, subject: id, members: [] }
  if (kind === 'RENAME_ACTOR') {
    if (actor.name === name) return refuse('ALREADY_SO', 'name', 'The actor has this name already.')
    return { ...planned, name, formerName: actor.name }
  }
  const [alias, ownName] = [findAlias(actor, name), await readOwnName(trx, id, linker)]
  if (alias === undefined || alias === ownName) {
    const message = `Expected one of Actor.aliases that articles use beside "${ownName}", found "${name}".`
    return refuse('NOT_A_MEMBER', 'name', message)
  }
  if (await isTold(trx, id, alias)) {
    return refuse(
      'ALREADY_SO',
      'name',
      'The name is kept apart already: `wiregraph relink` reads the texts again.',
    )
  }
  return { ...planned, name: alias, formerName: ownName }
}

/** What the request comes to, or why it cannot be done. Writes nothing. */
export async function planCorrection(trx: Trx, request: CorrectionRequest, linker: Linker): Promise<Planned> {
  return 'event' in request ? planForEvent(trx, request) : planForActor(trx, request, linker)
}
