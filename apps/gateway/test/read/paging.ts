import { describe, expect, it } from 'vitest'
import type { Use } from './use.ts'

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[]
  readonly nodes: readonly { readonly id: string }[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
  readonly totalCount: number
}

const pageFields =
  '{ edges { cursor node { id } } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount }'

/** Orders of Query connections, and connections of the nodes that have most. */
const roots = [
  'articles()',
  'articles(orderBy: { field: PUBLISHED_AT, direction: ASC })',
  'articles(orderBy: { field: INGESTED_AT, direction: ASC })',
  'articles(orderBy: { field: INGESTED_AT, direction: DESC })',
  'articles(orderBy: { field: CHANGED_AT, direction: DESC })',
  'articles(orderBy: { field: RELEVANCE, direction: DESC }, filter: { text: "attacked or captured" })',
  'places()',
  'actors()',
  ...['WHEN', 'FIRST_REPORTED_AT', 'LAST_REPORTED_AT', 'REPORT_COUNT', 'KILLED', 'CHANGED_AT'].flatMap(
    (field) =>
      ['ASC', 'DESC'].map(
        (direction) =>
          `events(orderBy: { field: ${field}, direction: ${direction} }, filter: { modality: [ACTUAL, FUTURE, NEGATED] })`,
      ),
  ),
  'events(orderBy: { field: RELEVANCE, direction: DESC }, filter: { text: "attacked or captured" })',
]
const nested = [
  'Article.reports()',
  'Article.events()',
  'Article.places()',
  'Article.actors()',
  'Event.reports()',
  'Event.articles()',
  'Actor.events()',
  'Actor.events(role: RECIPIENT)',
  'Actor.articles()',
  'Actor.members()',
  'Place.children()',
  'Place.events()',
  'Place.events(includeWithin: false)',
  'Place.articles()',
]

type Reader = (page: string) => Promise<Page>

function rootReader(use: Use, connection: string): Reader {
  const [name = '', args = ''] = connection.split(/\((.*)\)$/s)
  return async (page) =>
    (await use.data(`{ c: ${name}(${[page, args].filter(Boolean).join(', ')}) ${pageFields} }`)).c
}

async function nestedReader(use: Use, connection: string): Promise<Reader> {
  const [, type = '', name = '', args = ''] = /^(\w+)\.(\w+)\((.*)\)$/.exec(connection) ?? []
  const parents = `${type.toLowerCase()}s`
  const extra = parents === 'events' ? ', filter: { modality: [ACTUAL, FUTURE, NEGATED] }' : ''
  const given = args ? `(${args})` : ''
  const { all } = await use.data(
    `{ all: ${parents}(first: 100${extra}) { nodes { id c: ${name}${given} { totalCount } } } }`,
  )
  const [most] = all.nodes.sort((a: { c: Page }, b: { c: Page }) => b.c.totalCount - a.c.totalCount)
  return async (page) => {
    const field = `c: ${name}(${[page, args].filter(Boolean).join(', ')}) ${pageFields}`
    const query = `query($id: ID!) { node(id: $id) { ... on ${type} { ${field} } } }`
    return (await use.data(query, { id: most.id })).node.c
  }
}

async function collect(read: Reader, size: number, isForward: boolean): Promise<Page[]> {
  const pages: Page[] = []
  for (let cursor: string | null = null; ; ) {
    const [from, to] = isForward ? ['first', 'after'] : ['last', 'before']
    const page: Page = await read(`${from}: ${size}${cursor ? `, ${to}: "${cursor}"` : ''}`)
    if (isForward) pages.push(page)
    else pages.unshift(page)
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo
    if (!(isForward ? hasNextPage : hasPreviousPage)) return pages
    cursor = isForward ? endCursor : startCursor
  }
}

const idsOf = (pages: readonly Page[]) => pages.flatMap((page) => page.nodes.map((node) => node.id))

async function checkPaging(read: Reader): Promise<void> {
  const whole = idsOf(await collect(read, 100, true))
  const { totalCount } = await read('first: 1')
  expect(whole).toHaveLength(totalCount)
  expect(new Set(whole).size).toBe(whole.length)
  expect(whole.length).toBeGreaterThan(1)
  const size = Math.max(1, Math.ceil(whole.length / 4))
  for (const isForward of [true, false]) {
    const pages = await collect(read, size, isForward)
    expect(idsOf(pages)).toEqual(whole)
    pages.forEach((page, at) => {
      expect(page.edges.map((edge) => edge.node.id)).toEqual(page.nodes.map((node) => node.id))
      expect(page.pageInfo).toEqual({
        hasNextPage: at < pages.length - 1,
        hasPreviousPage: at > 0,
        startCursor: page.edges[0]?.cursor,
        endCursor: page.edges.at(-1)?.cursor,
      })
    })
  }
  await checkWindow(read, whole)
}

/** Both cursors at once, and beyond the last. */
async function checkWindow(read: Reader, whole: readonly string[]): Promise<void> {
  const { edges } = await read('first: 100')
  const [start, end] = [edges[0]?.cursor, edges.at(-1)?.cursor]
  const between = await read(`first: 100, after: "${start}", before: "${end}"`)
  expect(idsOf([between])).toEqual(whole.slice(1, edges.length - 1))
  expect(between.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true })
  const last = (await read('last: 1')).edges[0]?.cursor
  const beyond = await read(`first: 5, after: "${last}"`)
  const none = { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null }
  expect(beyond).toMatchObject({ edges: [], pageInfo: none })
}

export function testPaging(use: Use): void {
  describe('paging', () => {
    it.each(roots)('goes through %s both ways', async (connection) => {
      await checkPaging(rootReader(use, connection))
    })

    it.each(nested)('goes through %s both ways', async (connection) => {
      await checkPaging(await nestedReader(use, connection))
    })

    it('gives 20 where no size is asked for', async () => {
      const { events } = await use.data('{ events { nodes { id } } }')
      expect(events.nodes).toHaveLength(20)
    })

    const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const known = `event_${'0'.repeat(24)}`
    it.each([
      ['first: 0', '1 to 100'],
      ['first: -1', '1 to 100'],
      ['first: 101', '1 to 100'],
      ['first: 1000000000', '1 to 100'],
      ['last: 101', '1 to 100'],
      ['first: 1, last: 1', 'leave one out'],
      ['after: "nonsense"', 'cursor'],
      ['after: ""', 'cursor'],
      [`before: "${cursor(['events WHEN DESC', "1' or 1=1", known])}"`, 'cursor'],
      [`after: "${cursor(['events WHEN DESC', '2014-06-01', "x' or 1=1"])}"`, 'cursor'],
      [`after: "${cursor(['events WHEN DESC', '0000-01-01', known])}"`, 'cursor'],
      [`after: "${cursor(['events KILLED DESC', 5, known])}"`, 'cursor'],
      [`after: "${cursor(['events WHEN ASC', '2014-06-01', known])}"`, 'another order'],
    ])('refuses events(%s)', async (args, message) => {
      const { errors } = await use.ask(`{ events(${args}) { nodes { id } } }`)
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
      expect(errors?.[0]?.message).toContain(message)
    })
  })
}
