import { beforeAll, describe, expect, it } from 'vitest'
import { actors, places, towns } from '../graph.ts'
import { anyModality, readAll, type Use } from './use.ts'

// biome-ignore lint/suspicious/noExplicitAny: served JSON
type Served = any

const [hawks, doves] = [actors[1], actors[2]]
const province = places[1]
const country = places.find((place) => place.name === 'Country XB')
const town = towns[0]

/** Great-circle distance in km, by the law of cosines: another formula than the one under test. */
function kmBetween(a: Served, b: { latitude: number; longitude: number }): number {
  if (!a) return Number.POSITIVE_INFINITY
  const r = Math.PI / 180
  const cosine =
    Math.sin(a.latitude * r) * Math.sin(b.latitude * r) +
    Math.cos(a.latitude * r) * Math.cos(b.latitude * r) * Math.cos((a.longitude - b.longitude) * r)
  return 6371.0088 * Math.acos(Math.min(1, cosine))
}

const middle = { latitude: 30.2, longitude: 40.3 }
const edge = { latitude: -9.5, longitude: -179.9 }
const has = (side: Served[], ...ids: unknown[]) => side.some((one) => ids.includes(one.actor.id))
const inside = (event: Served, ...ids: unknown[]) =>
  event.place && [event.place, ...event.place.ancestors].some((place: Served) => ids.includes(place.id))
const publishedIn = (event: Served, from: string, to: string) =>
  event.articles.nodes.some(
    ({ publishedAt }: Served) => publishedAt && publishedAt >= from && publishedAt < to,
  )
const isOfSector =
  (...sectors: string[]) =>
  ({ actor }: Served) =>
    sectors.includes(actor.sector)
const isSea = (point: Served) => point && point.latitude >= -10.1 && point.latitude <= -7.9

const eventFilters: readonly (readonly [string, (event: Served) => unknown])[] = [
  ['types: [ASSAULT, AID]', (e) => ['ASSAULT', 'AID'].includes(e.type)],
  ['modes: ["seize"]', (e) => e.mode === 'seize'],
  ['contexts: ["territory", "nothing"]', (e) => e.contexts.includes('territory')],
  [
    'quadClasses: [VERBAL_COOPERATION, MATERIAL_COOPERATION]',
    (e) => e.codes.quadClass.endsWith('COOPERATION'),
  ],
  ['modality: [NEGATED]', (e) => e.modality === 'NEGATED'],
  [`actors: ["${hawks?.id}", "${doves?.id}"]`, (e) => has(e.actors, hawks?.id, doves?.id)],
  [`recipients: ["${hawks?.id}"]`, (e) => has(e.recipients, hawks?.id)],
  [`participants: ["${hawks?.id}"]`, (e) => has([...e.actors, ...e.recipients], hawks?.id)],
  [`places: ["${province?.id}"]`, (e) => inside(e, province?.id)],
  [`places: ["${town?.id}", "${country?.id}"]`, (e) => inside(e, town?.id, country?.id)],
  ['countries: ["XA"]', (e) => e.place?.country === 'XA'],
  ['placePrecisions: [NEAR]', (e) => e.placePrecision === 'NEAR'],
  ['placePrecisions: [EXACT, ADMIN2]', (e) => e.placePrecision === 'EXACT' && e.placeRelation === 'IN'],
  [
    'within: { south: 29, west: 39.5, north: 31, east: 40.6 }',
    (e) =>
      e.place?.coordinates &&
      e.place.coordinates.latitude <= 31 &&
      e.place.coordinates.longitude <= 40.6 &&
      e.place.country === 'XA',
  ],
  ['within: { south: -10.1, west: 178, north: -7.9, east: -170 }', (e) => isSea(e.place?.coordinates)],
  [
    'near: { latitude: 30.2, longitude: 40.3, radiusKm: 60 }',
    (e) => kmBetween(e.place?.coordinates, middle) <= 60,
  ],
  [
    'near: { latitude: -9.5, longitude: -179.9, radiusKm: 90 }',
    (e) => kmBetween(e.place?.coordinates, edge) <= 90,
  ],
  ['near: { latitude: 0, longitude: 0, radiusKm: 20000 }', (e) => e.place],
  [
    'when: { from: "2014-05-10", to: "2014-05-12" }',
    (e) => e.when && e.when.start <= '2014-05-12' && (e.when.end === null || e.when.end >= '2014-05-10'),
  ],
  ['when: { to: "2014-05-03" }', (e) => e.when && e.when.start <= '2014-05-03'],
  [
    'reported: { from: "2014-05-10T00:00:00Z", to: "2014-05-12T02:00:00+02:00" }',
    (e) => publishedIn(e, '2014-05-10T00:00:00.000Z', '2014-05-12T00:00:00.000Z'),
  ],
  ['killedAtLeast: 3', (e) => e.casualties.killed?.low >= 3],
  ['disputed: true', (e) => e.disputes.length > 0],
  ['disputed: false', (e) => e.disputes.length === 0],
  ['minReports: 2', (e) => e.reports.totalCount >= 2],
  ['minIndependentArticles: 2', (e) => e.witnesses.independentArticles >= 2],
  ['text: "captured Selm"', (e) => e.title.includes('captured in Selm')],
  ['sectors: ["MIL", "GOV"]', (e) => [...e.actors, ...e.recipients].some(isOfSector('MIL', 'GOV'))],
  ['sources: ["Third Wire"]', (e) => e.articles.nodes.some((a: Served) => a.source === 'Third Wire')],
  [
    `types: [ASSAULT], places: ["${country?.id}"], killedAtLeast: 1`,
    (e) => e.type === 'ASSAULT' && inside(e, country?.id) && e.casualties.killed?.low >= 1,
  ],
]

const isThreshold = /killedAtLeast|disputed|minReports|minIndependent/
/** Each of the filters that can be turned round: what it finds is left out, and all else is there. */
const eventExclusions = eventFilters
  .filter(([filter]) => !isThreshold.test(filter))
  .map(([filter, holds]) => [`not: { ${filter} }`, (e: Served) => !holds(e)] as const)

const eventFields = `id placePrecision placeRelation title type mode contexts modality codes { quadClass } when { start end }
  place { id country coordinates { latitude longitude } ancestors { id } } actors { actor { id sector } }
  recipients { actor { id sector } } casualties { killed { low } } disputes { field } reports(first: 1) { totalCount }
  witnesses { independentArticles } articles(first: 20) { nodes { publishedAt source } }`

const idsOf = (nodes: readonly Served[]) => nodes.map((node) => node.id)
const anyKind = anyModality.slice('filter: { '.length, -2)

const articleFilters: readonly (readonly [string, (article: Served) => unknown])[] = [
  ['sources: ["Test Wire", "Third Wire"]', (a) => ['Test Wire', 'Third Wire'].includes(a.source)],
  [
    'published: { from: "2014-05-10T00:00:00Z", to: "2014-05-20T00:00:00Z" }',
    (a) => a.publishedAt && a.publishedAt >= '2014-05-10' && a.publishedAt < '2014-05-20',
  ],
  [`actors: ["${doves?.id}"]`, (a) => idsOf(a.actors.nodes).includes(doves?.id)],
  [
    `places: ["${country?.id}"]`,
    (a) =>
      a.places.nodes.some(
        (place: Served) => place.id === country?.id || idsOf(place.ancestors).includes(country?.id),
      ),
  ],
  ['text: "bombed Hawks"', (a) => /bombed/.test(a.text) && /Hawks/.test(a.text)],
]
const articleFields =
  'id source publishedAt text actors { nodes { id } } places { nodes { id ancestors { id } } }'

const placeFilters: readonly (readonly [string, (place: Served) => unknown])[] = [
  ['kinds: [COUNTRY, ADMIN1]', (p) => p.kind !== 'CITY'],
  ['countries: ["XB"]', (p) => p.country === 'XB'],
  [`ids: ["${town?.id}", "nonsense"]`, (p) => p.id === town?.id],
  [`parents: ["${province?.id}"]`, (p) => p.parent?.id === province?.id],
  ['text: "Selm"', (p) => p.name.startsWith('Selm')],
  ['near: { latitude: 30.2, longitude: 40.3, radiusKm: 60 }', (p) => kmBetween(p.coordinates, middle) <= 60],
  ['within: { south: -10.1, west: 178, north: -7.9, east: -170 }', (p) => isSea(p.coordinates)],
]
const placeFields = 'id name kind country parent { id } coordinates { latitude longitude }'

const actorFilters: readonly (readonly [string, (actor: Served) => unknown])[] = [
  ['kinds: [MILITARY, PERSON]', (a) => ['MILITARY', 'PERSON'].includes(a.kind)],
  ['countries: ["XB"]', (a) => a.country === 'XB'],
  ['generic: true', (a) => a.generic],
  [`ids: ["${hawks?.id}"]`, (a) => a.id === hawks?.id],
  ['text: "minister works"', (a) => a.titles.includes('Minister of Works')],
]
const actorFields = 'id kind country generic titles'

/** Texts that mean something to SQL, to LIKE or to a full-text parser. */
const hostile = [
  "'; drop table events; --",
  "' or '1'='1",
  '%',
  '_____',
  '\\',
  '"unclosed',
  'a & | ! <-> :* b',
  '((((',
  'or',
  '-',
  '\u0000NUL',
  '\ud800 half',
  'long',
  '#{7*7} {{7*7}}',
  '$1',
]

export function testFilters(use: Use): void {
  describe('filters', () => {
    const all: Record<string, Served[]> = {}
    beforeAll(async () => {
      all.events = await readAll(use, `events(${anyModality})`, eventFields)
      all.articles = await readAll(use, 'articles', articleFields)
      all.places = await readAll(use, 'places', placeFields)
      all.actors = await readAll(use, 'actors', actorFields)
    })

    async function check(name: string, filter: string, holds: (node: Served) => unknown): Promise<void> {
      const found = idsOf(await readAll(use, `${name}(filter: { ${filter} })`, 'id'))
      const expected = idsOf((all[name] ?? []).filter(holds))
      expect(expected.length).toBeGreaterThan(0)
      expect(found).toEqual(expected)
    }

    it.each(eventFilters)('keeps events with %s', async (filter, holds) => {
      await check('events', filter.includes('modality') ? filter : `${filter}, ${anyKind}`, holds)
    })
    it.each(eventExclusions)('keeps events with %s', (filter, holds) =>
      check('events', `${filter}, ${anyKind}`, holds),
    )
    it.each(
      articleFilters.map(([filter, holds]) => [`not: { ${filter} }`, (a: Served) => !holds(a)] as const),
    )('keeps articles with %s', (filter, holds) => check('articles', filter, holds))

    it('leaves out what fits any of several conditions', async () => {
      await check(
        'events',
        `not: { types: [ASSAULT], countries: ["XA"] }, ${anyKind}`,
        (e) => e.type !== 'ASSAULT' && e.place?.country !== 'XA',
      )
    })

    it('takes a modality that is left out for a choice of modality', async () => {
      await check('events', 'not: { modality: [NEGATED] }', (e) => e.modality !== 'NEGATED')
    })

    it.each(articleFilters)('keeps articles with %s', (filter, holds) => check('articles', filter, holds))
    it.each(placeFilters)('keeps places with %s', (filter, holds) => check('places', filter, holds))
    it.each(actorFilters)('keeps actors with %s', (filter, holds) => check('actors', filter, holds))

    it('keeps what was changed since', async () => {
      for (const name of ['events', 'articles']) {
        const any = name === 'events' ? `${anyKind}, ` : ''
        await check(name, `${any}changedSince: "2014-01-01T00:00:00Z"`, () => true)
        const none = await readAll(
          use,
          `${name}(filter: { ${any}changedSince: "2999-01-01T00:00:00Z" })`,
          'id',
        )
        expect(none).toEqual([])
      }
    })

    it('keeps the articles of an event', async () => {
      const event = all.events?.find((one) => one.reports.totalCount > 1)
      const { node } = await use.data(
        'query($id: ID!) { node(id: $id) { ... on Event { articles { nodes { id } } } } }',
        {
          id: event.id,
        },
      )
      const found = await readAll<Served>(use, `articles(filter: { events: ["${event.id}"] })`, 'id')
      expect(idsOf(found)).toEqual(idsOf(node.articles.nodes))
    })

    it('gives ACTUAL events where no modality is asked for, and from a node all', async () => {
      const actual = await readAll<Served>(use, 'events', 'id')
      expect(idsOf(actual)).toEqual(idsOf((all.events ?? []).filter((event) => event.modality === 'ACTUAL')))
      const { node } = await use.data(
        'query($id: ID!) { node(id: $id) { ... on Place { events { totalCount } known: events(filter: { modality: [ACTUAL] }) { totalCount } } } }',
        { id: country?.id },
      )
      expect(node.events.totalCount).toBe(
        (all.events ?? []).filter((event) => inside(event, country?.id)).length,
      )
      expect(node.known.totalCount).toBeLessThan(node.events.totalCount)
    })

    it('takes an empty list as none of anything', async () => {
      expect(await readAll(use, 'events(filter: { types: [] })', 'id')).toEqual([])
    })

    it.each(hostile)('finds nothing harmful in %j', async (word) => {
      const text = word === 'long' ? 'x'.repeat(10_000) : word
      const query = `query($text: String, $ids: [ID!], $words: [String!]) {
        events(filter: { text: $text }) { totalCount }
        byActor: events(filter: { actors: $ids, modes: $words, contexts: $words, countries: $words }) { totalCount }
        ranked: events(filter: { text: $text }, orderBy: { field: RELEVANCE, direction: DESC }) { nodes { id } }
        articles(filter: { text: $text }) { totalCount }
        bySource: articles(filter: { sources: $words, places: $ids, actors: $ids, events: $ids }) { totalCount }
        places(filter: { text: $text }) { totalCount }
        byPlace: places(filter: { ids: $ids, parents: $ids, countries: $words }) { totalCount }
        actors(filter: { text: $text }) { totalCount }
      }`
      const data = await use.data(query, { text, ids: [text], words: [text] })
      for (const name of ['byActor', 'bySource', 'byPlace']) expect(data[name].totalCount).toBe(0)
      expect((await readAll(use, 'actors', 'id')).length).toBe(all.actors?.length)
    })

    it.each([
      ['events', 'when: { from: "2014-06-02", to: "2014-06-01" }', 'from before to'],
      [
        'events',
        'reported: { from: "2014-06-02T00:00:00Z", to: "2014-06-02T01:00:00+02:00" }',
        'from before to',
      ],
      ['events', 'when: { from: "2014-02-30" }', 'Expected a day'],
      ['events', 'when: { from: "0000-01-01" }', 'Expected a day'],
      ['events', 'reported: { from: "2014-06-02" }', 'Expected an instant'],
      ['events', 'within: { south: 10, west: 0, north: 5, east: 1 }', 'south below north'],
      ['events', 'within: { south: -91, west: 0, north: 5, east: 1 }', 'south'],
      ['events', 'near: { latitude: 0, longitude: 181, radiusKm: 1 }', 'longitude'],
      ['places', 'near: { latitude: 0, longitude: 0, radiusKm: 0 }', 'radiusKm'],
      ['places', 'near: { latitude: 0, longitude: 0, radiusKm: 1e400 }', ''],
    ])('refuses %s(filter: { %s })', async (name, filter, message) => {
      const { errors } = await use.ask(`{ ${name}(filter: { ${filter} }) { nodes { id } } }`)
      expect(errors?.[0]?.message).toContain(message)
      expect(errors?.[0]?.extensions.code).toMatch(/^(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED)$/)
    })

    it('refuses the order RELEVANCE without a text', async () => {
      const { errors } = await use.ask(
        '{ events(orderBy: { field: RELEVANCE, direction: DESC }) { nodes { id } } }',
      )
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
    })
  })
}
