/**
 * Reports are looked up by keys with every write: keys compare byte by byte, nothing waits to be put into their index, and
 * the type stands beside them, so that the words of a story are looked up once for all types. Reports of before get the
 * keys that they would have now.
 */
export const statements: readonly string[] = [
  // What earlier migrations of the same transaction left to be checked at its end would forbid the rest.
  `set constraints all immediate`,
  `drop index reports_by_key`,
  `alter table reports alter column link_keys type text[] collate "C"`,
  `alter table reports add column type text generated always as (data->>'type') stored`,
  `update reports r set link_keys = array(
    select distinct case when key ~ '^[A-Z]+[|](?!place_|actor_|[0-9]+ killed[|])'
      then regexp_replace(key, '^[A-Z]+[|]', '') else key end collate "C"
    from unnest(r.link_keys) k(key) order by 1)`,
  `create index reports_by_key on reports using gin (link_keys) with (fastupdate = off)`,
]
