/**
 * The keys under which reports meet, of which most are those of their article: kept and looked up once an article, not once
 * a report. Nothing waits to be put into their index, as they are looked up with every write.
 */
export const statements: readonly string[] = [
  `create table article_keys (
    article_id text primary key references articles on delete cascade,
    keys text[] collate "C" not null
  )`,
  // Those of before tell the type in some keys; reports are of one type or they do not meet.
  `insert into article_keys
    select article_id, array_agg(distinct case when starts_with(key, type || '|')
      then substr(key, length(type) + 2) else key end collate "C")
    from reports, unnest(link_keys) k(key) group by article_id`,
  `create index article_keys_by_key on article_keys using gin (keys) with (fastupdate = off)`,
  `drop index reports_by_key`,
  `alter table reports drop column link_keys`,
]
