import { QueueUnavailable } from '@wiregraph/queue'
import { type Database, failDrop, openDatabase, readDrop, startDrop, writeArticles } from '@wiregraph/store'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Gateway } from '../src/index.ts'
import { dataOf, endpoint, gatewayOver, post } from './ask.ts'
import { actors, sketchArticle, towns, write } from './graph.ts'
import { testLinker } from './linker.ts'
import type { ReportSketch } from './sketch.ts'

let database: Database
let gateway: Gateway
let data: ReturnType<typeof dataOf>
let enqueued: string[]
let queueFails: Error | null

beforeAll(async () => {
  database = await openDatabase({ memory: true })
  const queue = {
    async enqueue({ dropId }: { dropId: string }) {
      if (queueFails) throw queueFails
      enqueued.push(dropId)
    },
    ping: async () => {},
  }
  gateway = gatewayOver(database, { queue })
  data = dataOf(gateway)
})
beforeEach(async () => {
  enqueued = []
  queueFails = null
  await database.pool.query(
    'truncate drops, articles, places, actors, events, event_ids, event_changes cascade',
  )
})
afterAll(() => database.close())

const [, hawks, doves] = actors
const [dorn, selm] = towns

const report = (more: Partial<ReportSketch> = {}): ReportSketch => ({
  verb: 'attacked',
  type: 'ASSAULT',
  mode: 'firearms',
  modality: 'ACTUAL',
  contexts: [],
  actors: hawks ? [hawks] : [],
  recipients: doves ? [doves] : [],
  place: dorn ?? null,
  when: ['2014-06-01', '2014-06-01'],
  killed: null,
  speaker: null,
  ...more,
})

const article = (title: string, ...reports: ReportSketch[]) =>
  sketchArticle({
    title,
    source: 'Test Wire',
    publishedAt: '2014-06-02T00:00:00.000Z',
    dateline: null,
    reports,
  })

const jobFields = 'id state progress file errorCode error attempts articles { id title }'
const ingest = `mutation($input: IngestArticleInput!) { ingestArticle(input: $input) {
  job { ${jobFields} } errors { code message path } } }`
const remove = `mutation($input: RemoveArticleInput!) { removeArticle(input: $input) {
  removedId errors { code message path } } }`
const jobOf = `query($id: ID!) { ingestJob(id: $id) { ${jobFields} } }`

describe('ingestArticle', () => {
  const input = {
    content: 'Hawks attacked Dorn.',
    source: 'Test Wire',
    publishedAt: '2014-06-02T05:56:00-04:00',
  }

  it('stages the article and adds its job, once for the same article', async () => {
    const { ingestArticle } = await data(ingest, { input })
    expect(ingestArticle.errors).toEqual([])
    expect(ingestArticle.job).toMatchObject({
      state: 'WAITING',
      progress: 0,
      file: null,
      attempts: 0,
      articles: [],
    })
    const again = await data(ingest, { input })
    expect(again.ingestArticle.job.id).toBe(ingestArticle.job.id)
    expect(new Set(enqueued)).toEqual(new Set([ingestArticle.job.id]))
    const drop = await startDrop(database, ingestArticle.job.id)
    expect(Buffer.from(drop?.bytes ?? []).toString()).toBe(input.content)
    expect(drop?.given).toEqual({ source: 'Test Wire', publishedAt: input.publishedAt })
  })

  it('shows what became of the job', async () => {
    const { ingestArticle } = await data(ingest, { input })
    const { id } = ingestArticle.job
    const extraction = article('Read', report())
    await writeArticles(database, { dropId: id, extractions: [extraction], linker: testLinker })
    const { ingestJob } = await data(jobOf, { id })
    expect(ingestJob).toMatchObject({ state: 'COMPLETED', progress: 1, articles: [{ title: 'Read' }] })
    await data(remove, { input: { id: extraction.article.id } })
    expect((await data(jobOf, { id })).ingestJob.articles).toEqual([])
  })

  it.each([
    [{ content: ' \n ' }, 'EMPTY_FILE', ['input', 'content']],
    [{ content: 'x', url: 'no url' }, 'INVALID_INPUT', ['input', 'url']],
    [{ content: 'x', title: ' ' }, 'INVALID_INPUT', ['input', 'title']],
    [{ content: 'x', source: 'y'.repeat(301) }, 'INVALID_INPUT', ['input', 'source']],
    [{ content: 'x', source: 'a\u0000b' }, 'NOT_STORABLE', ['input']],
  ])('tells why %j is not taken', async (wrong, code, path) => {
    const { ingestArticle } = await data(ingest, { input: wrong })
    expect(ingestArticle).toMatchObject({ job: null, errors: [{ code, path }] })
    expect(enqueued).toEqual([])
  })

  it('tells that the queue is away, and keeps the drop', async () => {
    queueFails = new QueueUnavailable('The queue could not take the job.')
    const { ingestArticle } = await data(ingest, { input })
    expect(ingestArticle).toMatchObject({ job: null, errors: [{ code: 'QUEUE_UNAVAILABLE', path: null }] })
  })

  it.each(['nonsense', `drop_${'0'.repeat(64)}`])('knows no job %s', async (id) => {
    expect((await data(jobOf, { id })).ingestJob).toBeNull()
  })
})

describe('removeArticle', () => {
  it('takes the article and what only it reports out of the graph', async () => {
    const first = article('First', report())
    await write(database, [first, article('Second', report({ verb: 'bombed', mode: 'aerial' }))])
    const { removeArticle } = await data(remove, { input: { id: first.article.id, reason: 'a test' } })
    expect(removeArticle).toEqual({ removedId: first.article.id, errors: [] })
    const { articles, events } = await data('{ articles { nodes { title } } events { nodes { mode } } }')
    expect([articles.nodes, events.nodes]).toEqual([[{ title: 'Second' }], [{ mode: 'aerial' }]])
  })

  it.each(['nonsense', `article_${'0'.repeat(24)}`, `event_${'0'.repeat(24)}`])(
    'finds no article %s',
    async (id) => {
      const { removeArticle } = await data(remove, { input: { id } })
      expect(removeArticle).toMatchObject({
        removedId: null,
        errors: [{ code: 'NOT_FOUND', path: ['input', 'id'] }],
      })
    },
  )

  it('is refused where the gateway may not', async () => {
    const reading = dataOf(gatewayOver(database, { removeArticle: null }))
    const { removeArticle } = await reading(remove, { input: { id: 'x' } })
    expect(removeArticle).toMatchObject({ removedId: null, errors: [{ code: 'NOT_AVAILABLE' }] })
  })
})

describe('an id of an event that was once served', () => {
  it('leads to the event that holds its report now', async () => {
    const [one, two] = [article('One', report()), article('Two', report())]
    const named = async (extraction: typeof one) => {
      await write(database, [extraction])
      return (await data('{ events { nodes { id } } }')).events.nodes.map((node: { id: string }) => node.id)
    }
    const [first] = await named(one)
    await data(remove, { input: { id: one.article.id } })
    const [second] = await named(two)
    const [both] = await named(one)
    const { nodes } = await data('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: [first, second, both],
    })
    expect(nodes).toEqual([{ id: both }, { id: both }, { id: both }])
    expect(first).not.toBe(second)
  })
})

/** The results of a subscription as they come, one reading at a time. */
async function subscribe(query: string, variables: object = {}) {
  const leaving = new AbortController()
  const response = await gateway.fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query, variables }),
    signal: leaving.signal,
  })
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  return {
    /** The next result, or null at the end. */
    async next() {
      for (;;) {
        const [block, ...rest] = text.split('\n\n')
        if (rest.length > 0) {
          text = rest.join('\n\n')
          const line = block?.split('\n').find((one) => one.startsWith('data: {'))
          if (line) return JSON.parse(line.slice('data: '.length))
          continue
        }
        const read = await reader?.read()
        if (!read || read.done) return null
        text += read.value
      }
    },
    leave: () => leaving.abort(),
  }
}

const changed = `subscription($filter: EventFilter) { eventChanged(filter: $filter) {
  kind id event { id title reports { totalCount } } } }`

describe('eventChanged', () => {
  it('tells of events that are added, changed, merged and removed', async () => {
    const changes = await subscribe(changed)
    const told = async (count: number) => {
      const all = []
      for (let at = 0; at < count; at++) all.push((await changes.next()).data.eventChanged)
      return all.sort((a, b) => (a.kind < b.kind ? -1 : 1))
    }
    // The event is named by its smallest report: the smaller one takes over the name, the larger one does not.
    const [small, middle, large] = [
      article('One', report()),
      article('Two', report()),
      article('Three', report()),
    ].sort((a, b) => ((a.reports[0]?.id ?? '') < (b.reports[0]?.id ?? '') ? -1 : 1))
    await write(database, middle ? [middle] : [])
    const [added] = await told(1)
    expect(added).toMatchObject({ kind: 'ADDED', event: { id: added.id, reports: { totalCount: 1 } } })
    await write(database, large ? [large] : [])
    expect(await told(1)).toMatchObject([
      { kind: 'CHANGED', id: added.id, event: { reports: { totalCount: 2 } } },
    ])
    await write(database, small ? [small] : [])
    const [anew, merged] = await told(2)
    expect(anew).toMatchObject({ kind: 'ADDED', event: { id: anew.id, reports: { totalCount: 3 } } })
    expect(merged).toMatchObject({ kind: 'MERGED', id: added.id, event: { id: anew.id } })
    changes.leave()
  })

  it('tells of removal with no event', async () => {
    const one = article('One', report())
    await write(database, [one])
    const changes = await subscribe(changed, { filter: { types: ['AID'] } })
    await data(remove, { input: { id: one.article.id } })
    const { data: told } = await changes.next()
    expect(told.eventChanged).toMatchObject({ kind: 'REMOVED', event: null })
    changes.leave()
  })

  it('tells only of events that fit the filter', async () => {
    const changes = await subscribe(changed, { filter: { places: [selm?.id], modality: ['FUTURE'] } })
    await write(database, [article('Elsewhere', report({ modality: 'FUTURE' }))])
    await write(database, [article('Here and now', report({ place: selm ?? null }))])
    await write(database, [article('Here', report({ place: selm ?? null, modality: 'FUTURE' }))])
    const { data: told } = await changes.next()
    expect(told.eventChanged).toMatchObject({ kind: 'ADDED', event: { title: `attacked in ${selm?.name}` } })
    changes.leave()
  })

  it('refuses a filter that makes no sense', async () => {
    const filter = { when: { from: '2014-06-02', to: '2014-06-01' } }
    const response = await post(gateway, { query: changed, variables: { filter } })
    expect(await response.text()).toContain('BAD_USER_INPUT')
  })
})

describe('ingestJobChanged', () => {
  const watched = `subscription($id: ID!) { ingestJobChanged(id: $id) { ${jobFields} } }`

  it('gives the job as it is, each change, and ends with it', async () => {
    const { ingestArticle } = await data(ingest, { input: { content: 'Some text.' } })
    const { id } = ingestArticle.job
    const changes = await subscribe(watched, { id })
    const next = async () => (await changes.next())?.data?.ingestJobChanged ?? null
    expect(await next()).toMatchObject({ state: 'WAITING' })
    await startDrop(database, id)
    expect(await next()).toMatchObject({ state: 'ACTIVE', attempts: 1 })
    await failDrop(database, id, { code: 'NOT_TEXT', message: 'No text.', final: true })
    expect(await next()).toMatchObject({ state: 'FAILED', errorCode: 'NOT_TEXT', error: 'No text.' })
    expect(await next()).toBeNull()
    expect((await readDrop(database, id))?.state).toBe('FAILED')
  })

  it('knows no job of another id', async () => {
    const response = await post(gateway, { query: watched, variables: { id: 'nonsense' } })
    expect(await response.text()).toContain('NOT_FOUND')
  })
})
