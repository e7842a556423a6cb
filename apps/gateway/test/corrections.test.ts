import type { Database } from '@wiregraph/store'
import { openDatabase } from '@wiregraph/store'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Gateway, keyAccess, makeKey } from '../src/index.ts'
import { countStatements, dataOf, endpoint, gatewayOver } from './ask.ts'
import { actors, sketchArticle, towns, write } from './graph.ts'

let database: Database
let gateway: Gateway
let data: ReturnType<typeof dataOf>

beforeAll(async () => {
  database = await openDatabase({ memory: true })
  gateway = gatewayOver(database, {}, { limits: { complexity: 10_000_000 } })
  data = dataOf(gateway)
})
afterAll(() => database.close())

const [, hawks, doves] = actors
const [dorn, selm] = towns
const report = (place = dorn) => ({
  verb: 'attacked',
  type: 'ASSAULT' as const,
  mode: 'firearms',
  modality: 'ACTUAL' as const,
  contexts: [],
  actors: hawks ? [hawks] : [],
  recipients: doves ? [doves] : [],
  place: place ?? null,
  when: ['2014-06-01', '2014-06-01'] as const,
  killed: null,
  speaker: null,
})
const article = (title: string, place = dorn) =>
  sketchArticle({
    title,
    source: 'Test Wire',
    publishedAt: '2014-06-02T00:00:00.000Z',
    dateline: null,
    reports: [report(place)],
  })
const [one, two, other] = [article('One'), article('Two'), article('Elsewhere', selm)]

beforeEach(async () => {
  await database.pool.query(
    'truncate articles, places, actors, events, event_ids, event_changes, corrections cascade',
  )
  await write(database, [one, two, other])
})

const errors = 'errors { kind code message path }'
const correction = `correction { id kind name formerName reason by { kind name } at
  undone { by { name } at reason } subject { __typename id } reports { splitOff report { id article { title } } }
  events(first: 5) { totalCount nodes { id } } }`
const mutations = {
  confirmEvent: `event { id review corrections(first: 5) { totalCount nodes { kind } } } ${correction} ${errors}`,
  dismissEvent: `event { id review } ${correction} ${errors}`,
  splitEvent: `event { id reports(first: 5) { totalCount } } ${correction} ${errors}`,
  renameActor: `actor { id name aliases evidence(first: 1) { rule meaning articleCount correction { id by { name } } } } ${correction} ${errors}`,
  keepNameApart: `actor { id } ${correction} ${errors}`,
  undoCorrection: `${correction} ${errors}`,
} as const
type Mutation = keyof typeof mutations

const inputOf = (name: Mutation) => `${name[0]?.toUpperCase()}${name.slice(1)}Input`
const queryOf = (name: Mutation) =>
  `mutation($input: ${inputOf(name)}!) { ${name}(input: $input) { ${mutations[name]} } }`
const change = async (name: Mutation, input: object) => (await data(queryOf(name), { input }))[name]

const eventOf = async ({ article: { id } }: typeof one): Promise<string> =>
  (
    await data('query($id: ID!) { node(id: $id) { ... on Article { events(first: 1) { nodes { id } } } } }', {
      id,
    })
  ).node.events.nodes[0].id
const refusal = (kind: string, path: string[]) => ({
  correction: null,
  errors: [{ kind, code: kind, path, message: expect.stringContaining('xpected') }],
})

describe('corrections', () => {
  it('an event is confirmed with its reason, and the confirmation undone', async () => {
    const event = await eventOf(one)
    const confirmed = await change('confirmEvent', { event, reason: ' Seen on film. ' })
    expect(confirmed).toMatchObject({
      event: {
        id: event,
        review: 'CONFIRMED',
        corrections: { totalCount: 1, nodes: [{ kind: 'CONFIRM_EVENT' }] },
      },
      correction: {
        kind: 'CONFIRM_EVENT',
        reason: 'Seen on film.',
        by: null,
        undone: null,
        subject: { __typename: 'Event', id: event },
        events: { totalCount: 1 },
      },
      errors: [],
    })
    expect(confirmed.correction.reports.map((each: { splitOff: boolean }) => each.splitOff)).toEqual([
      false,
      false,
    ])
    expect(await change('confirmEvent', { event })).toMatchObject({
      event: null,
      correction: null,
      errors: [{ kind: 'ALREADY_SO', path: ['input', 'event'] }],
    })
    const { id } = confirmed.correction
    const undone = await change('undoCorrection', { id, reason: 'The film is another one.' })
    expect(undone).toMatchObject({
      correction: { id, undone: { by: null, reason: 'The film is another one.' } },
      errors: [],
    })
    expect(await change('undoCorrection', { id })).toMatchObject({ errors: [{ kind: 'ALREADY_UNDONE' }] })
    const { node } = await data('query($id: ID!) { node(id: $id) { ... on Event { review } } }', {
      id: event,
    })
    expect(node.review).toBe('UNREVIEWED')
  })

  it('an event is split, and both parts are told of', async () => {
    const event = await eventOf(one)
    const reports = [two.reports[0]?.id]
    const split = await change('splitEvent', { event, reports, reason: 'Two attacks.' })
    expect(split).toMatchObject({
      event: { reports: { totalCount: 1 } },
      correction: { kind: 'SPLIT_EVENT', events: { totalCount: 2 } },
      errors: [],
    })
    const sides = split.correction.reports.map((each: { splitOff: boolean; report: { id: string } }) => [
      each.report.id,
      each.splitOff,
    ])
    expect(new Map(sides)).toEqual(
      new Map([
        [one.reports[0]?.id, false],
        [two.reports[0]?.id, true],
      ]),
    )
    await change('undoCorrection', { id: split.correction.id })
    expect(await eventOf(one)).toBe(await eventOf(two))
  })

  it('what is dismissed is left out of lists, counts, facets and exports, unless it is asked for', async () => {
    const event = await eventOf(other)
    const asked = `query($filter: EventFilter) { events(filter: $filter) { totalCount }
      eventCounts(filter: $filter, groupBy: TYPE) { count }
      eventFacets(filter: $filter, facets: [TYPE, REVIEW]) { buckets { key count } } }`
    const exported = async (filter?: object) => {
      const query = filter === undefined ? '' : `?filter=${encodeURIComponent(JSON.stringify(filter))}`
      const response = await gateway.fetch(`http://test/export/events.ndjson${query}`)
      return (await response.text())
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).review)
    }
    expect((await data(asked)).events.totalCount).toBe(2)
    expect((await change('dismissEvent', { event })).event).toEqual({ id: event, review: 'DISMISSED' })
    const shown = await data(asked)
    expect([shown.events.totalCount, shown.eventCounts[0].count]).toEqual([1, 1])
    expect(shown.eventFacets[0].buckets).toEqual([{ key: 'ASSAULT', count: 1 }])
    expect(shown.eventFacets[1].buckets).toHaveLength(2)
    expect(await exported()).toEqual(['UNREVIEWED'])
    const filter = { review: ['DISMISSED'] }
    const dismissed = await data(asked, { filter })
    expect([dismissed.events.totalCount, dismissed.eventCounts[0].count]).toEqual([1, 1])
    expect(await exported(filter)).toEqual(['DISMISSED'])
    expect((await data(asked, { filter: { not: { review: ['UNREVIEWED'] } } })).events.totalCount).toBe(1)
    const place = 'query($id: ID!) { node(id: $id) { ... on Place { events(first: 1) { totalCount } } } }'
    expect((await data(place, { id: selm?.id })).node.events.totalCount).toBe(1)
  })

  it('an actor goes by another name, with who says so as its evidence', async () => {
    const renamed = await change('renameActor', { actor: hawks?.id, name: 'Falcons', reason: null })
    expect(renamed).toMatchObject({
      actor: {
        name: 'Falcons',
        aliases: ['Hawks', 'The Hawks'],
        evidence: [{ rule: 'correction', articleCount: 0, correction: { id: renamed.correction.id } }],
      },
      correction: { name: 'Falcons', formerName: 'Hawks', subject: { __typename: 'Actor', id: hawks?.id } },
    })
    const { actors: found } = await data('{ actors(filter: { text: "falcons" }) { nodes { id } } }')
    expect(found.nodes).toEqual([{ id: hawks?.id }])
  })

  it('an alias is kept apart, and what is none cannot be', async () => {
    const apart = await change('keepNameApart', {
      actor: hawks?.id,
      name: 'the hawks',
      reason: 'Another team.',
    })
    expect(apart).toMatchObject({
      actor: { id: hawks?.id },
      correction: { kind: 'KEEP_APART', name: 'The Hawks', formerName: 'Hawks', reason: 'Another team.' },
      errors: [],
    })
    const kept = await change('keepNameApart', { actor: hawks?.id, name: 'Wrens' })
    expect(kept).toMatchObject({ actor: null, ...refusal('NOT_A_MEMBER', ['input', 'name']) })
  })

  it('what is asked for wrongly is told as data', async () => {
    const event = await eventOf(one)
    const nothing = ['confirmEvent', 'dismissEvent', 'splitEvent'] as const
    for (const name of nothing) {
      expect(await change(name, { event: 'x' })).toMatchObject(refusal('NOT_FOUND', ['input', 'event']))
    }
    for (const name of ['renameActor', 'keepNameApart'] as const) {
      const found = await change(name, { actor: 'x', name: 'y' })
      expect(found).toMatchObject(refusal('NOT_FOUND', ['input', 'actor']))
    }
    expect(await change('undoCorrection', { id: 'x' })).toMatchObject(refusal('NOT_FOUND', ['input', 'id']))
    const reports = [other.reports[0]?.id]
    expect(await change('splitEvent', { event, reports })).toMatchObject(
      refusal('NOT_A_MEMBER', ['input', 'reports']),
    )
    expect(await change('splitEvent', { event })).toMatchObject(refusal('NOTHING_LEFT', ['input', 'reports']))
    const invalid = [
      ['confirmEvent', { event, reason: 'x'.repeat(2001) }, 'reason'],
      ['renameActor', { actor: hawks?.id, name: ' ' }, 'name'],
      ['renameActor', { actor: hawks?.id, name: 'x'.repeat(301) }, 'name'],
      ['splitEvent', { event, reports: Array.from({ length: 101 }, () => 'x') }, 'reports'],
      ['undoCorrection', { id: 'x', reason: 'x'.repeat(2001) }, 'reason'],
    ] as const
    for (const [name, input, path] of invalid) {
      expect(await change(name, input)).toMatchObject({
        errors: [{ kind: 'INVALID_INPUT', path: ['input', path] }],
      })
    }
    expect(await change('renameActor', { actor: hawks?.id, name: 'a\0b' })).toMatchObject({
      errors: [{ kind: 'INVALID_INPUT', code: 'NOT_STORABLE' }],
    })
    const reading = dataOf(gatewayOver(database, { corrections: null }))
    const { confirmEvent } = await reading(queryOf('confirmEvent'), { input: { event } })
    expect(confirmEvent).toMatchObject({ errors: [{ kind: 'NOT_AVAILABLE' }] })
    expect((await data('{ corrections { totalCount } }')).corrections.totalCount).toBe(0)
  })

  it('corrections are nodes, and are listed by what they speak of', async () => {
    const [event, elsewhere] = [await eventOf(one), await eventOf(other)]
    const first = (await change('confirmEvent', { event })).correction
    const second = (await change('dismissEvent', { event: elsewhere })).correction
    const third = (await change('renameActor', { actor: hawks?.id, name: 'Falcons' })).correction
    await change('undoCorrection', { id: third.id })
    const list = async (filter: object | null = null): Promise<string[]> => {
      const query = 'query($filter: CorrectionFilter) { corrections(filter: $filter) { nodes { id } } }'
      return (await data(query, { filter })).corrections.nodes.map(({ id }: { id: string }) => id)
    }
    expect(await list()).toEqual([third.id, second.id, first.id])
    expect(await list({ subjects: [event] })).toEqual([first.id])
    expect(await list({ subjects: [other.article.id, hawks?.id] })).toEqual([third.id, second.id])
    expect(await list({ kinds: ['DISMISS_EVENT'], undone: false })).toEqual([second.id])
    expect(await list({ by: ['somebody'] })).toEqual([])
    const { node } = await data('query($id: ID!) { node(id: $id) { __typename id } }', { id: first.id })
    expect(node).toEqual({ __typename: 'Correction', id: first.id })
    const actor =
      'query($id: ID!) { node(id: $id) { ... on Actor { corrections(first: 5) { nodes { id } } } } }'
    expect((await data(actor, { id: hawks?.id })).node.corrections.nodes).toEqual([{ id: third.id }])
  })

  it('costs as many statements for many events and corrections as for one', async () => {
    const counted = countStatements(database)
    const ask = dataOf(gatewayOver(counted.database))
    const query = `query($first: Int) { corrections(first: $first) { nodes { subject { id } reports { report { id } }
      events(first: 2) { nodes { id review corrections(first: 2) { nodes { id by { name } } } } } } } }`
    const statements = async (first: number) => {
      await ask(query, { first })
      return counted.take().length
    }
    for (const each of [one, other]) await change('confirmEvent', { event: await eventOf(each) })
    for (const each of [one, other]) await change('dismissEvent', { event: await eventOf(each) })
    expect(await statements(4)).toBe(await statements(1))
  })

  it('keeps who corrects: the name of the key', async () => {
    const { key, stored } = makeKey('desk', new Date(0))
    const guarded = gatewayOver(database, {}, { access: keyAccess(() => [stored]) })
    const send = async (headers: Record<string, string>) => {
      const body = JSON.stringify({
        query: queryOf('confirmEvent'),
        variables: { input: { event: await eventOf(one) } },
      })
      const all = { 'content-type': 'application/json', ...headers }
      return await guarded.fetch(endpoint, { method: 'POST', headers: all, body })
    }
    expect((await send({})).status).toBe(401)
    const answer = (await (await send({ authorization: `Bearer ${key}` })).json()) as {
      data: { confirmEvent: { correction: { by: object } } }
    }
    expect(answer.data.confirmEvent.correction.by).toEqual({ kind: 'key', name: 'desk' })
  })
})
