/**
 * Fingerprints of texts, pairs of articles that are copies of one text, and who vouches for an event. Articles of
 * before have no fingerprint, and so no copies, until they are read again.
 */
export const statements: readonly string[] = [
  `alter table articles
    add column runs integer not null default 0,
    add column hashes integer[] not null default '{}',
    add column bands integer[] not null default '{}'`,
  // Looked up with every write, so that nothing may wait to be put into it.
  `create index articles_by_band on articles using gin (bands) with (fastupdate = off)`,
  `create table article_copies (
    shorter_id text not null references articles on delete cascade,
    longer_id text not null references articles on delete cascade,
    similarity double precision not null,
    primary key (shorter_id, longer_id)
  )`,
  `create index article_copies_by_longer on article_copies (longer_id, shorter_id)`,

  `alter table events add column independent_count integer not null default 1`,
  `update events e set
    independent_count = told.articles,
    data = e.data || jsonb_build_object('witnesses', jsonb_build_object('reports', e.report_count,
      'articles', told.articles, 'publishers', told.publishers, 'independentArticles', told.articles,
      'speakers', told.speakers))
  from (
    select r.event_id, count(distinct a.id)::int as articles, count(distinct lower(a.source))::int as publishers,
      count(distinct coalesce(r.data->'attribution'->>'actor', lower(r.data->'attribution'->>'text')))::int as speakers
    from reports r join articles a on a.id = r.article_id group by r.event_id
  ) told
  where told.event_id = e.id`,
  `create index events_by_independent on events (independent_count desc, id)`,
]
