/**
 * A two-dimensional index for boxes and circles; how exactly the place of an event is known; what time expressions
 * stand for. Events of before take the precision from their reports; their times have no anchor and their mentions no
 * value until their articles are read again.
 */
export const statements: readonly string[] = [
  `create index places_by_point on places using gist (point(longitude, latitude))`,
  `drop index places_by_latitude`,

  `alter table events add column place_precision text`,
  `update events e set data = jsonb_build_object('placeRelation', null, 'placePrecision', null) || e.data`,
  `update events e set
    place_precision = best.precision,
    data = e.data || jsonb_build_object('placeRelation', best.relation, 'placePrecision', best.precision)
  from (
    select distinct on (r.event_id) r.event_id, r.data->>'placeRelation' as relation,
      r.data->>'placePrecision' as precision
    from reports r join events o on o.id = r.event_id and o.place_id = r.place_id
    where r.data->>'placePrecision' is not null
    order by r.event_id,
      array_position(array['EXACT', 'NEAR', 'ADMIN2', 'ADMIN1', 'COUNTRY'], r.data->>'placePrecision'), r.id
  ) best
  where best.event_id = e.id`,

  `update events set data = jsonb_set(data, '{when,anchor}', 'null') where jsonb_typeof(data->'when') = 'object'`,
  `update reports set data = jsonb_set(data, '{when,anchor}', 'null') where jsonb_typeof(data->'when') = 'object'`,
  `update articles set mentions = coalesce(
    (select jsonb_agg('{"time": null}'::jsonb || mention order by n)
      from jsonb_array_elements(mentions) with ordinality as m(mention, n)), '[]'::jsonb)`,
]
