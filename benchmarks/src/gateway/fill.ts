import type { Database, PgClient } from '@wiregraph/store'

/** How many rows of each kind the graph has. */
export interface GraphSize {
  readonly events: number
  readonly reports: number
  readonly articles: number
  readonly cities: number
  readonly actors: number
}

const countries = 50
/** Of each country. */
const provinces = 10
/** Bodies of articles; each stands in many. */
const texts = 4096

/** Ten reports an event, five an article; some places and actors are in the news far oftener than others. */
export const sizeOf = (events: number): GraphSize => ({
  events,
  reports: events * 10,
  articles: events * 2,
  cities: Math.max(500, Math.floor(events / 10)),
  actors: Math.max(500, Math.floor(events / 5)),
})

/** Ids as they look, numbers from 0 to 1, invented words of three syllables, and how news is spread: gone with the session. */
const helpers = [
  `create function pg_temp.id_of(kind text, n int) returns text immutable language sql
    as $$ select kind || '_' || substr(md5(kind || n::text), 1, 24) $$`,
  `create function pg_temp.draw(seed text, n int) returns float8 immutable language sql
    as $$ select (hashtextextended(seed || n::text, 0) & 2147483647) / 2147483648.0::float8 $$`,
  `create function pg_temp.pick(choices text[], draw float8) returns text immutable language sql
    as $$ select choices[1 + floor(draw * array_length(choices, 1))::int] $$`,
  `create function pg_temp.syllable(n int) returns text immutable language sql
    as $$ select substr('badefogilumaneporisatevo', 1 + n % 12 * 2, 2) $$`,
  `create function pg_temp.word(n int) returns text immutable language sql
    as $$ select pg_temp.syllable(n) || pg_temp.syllable(n / 12) || pg_temp.syllable(n / 144) $$`,
  // The common words of a text and its rarer ones, the same for the same text.
  `create function pg_temp.words(seed text, n int, many int) returns text immutable language sql as $$
    select string_agg(pg_temp.word(floor(1728 * pg_temp.draw(seed || i::text, n) ^ 2)::int), ' ')
    from generate_series(1, many) i $$`,
  `create function pg_temp.span(words text, at int) returns jsonb immutable language sql
    as $$ select jsonb_build_object('start', at, 'end', at + length(words), 'quote', words) $$`,
]

const code = (n: string) => `'X' || chr(65 + ${n} % 25)`

const placesOf = ({ cities }: GraphSize) => [
  `create temp table kinds_of_place on commit preserve rows as
    select n, case when n < ${countries} then 'COUNTRY' when n < ${countries * (1 + provinces)} then 'ADMIN1'
        else 'CITY' end as kind,
      case when n < ${countries} then null when n < ${countries * (1 + provinces)} then (n - ${countries}) / ${provinces}
        else ${countries} + ((n - ${countries * (1 + provinces)})::bigint * ${countries * provinces} / ${cities})::int
        end as parent
    from generate_series(0, ${countries * (1 + provinces) + cities - 1}) n`,
  `insert into places (id, name, aliases, kind, latitude, longitude, country, parent_id, ancestors, geonames_id, search,
      name_keys)
    select pg_temp.id_of('place', p.n), name, '{}', p.kind, 160 * pg_temp.draw('lat', p.n) - 80,
      340 * pg_temp.draw('lon', p.n) - 170, ${code('coalesce(u.parent, p.parent, p.n)')}, pg_temp.id_of('place', p.parent),
      array_remove(array[pg_temp.id_of('place', u.parent), pg_temp.id_of('place', p.parent)], null), p.n,
      to_tsvector('english', name), array[lower(name)]
    from kinds_of_place p left join kinds_of_place u on u.n = p.parent,
      lateral (select initcap(pg_temp.word(p.n) || pg_temp.word(p.n / 1728 + 5)) as name) named`,
]

const actorsOf = ({ actors }: GraphSize) => [
  `insert into actors (id, name, aliases, kind, country, sector, generic, titles, member_of, search, name_keys)
    select pg_temp.id_of('actor', n), name, array[name || ' Front'],
      pg_temp.pick('{PERSON,ARMED_GROUP,MILITARY,NGO,GOVERNMENT}', pg_temp.draw('kind', n)), ${code('n')},
      pg_temp.pick('{GOV,MIL,REB,COP,CVL}', pg_temp.draw('sector', n)), false, '{}',
      case when n % 20 > 0 then pg_temp.id_of('actor', n / 20 * 20) end, to_tsvector('english', name), array[lower(name)]
    from generate_series(0, ${actors - 1}) n,
      lateral (select initcap(pg_temp.word(n * 7) || 'k' || pg_temp.word(n / 1728 + 9)) as name) named`,
]

/** Which report is of which event and article; the first ones give each event one, the others go to some far oftener. */
const planOf = ({ events, reports, articles, cities, actors }: GraphSize) => [
  `create temp table written on commit preserve rows as
    select n as nth, text, pg_temp.words('quote', n, 18) as quote, to_tsvector('english', text) as search
    from generate_series(0, ${texts - 1}) n, lateral (select pg_temp.words('text', n, 120) as text offset 0) t`,
  `create unique index on written (nth)`,
  `create temp table told on commit preserve rows as
    select n as report, case when n < ${events} then n else
        floor(${events} * pg_temp.draw('event', n) ^ 1.4)::int end as event, n % ${articles} as article
    from generate_series(0, ${reports - 1}) n`,
  `create temp table drawn on commit preserve rows as
    select n as event, ${countries * (1 + provinces)} + floor(${cities} * pg_temp.draw('place', n) ^ 1.7)::int as place,
      array(select distinct floor(${actors} * pg_temp.draw('actor' || i::text, n) ^ 1.7)::int
        from generate_series(0, (n % 3 > 0)::int) i) as actors,
      array(select distinct floor(${actors} * pg_temp.draw('recipient' || i::text, n) ^ 1.7)::int
        from generate_series(1, n % 3) i) as recipients,
      date '2015-01-05' + floor(3000 * pg_temp.draw('day', n))::int as day,
      case when n % 20 > 0 then 'ACTUAL' else 'FUTURE' end as modality,
      pg_temp.pick('{ASSAULT,COERCE,PROTEST,CONSULT,AID,SANCTION,ACCUSE,AGREE,RETREAT,MOBILIZE}',
        pg_temp.draw('type', n)) as type,
      case when n % 4 = 0 then n % 30 end as killed,
      initcap(pg_temp.words('title', n, 6)) as title
    from generate_series(0, ${events - 1}) n`,
  `create unique index on drawn (event)`,
  `create index on told (event)`,
  `create index on told (article)`,
  `analyze told, drawn, written`,
]

const timeOf = `jsonb_build_object('start', day, 'end', day, 'text', null, 'anchor', null, 'extent', 'WITHIN',
  'precision', 'DAY')`
const casualtiesOf = (more: string) => `jsonb_build_object('byGroup', '[]'::jsonb, 'wounded', null, 'killed',
  case when killed is not null then jsonb_build_object('low', killed, 'high', killed, 'approximate', false,
    'text', killed || ' killed'${more}) end)`
const published = (day: string, n: string) =>
  `${day}::timestamptz + floor(1440 * pg_temp.draw('minute', ${n})) * interval '1 minute'`
const iso = (instant: string) => `to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const articlesOf = ({ articles }: GraphSize) => [
  `insert into articles (id, title, text, source, byline, url, language, published_at, published_precision, ingested_at,
      sections, content_hash, mentions, issues, rank, reading, search)
    select pg_temp.id_of('article', n), initcap(headline), w.text, 'Paper ' || floor(300 * pg_temp.draw('source', n) ^ 2), null,
      'https://news.example/' || n, 'en', ${published('day', 'n')}, 'MINUTE', timestamptz '2024-01-01Z' + n * interval '1 second',
      jsonb_build_array(jsonb_build_object('start', 0, 'end', length(w.text), 'heading', null)), md5(w.text), '[]', '[]', '', '',
      w.search || to_tsvector('english', headline)
    from generate_series(0, ${articles - 1}) n join written w on w.nth = n % ${texts},
      lateral (select min(d.day) as day from told t join drawn d using (event) where t.article = n) first,
      lateral (select pg_temp.words('headline', n, 7) as headline offset 0) named`,
  // What an article names: its events, their places, actors and days, in text order.
  `update articles a set mentions = m.mentions from (
    select t.article, jsonb_agg(x.mention order by t.report, x.at) as mentions
    from told t join drawn d using (event), lateral (
      select 0 as at, jsonb_build_object('kind', 'EVENT', 'node', pg_temp.id_of('report', t.report), 'time', null,
        'span', pg_temp.span('attacked', 20)) as mention
      union all select 1, jsonb_build_object('kind', 'PLACE', 'node', pg_temp.id_of('place', d.place), 'time', null,
        'span', pg_temp.span('the town', 40))
      union all select 2, jsonb_build_object('kind', 'ACTOR', 'node', pg_temp.id_of('actor', one), 'time', null,
        'span', pg_temp.span('the rebels', 60)) from unnest(d.actors) one
      union all select 3, jsonb_build_object('kind', 'TIME', 'node', null, 'span', pg_temp.span('on Monday', 80),
        'time', jsonb_build_object('kind', 'DATE', 'timex', day, 'span', ${timeOf}))
    ) x group by t.article
  ) m where a.id = pg_temp.id_of('article', m.article)`,
]

const participants = (side: string, reports: string) => `(select coalesce(jsonb_agg(jsonb_build_object(
  'actor', pg_temp.id_of('actor', one), 'text', 'the rebels', ${reports})), '[]') from unnest(${side}) one)`

const eventsOf = `insert into events (id, data, title, type, mode, contexts, modality, quad_class, when_start, when_end,
    place_id, place_precision, country, killed_low, killed_high, disputed, report_count, independent_count,
    first_reported_at, last_reported_at, search)
  select pg_temp.id_of('event', d.event), jsonb_build_object('id', pg_temp.id_of('event', d.event), 'title', d.title,
      'type', d.type, 'mode', null, 'contexts', jsonb_build_array('military'), 'modality', d.modality, 'when', ${timeOf},
      'codes', jsonb_build_object('quadClass', 'MATERIAL_CONFLICT', 'goldstein', -9, 'cameoRoot', '19',
        'acledEventType', 'Battles', 'acledSubEventType', 'Armed clash'),
      'place', pg_temp.id_of('place', d.place), 'placeRelation', 'AT', 'placePrecision', 'EXACT',
      'actors', ${participants('d.actors', "'reports', r.ids")},
      'recipients', ${participants('d.recipients', "'reports', r.ids")},
      'casualties', ${casualtiesOf(", 'lowFrom', r.ids, 'highFrom', r.ids")}, 'reports', r.ids, 'disputes', '[]'::jsonb,
      'witnesses', jsonb_build_object('reports', r.many, 'articles', r.many, 'publishers', r.many,
        'independentArticles', r.many, 'speakers', 1),
      'confidence', null, 'firstReportedAt', ${iso('r.first')}, 'lastReportedAt', ${iso('r.last')}),
    d.title, d.type, null, '{military}', d.modality, 'MATERIAL_CONFLICT', d.day, d.day, pg_temp.id_of('place', d.place),
    'EXACT', g.country, d.killed, d.killed, false, r.many, r.many, r.first, r.last, to_tsvector('english', d.title)
  from drawn d join places g on g.id = pg_temp.id_of('place', d.place), lateral (
    select jsonb_agg(pg_temp.id_of('report', t.report) order by t.report) as ids, count(*) as many,
      min(a.published_at) as first, max(a.published_at) as last
    from told t join articles a on a.id = pg_temp.id_of('article', t.article) where t.event = d.event
  ) r`

const reportsOf = `insert into reports (id, article_id, event_id, ord, link_group, place_id, actor_ids, data)
  select pg_temp.id_of('report', t.report), pg_temp.id_of('article', t.article), pg_temp.id_of('event', t.event), t.report,
    pg_temp.id_of('event', t.event), pg_temp.id_of('place', d.place),
    array(select pg_temp.id_of('actor', one) from unnest(d.actors || d.recipients) one),
    jsonb_build_object('id', pg_temp.id_of('report', t.report), 'article', pg_temp.id_of('article', t.article),
      'type', d.type, 'mode', null, 'contexts', jsonb_build_array('military'), 'modality', d.modality, 'when', ${timeOf},
      'place', pg_temp.id_of('place', d.place), 'placeRelation', 'AT', 'placePrecision', 'EXACT',
      'trigger', pg_temp.span('attacked', 20), 'triggerLemma', 'attack',
      'evidence', pg_temp.span(w.quote, 10), 'rule', 'assault-1', 'continues', null,
      'actors', ${participants('d.actors', "'span', pg_temp.span('the rebels', 60)")},
      'recipients', ${participants('d.recipients', "'span', pg_temp.span('the rebels', 70)")},
      'objects', '[]'::jsonb, 'instruments', '[]'::jsonb, 'casualties', ${casualtiesOf('')},
      'attribution', jsonb_build_object('actor', null, 'text', 'two officials', 'anonymous', true, 'saidOn', null,
        'span', pg_temp.span('two officials', 90)),
      'slots', jsonb_build_array(jsonb_build_object('name', 'TYPE', 'rule', 'assault-1', 'stated', true,
        'span', pg_temp.span('attacked', 20))))
  from told t join drawn d using (event) join written w on w.nth = t.report * 7 % ${texts}`

const links = [
  `insert into event_participants (event_id, role, actor_id, ord)
    select pg_temp.id_of('event', event), role, pg_temp.id_of('actor', one), ord
    from drawn, lateral (select 'ACTOR' as role, one, ord from unnest(actors) with ordinality a(one, ord)
      union all select 'RECIPIENT', one, ord from unnest(recipients) with ordinality a(one, ord)) x`,
  `insert into event_places (event_id, place_id)
    select e.id, around from events e join places g on g.id = e.place_id, unnest(g.ancestors || g.id) around`,
  `insert into event_articles (event_id, article_id)
    select distinct pg_temp.id_of('event', event), pg_temp.id_of('article', article) from told`,
  `insert into event_ids (id, report_id)
    select pg_temp.id_of('event', event), pg_temp.id_of('report', min(report)) from told group by event`,
  `insert into article_places (article_id, place_id, mentions)
    select pg_temp.id_of('article', t.article), pg_temp.id_of('place', d.place), count(*)
    from told t join drawn d using (event) group by t.article, d.place`,
  `insert into article_actors (article_id, actor_id, mentions)
    select pg_temp.id_of('article', t.article), pg_temp.id_of('actor', one), count(*)
    from told t join drawn d using (event), unnest(d.actors) one group by t.article, one`,
]

/** Indexes that are not keys: rows are put in without them, and they are made at the end. */
const plainIndexes = `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
  from pg_index join pg_class on pg_class.oid = indrelid
  where relnamespace = 'public'::regnamespace and not indisunique`

async function withoutIndexes(client: PgClient, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query(plainIndexes)
  const indexes = rows as { name: string; definition: string }[]
  for (const { name } of indexes) await client.query(`drop index ${name}`)
  await work()
  for (const { definition } of indexes) await client.query(definition)
}

/** An invented graph of the size in a migrated, empty database: the same rows each time. */
export async function fillGraph(database: Database, size: GraphSize): Promise<void> {
  const statements = [...placesOf(size), ...actorsOf(size), ...planOf(size), ...articlesOf(size)]
  const client = await database.pool.connect()
  try {
    // References hold by how the rows are made.
    await client.query(
      `set session_replication_role = replica; set work_mem = '128MB'; set maintenance_work_mem = '512MB'`,
    )
    for (const statement of helpers) await client.query(statement)
    await withoutIndexes(client, async () => {
      for (const statement of [...statements, 'analyze', eventsOf, reportsOf, 'analyze', ...links])
        await client.query(statement)
    })
    await client.query('vacuum analyze')
  } finally {
    client.release(true)
  }
}
