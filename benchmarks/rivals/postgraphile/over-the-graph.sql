-- What PostGraphile is told beside the tables: relations that have no foreign key, and functions for what is inside of
-- JSON or counted, as its manual advises (smart tags, computed columns, custom queries).
comment on table event_participants is E'@foreignKey (actor_id) references actors (id)';
comment on table article_actors is E'@foreignKey (actor_id) references actors (id)';
comment on table actors is E'@foreignKey (member_of) references actors (id)|@fieldName group|@foreignFieldName members';

create schema rival;

create function rival.reports_evidence(r reports) returns text language sql stable
  as $$ select r.data->'evidence'->>'quote' $$;

create type rival.mention as (kind text, "start" int, "end" int, quote text, node_id text, node_name text);

create function rival.articles_mentioned(a articles) returns setof rival.mention language sql stable as $$
  select m.mention->>'kind', (m.mention->'span'->>'start')::int, (m.mention->'span'->>'end')::int,
    m.mention->'span'->>'quote', coalesce(e.id, g.id, c.id), coalesce(e.title, g.name, c.name)
  from jsonb_array_elements(a.mentions) with ordinality m(mention, at)
    left join reports r on r.id = m.mention->>'node' and m.mention->>'kind' = 'EVENT'
    left join events e on e.id = r.event_id
    left join places g on g.id = m.mention->>'node' and m.mention->>'kind' = 'PLACE'
    left join actors c on c.id = m.mention->>'node' and m.mention->>'kind' = 'ACTOR'
  order by m.at
$$;

create type rival.event_count as (key text, count int, killed int);

create function rival.counts_by_month() returns setof rival.event_count language sql stable as $$
  select to_char(date_trunc('month', when_sort), 'YYYY-MM'), count(*)::int, coalesce(sum(killed_low), 0)::int
  from events where modality = 'ACTUAL' group by date_trunc('month', when_sort) order by date_trunc('month', when_sort)
$$;

create function rival.counts_by_country() returns setof rival.event_count language sql stable as $$
  select country, count(*)::int, coalesce(sum(killed_low), 0)::int
  from events where modality = 'ACTUAL' group by country order by 2 desc, 1 nulls last
$$;

create function rival.search_events(words text) returns setof events language sql stable as $$
  select * from events where search @@ websearch_to_tsquery('english', words) and modality = 'ACTUAL'
  order by when_sort desc nulls last, id
$$;
