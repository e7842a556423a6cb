/**
 * Who says what in a dispute, and the reports that set the bounds of a toll. Events of before have the speakers and
 * witnesses of their disputes from their reports; their bounds name no reports until they are assembled anew.
 */
export const statements: readonly string[] = [
  `create function pg_temp.speakers_of(reports_told jsonb) returns jsonb language sql as $$
    select coalesce(jsonb_agg(to_jsonb(s) - 'n' order by s.n desc, s.text), '[]') from (
      select r.data->'attribution'->>'actor' as actor, min(r.data->'attribution'->>'text') as text,
        jsonb_agg(r.id order by r.id) as reports, count(*) as n
      from jsonb_array_elements_text(reports_told) told join reports r on r.id = told
      where jsonb_typeof(r.data->'attribution') = 'object'
      group by r.data->'attribution'->>'actor', case when r.data->'attribution'->>'actor' is null
        then lower(r.data->'attribution'->>'text') end
    ) s $$`,
  `create function pg_temp.witnesses_of(reports_told jsonb) returns jsonb language sql as $$
    select jsonb_build_object('reports', jsonb_array_length(reports_told), 'articles', count(distinct a.id),
      'publishers', count(distinct lower(a.source)),
      'independentArticles', greatest(1, count(distinct a.id) filter (where c.shorter_id is null)),
      'speakers',
      count(distinct coalesce(r.data->'attribution'->>'actor', lower(r.data->'attribution'->>'text'))))
    from jsonb_array_elements_text(reports_told) told join reports r on r.id = told
      join articles a on a.id = r.article_id left join article_copies c on c.shorter_id = a.id $$`,
  `update events set data = jsonb_set(data, '{disputes}', (
    select jsonb_agg(dispute || jsonb_build_object(
      'harm', case when dispute->>'field' = 'CASUALTIES' then 'KILLED' end,
      'accounts', (
        select jsonb_agg(account || jsonb_build_object('speakers', pg_temp.speakers_of(account->'reports'),
          'witnesses', pg_temp.witnesses_of(account->'reports')) order by n)
        from jsonb_array_elements(dispute->'accounts') with ordinality as a(account, n)
      )) order by m)
    from jsonb_array_elements(data->'disputes') with ordinality as d(dispute, m)
  )) where disputed`,
  ...['killed', 'wounded'].map(
    (harm) => `update events set data = jsonb_set(data, '{casualties,${harm}}',
      data #> '{casualties,${harm}}' || '{"lowFrom": [], "highFrom": []}')
      where jsonb_typeof(data #> '{casualties,${harm}}') = 'object'`,
  ),
]
