import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import {
  type ActorFilter,
  type ArticleFilter,
  actorSet,
  articleSet,
  type CorrectionFilter,
  correctionSet,
  countEvents,
  type Database,
  type EventFilter,
  type EventGrouping,
  type EventOrder,
  eventGroupings,
  eventSet,
  type NodeSet,
  type PageArguments,
  type PlaceFilter,
  placeSet,
  readChanges,
  root,
} from '../src/index.ts'
import { postgresDriver } from './drivers.ts'
import { startPostgres } from './servers.ts'

const server = await startPostgres()
afterAll(async () => {
  await server?.stop()
})

const hex = (n: string) => `lpad(to_hex(${n}), 24, '0')`
const [events, articles, cities, actors] = [100_000, 40_000, 5000, 4000]

/** A graph of 100,000 events; every value that is looked for below is one of few. */
const fill = [
  `insert into places (id, name, aliases, kind, latitude, longitude, country, parent_id, ancestors, search, name_keys)
    select 'place_' || ${hex('n')}, 'Place ' || n, '{}', case when n <= 50 then 'COUNTRY' else 'CITY' end,
      (n % 160) - 80 + n / 10000.0, (n % 340) - 170 + n / 10000.0, 'X' || chr(65 + n % 25),
      case when n > 50 then 'place_' || ${hex('n % 50 + 1')} end,
      case when n > 50 then array['place_' || ${hex('n % 50 + 1')}] else '{}' end,
      to_tsvector('english', 'place ' || n), array['key' || n]
    from generate_series(1, ${cities}) n`,
  `insert into actors (id, name, aliases, kind, country, sector, generic, titles, search, name_keys)
    select 'actor_' || ${hex('n')}, 'Actor ' || n, '{}', case when n % 100 = 0 then 'NGO' else 'PERSON' end,
      'X' || chr(65 + n % 25), case when n % 200 = 0 then 'MED' else 'GOV' end, n % 100 = 1, '{}',
      to_tsvector('english', 'actor ' || n), array['key' || n]
    from generate_series(1, ${actors}) n`,
  `insert into articles (id, title, text, source, language, published_at, ingested_at, changed_at, sections,
      content_hash, mentions, issues, rank, reading, search)
    select 'article_' || ${hex('n')}, 'Title ' || n, repeat('text ', 60), 'Source ' || n % 300,
      case when n % 300 = 0 then 'fr' else 'en' end, timestamptz '2001-01-01Z' + n * interval '4 hours',
      timestamptz '2021-01-01Z' + n * interval '1 minute', timestamptz '2021-01-01Z' + n * interval '1 minute',
      '[]', '', '[]', '[]', '', '', to_tsvector('english', 'story ' || n % 900)
    from generate_series(1, ${articles}) n`,
  `insert into events (id, data, title, type, mode, contexts, modality, quad_class, when_start, when_end, place_id,
      place_precision, country, killed_low, disputed, report_count, independent_count, first_reported_at,
      last_reported_at, changed_at, review, search)
    select 'event_' || ${hex('n')}, jsonb_build_object('id', n, 'fill', repeat('x', 300)), 'Event ' || n,
      case when n % 100 = 0 then 'CONCEDE' else 'ASSAULT' end, case when n % 200 = 0 then 'drone' else 'firearms' end,
      case when n % 300 = 0 then '{gender}' else '{military}' end::text[],
      case when n % 100 = 1 then 'FUTURE' else 'ACTUAL' end,
      case when n % 100 = 0 then 'VERBAL_COOPERATION' else 'MATERIAL_CONFLICT' end,
      case when n % 20 > 0 then date '2001-01-01' + n / 14 end, case when n % 20 > 0 then date '2001-01-03' + n / 14 end,
      'place_' || ${hex(`n % ${cities} + 1`)}, case when n % 200 = 3 then 'ADMIN2' else 'EXACT' end,
      'X' || chr(65 + n % 25), case when n % 10 = 0 then n % 1000 end, n % 300 = 0,
      case when n % 500 = 0 then 30 else 1 + n % 3 end, case when n % 500 = 0 then 20 else 1 end,
      timestamptz '2001-01-01Z' + n * interval '96 minutes', timestamptz '2001-01-02Z' + n * interval '96 minutes',
      timestamptz '2021-01-01Z' + n * interval '1 minute', case when n % 400 = 0 then 'DISMISSED' else 'UNREVIEWED' end,
      to_tsvector('english', 'happened ' || n % 900)
    from generate_series(1, ${events}) n`,
  `insert into event_participants (event_id, role, actor_id, ord)
    select 'event_' || ${hex('n')}, role, 'actor_' || ${hex(`(n * step) % ${actors} + 1`)}, 0
    from generate_series(1, ${events}) n, (values ('ACTOR', 1), ('RECIPIENT', 7)) r(role, step)`,
  `insert into event_places (event_id, place_id) select e.id, e.place_id from events e
    union select e.id, g.parent_id from events e join places g on g.id = e.place_id where g.parent_id is not null`,
  `insert into event_articles (event_id, article_id)
    select 'event_' || ${hex('n')}, 'article_' || ${hex(`n * ${articles / 1000} / ${events / 1000} + 1`)}
    from generate_series(1, ${events} - 3) n`,
  `insert into article_places (article_id, place_id, mentions)
    select 'article_' || ${hex('n')}, 'place_' || ${hex(`n % ${cities} + 1`)}, 1 from generate_series(1, ${articles}) n`,
  `insert into article_actors (article_id, actor_id, mentions)
    select 'article_' || ${hex('n')}, 'actor_' || ${hex(`n % ${actors} + 1`)}, 1 from generate_series(1, ${articles}) n`,
  `insert into corrections (id, kind, subject, by_name, at, undone_at)
    select 'correction_' || ${hex('n')}, case when n % 200 = 0 then 'SPLIT_EVENT' else 'CONFIRM_EVENT' end,
      'event_' || ${hex('n')}, 'Analyst ' || n % 200, timestamptz '2021-01-01Z' + n * interval '1 minute',
      case when n % 200 = 7 then timestamptz '2021-01-02Z' + n * interval '1 minute' end
    from generate_series(1, ${articles}) n`,
  `insert into correction_subjects (correction_id, report_id, article_id, passage, side)
    select 'correction_' || ${hex('n')}, 'report_' || ${hex('n')}, 'article_' || ${hex('n')}, 'passage ' || n, 0
    from generate_series(1, ${articles}) n`,
  `insert into event_changes (kind, event_id, at)
    select 'ADDED', 'event_' || ${hex('n')}, timestamptz '2021-01-01Z' + n * interval '1 minute'
    from generate_series(1, ${events}) n`,
  `insert into article_changes (kind, article_id, at)
    select 'ADDED', 'article_' || ${hex('n')}, timestamptz '2021-01-01Z' + n * interval '1 minute'
    from generate_series(1, ${articles}) n`,
  'vacuum analyze',
]

const [place, actor, article, event] = ['place', 'actor', 'article', 'event'].map(
  (kind) => `${kind}_${'777'.toString().padStart(24, '0')}`,
) as [string, string, string, string]

const eventFilters: readonly EventFilter[] = [
  { types: ['CONCEDE'] },
  { modes: ['drone'] },
  { contexts: ['gender'] },
  { quadClasses: ['VERBAL_COOPERATION'] },
  { modality: ['FUTURE'] },
  { review: ['DISMISSED'] },
  { actors: [actor] },
  { recipients: [actor] },
  { participants: [actor] },
  { sectors: ['MED'] },
  { places: [place] },
  { countries: ['XC'] },
  { placePrecisions: ['ADMIN2'] },
  { within: { south: -41, west: 149, north: -39, east: 151 } },
  { near: { latitude: -39.9, longitude: 150.1, radiusKm: 80 } },
  { when: { from: '2008-03-01', to: '2008-03-20' } },
  { when: { from: '2020-07-01' } },
  { reported: { from: '2008-03-01T00:00:00Z', to: '2008-03-10T00:00:00Z' } },
  { sources: ['Source 77'] },
  { killedAtLeast: 985 },
  { disputed: true },
  { minReports: 25 },
  { minIndependentArticles: 15 },
  { changedSince: '2021-03-11T00:00:00Z' },
  { text: 'happened "77"' },
  { text: '77*' },
]
const articleFilters: readonly ArticleFilter[] = [
  { text: '"77"' },
  { sources: ['Source 77'] },
  { languages: ['fr'] },
  { published: { from: '2008-03-01T00:00:00Z', to: '2008-03-20T00:00:00Z' } },
  { places: [place] },
  { actors: [actor] },
  { events: [event] },
  { changedSince: '2021-01-28T00:00:00Z' },
]
const placeFilters: readonly PlaceFilter[] = [
  { text: '777' },
  { ids: [place] },
  { kinds: ['COUNTRY'] },
  { countries: ['XC'] },
  { parents: [`place_${'7'.padStart(24, '0')}`] },
  { within: { south: -41, west: 149, north: -39, east: 151 } },
  { near: { latitude: -39.9, longitude: 150.1, radiusKm: 80 } },
]
const actorFilters: readonly ActorFilter[] = [
  { text: '777' },
  { ids: [actor] },
  { kinds: ['NGO'] },
  { countries: ['XC'] },
  { generic: true },
]
const correctionFilters: readonly CorrectionFilter[] = [
  {},
  { kinds: ['SPLIT_EVENT'] },
  { subjects: [event] },
  { subjects: [article] },
  { by: ['Analyst 77'] },
  { since: '2021-01-28T12:00:00Z' },
  { undone: true },
]
const directions = ['ASC', 'DESC'] as const
const eventOrders: readonly EventOrder[] = (
  ['WHEN', 'FIRST_REPORTED_AT', 'LAST_REPORTED_AT', 'REPORT_COUNT', 'KILLED', 'CHANGED_AT'] as const
).flatMap((field) => directions.map((direction) => ({ field, direction })))
const articleOrders = (['PUBLISHED_AT', 'INGESTED_AT', 'CHANGED_AT'] as const).flatMap((field) =>
  directions.map((direction) => ({ field, direction })),
)

type Nodes = NodeSet<{ readonly id: string }>
type Planned = { readonly database: Database; readonly plans: () => string[] }

/** The same database; what it plans for each statement that it is given is kept. */
function planning(database: Database): Planned {
  let plans: string[] = []
  const query: Database['pool']['query'] = async (asked, values) => {
    const { text, values: own = [] } = typeof asked === 'string' ? { text: asked, values } : asked
    const { rows } = await database.pool.query({ text: `explain ${text}`, values: own as unknown[] })
    plans.push((rows as { 'QUERY PLAN': string }[]).map((row) => row['QUERY PLAN']).join('\n'))
    return await database.pool.query(asked, values)
  }
  return {
    database: { ...database, pool: { ...database.pool, query } as Database['pool'] },
    plans() {
      const taken = plans
      plans = []
      return taken
    },
  }
}

const largeTables =
  /Seq Scan on (?:events|articles|places|actors|corrections|\w+_(?:participants|places|articles|actors|changes|subjects))\b/

function describeAll(open: () => Promise<Database>): void {
  describe('plans on 100,000 events', () => {
    let db: Database
    let planned: Planned
    beforeAll(async () => {
      db = await open()
      for (const statement of fill) await db.pool.query(statement)
      planned = planning(db)
      return () => db.close()
    })

    beforeEach(() => {
      planned.plans()
    })

    function check(): void {
      const plans = planned.plans()
      expect(plans.length).toBeGreaterThan(0)
      for (const plan of plans) expect(plan).not.toMatch(largeTables)
    }

    async function checkPages(set: Nodes, { full = true } = {}): Promise<void> {
      const pages: readonly PageArguments[] = [{ first: 20 }, { last: 20 }]
      for (const page of pages) {
        const [found] = await set.pages(page, root)
        expect(found?.edges.length).toBeGreaterThan(0)
        const middle = found?.edges.at(found.edges.length / 2)?.cursor
        await set.pages('first' in page ? { ...page, after: middle } : { ...page, before: middle }, root)
      }
      check()
      if (!full) return
      const [total] = await set.totals(root)
      expect(total).toBeGreaterThan(0)
      check()
    }

    const named = <T>(filters: readonly T[]) =>
      filters.map((filter) => [JSON.stringify(filter), filter] as const)

    it.each(named(eventFilters))('events by %s come by an index, pages and totals', async (_, filter) => {
      await checkPages(eventSet(planned.database, { of: 'all' }, { filter }))
    })
    it.each(named(eventFilters))('events without %s come page by page by an index', async (_, filter) => {
      const { killedAtLeast, disputed, minReports, minIndependentArticles, changedSince, ...not } = filter
      if (Object.keys(not).length > 0) {
        await checkPages(eventSet(planned.database, { of: 'all' }, { filter: { not } }), { full: false })
      }
    })
    it.each(named(eventOrders))('events in the order %s come by an index', async (_, orderBy) => {
      await checkPages(eventSet(planned.database, { of: 'all' }, { orderBy }), { full: false })
    })
    it.each(named(articleFilters))('articles by %s come by an index, pages and totals', async (_, filter) => {
      await checkPages(articleSet(planned.database, 'all', { filter }))
    })
    it.each(named(articleOrders))('articles in the order %s come by an index', async (_, orderBy) => {
      await checkPages(articleSet(planned.database, 'all', { orderBy }), { full: false })
    })
    it.each(named(placeFilters))('places by %s come by an index', async (_, filter) => {
      await checkPages(placeSet(planned.database, 'all', { filter }))
    })
    it.each(named(actorFilters))('actors by %s come by an index', async (_, filter) => {
      await checkPages(actorSet(planned.database, 'all', { filter }))
    })

    it.each(named(correctionFilters))('corrections by %s come by an index', async (_, filter) => {
      await checkPages(correctionSet(planned.database, 'all', filter), {
        full: Object.keys(filter).length > 0,
      })
    })

    it('what hangs on nodes comes by indexes', async () => {
      const sets: readonly (readonly [Nodes, string])[] = [
        [eventSet(planned.database, { of: 'article' }), article],
        [eventSet(planned.database, { of: 'actor', role: null }), actor],
        [eventSet(planned.database, { of: 'actor', role: 'RECIPIENT' }), actor],
        [eventSet(planned.database, { of: 'place', includeWithin: true }), place],
        [eventSet(planned.database, { of: 'place', includeWithin: false }), place],
        [articleSet(planned.database, 'event'), event],
        [articleSet(planned.database, 'place'), place],
        [articleSet(planned.database, 'actor'), actor],
        [placeSet(planned.database, 'article'), article],
        [actorSet(planned.database, 'article'), article],
        [correctionSet(planned.database, 'event'), event],
        [correctionSet(planned.database, 'actor'), actor],
        [eventSet(planned.database, { of: 'correction' }), event.replace('event', 'correction')],
      ]
      for (const [set, parent] of sets) {
        await set.pages({ first: 20 }, [parent])
        await set.totals([parent])
      }
      check()
    })

    it.each(eventGroupings.map((grouping) => [grouping]))(
      'the facet %s of few events comes by indexes',
      async (groupBy: EventGrouping) => {
        await countEvents(planned.database, { groupBy, filter: { places: [place] }, first: 20 })
        check()
      },
    )

    it('changes come by an index, from a cursor and from an instant', async () => {
      const of = ['article', 'event'] as const
      const asked = { of, first: 100 }
      expect(await readChanges(planned.database, { ...asked, after: '5000' })).toHaveLength(100)
      expect(await readChanges(planned.database, { ...asked, since: '2021-02-01T00:00:00Z' })).toHaveLength(
        100,
      )
      check()
    })
  })
}

if (server) describeAll(postgresDriver(server).open)
else describe.skip('PostgreSQL', () => test('is not installed here', () => {}))
