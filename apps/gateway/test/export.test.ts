import { type Database, type EventWithParts, exportEvents } from '@wiregraph/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportedFields } from '../src/export/event-json.ts'
import { exportFormats } from '../src/export/formats.ts'
import { type Gateway, keyAccess, makeKey } from '../src/index.ts'
import { countStatements, dataOf, gatewayOver } from './ask.ts'
import { openGraph } from './graph.ts'
import { readCsv } from './read-csv.ts'

// biome-ignore lint/suspicious/noExplicitAny: served JSON
type Served = any

let database: Database
let gateway: Gateway
let data: ReturnType<typeof dataOf>
let statements: () => string[]
beforeAll(async () => {
  database = await openGraph(240)
  const counted = countStatements(database)
  statements = counted.take
  gateway = gatewayOver(counted.database, {}, { limits: { complexity: 1_000_000 } })
  data = dataOf(gateway)
})
afterAll(() => database.close())

const urlOf = (format: string, query: Record<string, string> = {}) =>
  `http://test/export/events.${format}?${new URLSearchParams(query)}`
const get = async (format: string, query?: Record<string, string>) => {
  const response = await gateway.fetch(urlOf(format, query))
  expect(response.status).toBe(200)
  return await response.text()
}

const any = { modality: ['ACTUAL', 'FUTURE', 'NEGATED'] }
const queries: readonly (readonly [string, Record<string, unknown>])[] = [
  ['nothing asked for', {}],
  ['any modality', any],
  ['a text', { ...any, text: 'captured or bomb*' }],
  ['what is left out', { ...any, not: { countries: ['XA'] } }],
  ['a time', { when: { from: '2014-05-10', to: '2014-05-12' } }],
  ['nothing found', { modes: ['none'] }],
]

describe.each(queries)('an export of %s', (_, filter) => {
  const query = { filter: JSON.stringify(filter) }
  const count = async () => {
    const asked = 'query($filter: EventFilter) { events(filter: $filter) { totalCount } }'
    return (await data(asked, { filter })).events.totalCount as number
  }

  it('is as many lines of NDJSON as GraphQL counts, each as GraphQL gives it, in its order', async () => {
    const rows = (await get('ndjson', query)).split('\n').slice(0, -1)
    expect(rows).toHaveLength(await count())
    const asked = `query($filter: EventFilter) { events(first: 50, filter: $filter) { nodes { ${exportedFields} } } }`
    const { events } = await data(asked, { filter })
    expect(rows.slice(0, 50).map((row) => JSON.parse(row))).toEqual(events.nodes)
  })

  it('is as many rows of CSV below a header, all of one width', async () => {
    const [header = [], ...rows] = readCsv(await get('csv', query))
    expect(header.slice(0, 4)).toEqual(['id', 'title', 'type', 'mode'])
    expect(rows).toHaveLength(await count())
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set(rows.length === 0 ? [] : [header.length]))
  })

  it('is as many features of GeoJSON, with the box around their points', async () => {
    const collection = JSON.parse(await get('geojson', query))
    expect(collection.type).toBe('FeatureCollection')
    expect(collection.features).toHaveLength(await count())
    const points = collection.features.flatMap(({ geometry }: Served) =>
      geometry ? [geometry.coordinates] : [],
    )
    const [xs, ys] = [0, 1].map((at) => points.map((point: number[]) => point[at]))
    const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
    expect(collection.bbox).toEqual(points.length === 0 ? undefined : box)
  })
})

describe('an export', () => {
  it.each(['KILLED', 'LAST_REPORTED_AT', 'CHANGED_AT', 'REPORT_COUNT'])(
    'by %s is in that order',
    async (field) => {
      const orderBy = { field, direction: 'ASC' }
      const rows = (await get('ndjson', { orderBy: JSON.stringify(orderBy) })).split('\n').slice(0, -1)
      const asked = 'query($o: EventOrder) { events(first: 100, orderBy: $o) { nodes { id } } }'
      const { events } = await data(asked, { o: orderBy })
      const ids = rows.map((row) => JSON.parse(row).id)
      expect(ids.slice(0, 100)).toEqual(events.nodes.map(({ id }: Served) => id))
      expect(new Set(ids).size).toBe(ids.length)
    },
  )

  it('names the reports that set each bound of a toll', async () => {
    const rows = (await get('ndjson', { filter: JSON.stringify(any) })).split('\n').slice(0, -1)
    const tolls = rows.flatMap((row): Served[] => JSON.parse(row).casualties.killed ?? [])
    expect(tolls.length).toBeGreaterThan(0)
    for (const { low, high, lowFrom, highFrom } of tolls) {
      expect([low !== null, high !== null]).toEqual([lowFrom.length > 0, highFrom.length > 0])
      for (const { id } of [...lowFrom, ...highFrom]) expect(id).toMatch(/^report_/)
    }
  })

  it('names its kind and its file', async () => {
    const kinds = { ndjson: 'application/x-ndjson', csv: 'text/csv', geojson: 'application/geo+json' }
    for (const [format, kind] of Object.entries(kinds)) {
      const { headers, body } = await gateway.fetch(urlOf(format))
      expect(headers.get('content-type')).toContain(kind)
      expect(headers.get('content-disposition')).toBe(`attachment; filename="events.${format}"`)
      await body?.cancel()
    }
  })

  it('has features without a point where the place has none, and no box where no place has one', async () => {
    const { features } = JSON.parse(await get('geojson', { filter: JSON.stringify(any) }))
    const without = features.filter(({ properties }: Served) => properties.latitude === null)
    expect(without.length).toBeGreaterThan(0)
    expect(new Set(without.map(({ geometry }: Served) => geometry))).toEqual(new Set([null]))
    expect(Object.keys(features[0])).toEqual(['type', 'id', 'geometry', 'properties'])
  })

  it.each([
    [{ filter: '{' }, 'JSON'],
    [{ filter: '[]' }, 'EventFilter'],
    [{ filter: '{"types":["NOTHING"]}' }, 'filter.types.0'],
    [{ filter: '{"nothing":1}' }, 'nothing'],
    [{ filter: '{"when":{"from":"2014-02-30"}}' }, 'a day'],
    [{ filter: '{"when":{"from":"2014-02-03","to":"2014-02-01"}}' }, 'from before to'],
    [{ orderBy: '{"field":"RELEVANCE","direction":"DESC"}' }, 'text'],
    [{ orderBy: '{"field":"WHEN"}' }, 'direction'],
    [{ first: '5' }, 'first'],
  ])('of %j is refused before anything is sent', async (query, message) => {
    for (const format of ['ndjson', 'csv', 'geojson']) {
      const response = await gateway.fetch(urlOf(format, query as never))
      expect(response.status).toBe(400)
      const { errors } = (await response.json()) as Served
      expect(errors[0].extensions.code).toBe('BAD_USER_INPUT')
      expect(errors[0].message).toContain(message)
    }
  })

  it('answers GET alone', async () => {
    const response = await gateway.fetch(urlOf('csv'), { method: 'POST', body: '' })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET'])
  })

  it('goes through the doors that queries go through', async () => {
    const { stored } = makeKey('test', new Date(0))
    const guarded = gatewayOver(
      database,
      {},
      { access: keyAccess(() => [stored]), rateLimit: { cost: 10_000, seconds: 60 } },
    )
    const ask = async (headers = {}) => {
      const { status, body } = await guarded.fetch(urlOf('csv'), { headers })
      await body?.cancel()
      return status
    }
    expect(await ask({ authorization: 'Bearer wg_nobody' })).toBe(401)
    expect([await ask(), await ask()]).toEqual([200, 429])
  })

  it('runs a few at a time, and frees its place when it is left', async () => {
    const open = await Promise.all(Array.from({ length: 9 }, () => gateway.fetch(urlOf('ndjson'))))
    expect(open.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(8)
    const refused = await Promise.all(
      open.flatMap((one) => (one.status === 503 ? [one.json() as Served] : [])),
    )
    expect(refused.map(({ errors }) => errors[0].extensions.code)).toEqual(['TOO_MANY_EXPORTS'])
    for (const { status, body } of open) if (status === 200) await body?.cancel()
    expect((await get('ndjson')).length).toBeGreaterThan(0)
  })

  it('reads no further than it is taken, and nothing once it is left', async () => {
    statements()
    const { body } = await gateway.fetch(urlOf('ndjson', { filter: JSON.stringify(any) }))
    const reader = body?.getReader()
    await reader?.read()
    const taken = statements().length
    expect(taken).toBeLessThanOrEqual(6)
    await reader?.cancel()
    expect(statements()).toEqual([])
  })
})

describe('a cell', () => {
  async function cellsOf(change: (row: EventWithParts) => EventWithParts) {
    const [row] = (await exportEvents(database, {}).next()).value as EventWithParts[]
    if (row === undefined) throw new Error('no event')
    async function* batches() {
      yield [change(row as EventWithParts)]
    }
    let file = ''
    for await (const piece of exportFormats.csv.write(batches())) file += piece
    expect(file.endsWith('\r\n')).toBe(true)
    const [header = [], cells = []] = readCsv(file)
    return Object.fromEntries(header.map((name, at) => [name, cells[at]]))
  }
  const titled = (title: string) => cellsOf((row) => ({ ...row, event: { ...row.event, title } }))

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("http://x","y")'])(
    'that a spreadsheet would compute begins with an apostrophe: %j',
    async (title) => {
      expect((await titled(title)).title).toBe(`'${title}`)
    },
  )

  it.each(['Quote "here", comma', 'Two\r\nlines', 'Plain', "'apostrophe", 'naïve 北京 🗺'])(
    'comes back as it was: %j',
    async (title) => {
      expect((await titled(title)).title).toBe(title)
    },
  )

  it('keeps a negative number a number', async () => {
    const cells = await cellsOf((row) => ({
      ...row,
      event: { ...row.event, codes: { ...row.event.codes, goldstein: -9.5 } },
      place: row.place && { ...row.place, coordinates: { latitude: -12.5, longitude: -0.25 } },
    }))
    expect(cells).toMatchObject({ goldstein: '-9.5', latitude: '-12.5', longitude: '-0.25' })
  })
})
