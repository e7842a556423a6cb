/**
 * One statement a table or index, in the order of the flow: drops, articles, names, reports, events, changes.
 * Times have milliseconds, as JavaScript has: a cursor made from a served time meets the stored one.
 */
export const statements: readonly string[] = [
  // What was sent in, until it is read: bytes and the metadata given with them, under their hash.
  `create table drops (
    id text primary key,
    bytes bytea,
    given jsonb not null,
    file text,
    state text not null default 'WAITING',
    progress real not null default 0,
    error_code text,
    error text,
    attempts integer not null default 0,
    generation integer not null default 1,
    articles text[] not null default '{}',
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now()
  )`,
  `create index drops_by_state on drops (state, created_at)`,

  `create table articles (
    id text primary key,
    title text not null,
    text text not null,
    source text,
    byline text,
    url text,
    language text not null,
    published_at timestamptz(3),
    published_precision text,
    published_zone text,
    updated_at timestamptz(3),
    dateline jsonb,
    dateline_place text,
    sections jsonb not null,
    content_hash text not null,
    ingested_at timestamptz(3) not null default now(),
    mentions jsonb not null,
    issues jsonb not null,
    -- Orders the readings of one article: the greatest is the current one.
    rank text not null,
    -- SHA-256 of all that was read, so that the same again is seen at once.
    reading text not null,
    search tsvector not null
  )`,
  `create index articles_by_published on articles (published_at desc nulls last, id)`,
  `create index articles_by_ingested on articles (ingested_at desc, id)`,
  `create index articles_by_source on articles (source, published_at desc nulls last, id)`,
  `create index articles_by_search on articles using gin (search)`,
  // Texts of the same article that are not the current one, which has the greatest rank.
  `create table article_revisions (
    article_id text not null references articles on delete cascade,
    content_hash text not null,
    ordered_at timestamptz(3),
    rank text not null,
    text text not null,
    title text not null,
    ingested_at timestamptz(3) not null default now(),
    primary key (article_id, content_hash)
  )`,

  `create table places (
    id text primary key,
    name text not null,
    aliases text[] not null,
    kind text not null,
    latitude double precision,
    longitude double precision,
    country text,
    parent_id text references places deferrable initially deferred,
    ancestors text[] not null,
    geonames_id integer,
    search tsvector not null
  )`,
  `create index places_by_name on places (name, id)`,
  `create index places_by_parent on places (parent_id, name, id)`,
  `create index places_by_ancestor on places using gin (ancestors)`,
  `create index places_by_country on places (country, kind)`,
  `create index places_by_latitude on places (latitude, longitude)`,
  `create index places_by_search on places using gin (search)`,

  // What each article says of a place; the place is assembled from all of it, and goes with the last of it.
  `create table place_evidence (
    place_id text not null,
    article_id text not null references articles on delete cascade,
    hash text not null,
    data jsonb not null,
    primary key (place_id, article_id)
  )`,
  `create index place_evidence_by_article on place_evidence (article_id)`,
  `create index place_evidence_by_hash on place_evidence (place_id, hash)`,

  // The same of an actor.
  `create table actor_evidence (
    actor_id text not null,
    article_id text not null references articles on delete cascade,
    hash text not null,
    data jsonb not null,
    primary key (actor_id, article_id)
  )`,
  `create index actor_evidence_by_article on actor_evidence (article_id)`,
  `create index actor_evidence_by_hash on actor_evidence (actor_id, hash)`,
  `create table actors (
    id text primary key,
    name text not null,
    aliases text[] not null,
    kind text not null,
    country text,
    sector text,
    generic boolean not null,
    titles text[] not null,
    member_of text,
    search tsvector not null
  )`,
  `create index actors_by_name on actors (name, id)`,
  `create index actors_by_kind on actors (kind, name, id)`,
  `create index actors_by_member on actors (member_of, name, id)`,
  `create index actors_by_search on actors using gin (search)`,

  `create table article_places (
    article_id text not null references articles on delete cascade,
    place_id text not null references places,
    mentions integer not null,
    primary key (article_id, place_id)
  )`,
  `create index article_places_by_place on article_places (place_id, article_id)`,
  `create table article_actors (
    article_id text not null references articles on delete cascade,
    actor_id text not null,
    mentions integer not null,
    primary key (article_id, actor_id)
  )`,
  `create index article_actors_by_actor on article_actors (actor_id, article_id)`,

  // An event is a view over its reports; data is the whole of it by the zod schema, the columns serve filters and orders.
  `create table events (
    id text primary key,
    data jsonb not null,
    title text not null,
    type text not null,
    mode text,
    contexts text[] not null,
    modality text not null,
    quad_class text not null,
    when_start date,
    when_end date,
    when_sort date generated always as (coalesce(when_start, when_end)) stored,
    place_id text references places,
    country text,
    killed_low integer,
    killed_high integer,
    disputed boolean not null,
    report_count integer not null,
    first_reported_at timestamptz(3),
    last_reported_at timestamptz(3),
    changed_at timestamptz(3) not null default now(),
    search tsvector not null
  )`,
  `create index events_by_when on events (when_sort desc nulls last, id)`,
  `create index events_by_first_reported on events (first_reported_at desc nulls last, id)`,
  `create index events_by_last_reported on events (last_reported_at desc nulls last, id)`,
  `create index events_by_report_count on events (report_count desc, id)`,
  `create index events_by_killed on events (killed_low desc nulls last, id)`,
  `create index events_by_type on events (type, when_sort desc nulls last, id)`,
  `create index events_by_country on events (country, when_sort desc nulls last, id)`,
  `create index events_by_place on events (place_id, when_sort desc nulls last, id)`,
  `create index events_by_context on events using gin (contexts)`,
  `create index events_by_search on events using gin (search)`,

  `create table reports (
    id text primary key,
    article_id text not null references articles on delete cascade,
    event_id text not null references events deferrable initially deferred,
    ord integer not null,
    link_group text not null,
    link_keys text[] not null,
    place_id text,
    actor_ids text[] not null,
    data jsonb not null
  )`,
  `create index reports_by_article on reports (article_id, ord, id)`,
  `create index reports_by_event on reports (event_id, id)`,
  `create index reports_by_group on reports (link_group)`,
  `create index reports_by_key on reports using gin (link_keys)`,
  `create index reports_by_place on reports (place_id)`,
  `create index reports_by_actor on reports using gin (actor_ids)`,

  `create table event_participants (
    event_id text not null references events on delete cascade,
    role text not null,
    actor_id text not null,
    ord integer not null,
    primary key (event_id, role, actor_id)
  )`,
  `create index event_participants_by_actor on event_participants (actor_id, role, event_id)`,
  // The place of an event and everything around it.
  `create table event_places (
    event_id text not null references events on delete cascade,
    place_id text not null references places,
    primary key (event_id, place_id)
  )`,
  `create index event_places_by_place on event_places (place_id, event_id)`,
  `create table event_articles (
    event_id text not null references events on delete cascade,
    article_id text not null references articles on delete cascade,
    primary key (event_id, article_id)
  )`,
  `create index event_articles_by_article on event_articles (article_id, event_id)`,

  // Every event id ever served, and the report that gave it its name: the id leads to the event that holds that report.
  `create table event_ids (id text primary key, report_id text not null)`,
  `create index event_ids_by_report on event_ids (report_id)`,
  `create table event_changes (
    seq bigint generated always as identity primary key,
    kind text not null,
    event_id text not null,
    merged_into text,
    at timestamptz(3) not null default now()
  )`,
]
