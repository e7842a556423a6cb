import { type Kysely, sql } from 'kysely'
import { nameKeys } from '../name-keys.ts'

const latest = 'when_sort desc nulls last, id'

/**
 * What reading asks for: what changed since, filters that had no index, and spellings of names. Apostrophes inside names
 * were kept in what is searched; articles of before are found without them when they are read again.
 */
export const statements: readonly string[] = [
  // Writers take turns, and a transaction may begin long before its turn comes: the clock tells the order, now() does not.
  `alter table events alter column changed_at set default clock_timestamp()`,
  `create index events_by_changed on events (changed_at desc, id)`,
  `alter table articles add column changed_at timestamptz(3) not null default clock_timestamp()`,
  `update articles set changed_at = ingested_at`,
  `create index articles_by_changed on articles (changed_at desc, id)`,
  `alter table event_changes alter column at set default clock_timestamp()`,
  `create index event_changes_by_time on event_changes (at, seq)`,
  // Of one sequence with event_changes, so that both are one order.
  `create table article_changes (
    seq bigint primary key default nextval(pg_get_serial_sequence('event_changes', 'seq')),
    kind text not null,
    article_id text not null,
    at timestamptz(3) not null default clock_timestamp()
  )`,
  `create index article_changes_by_time on article_changes (at, seq)`,

  `create index events_by_mode on events (mode, ${latest})`,
  `create index events_by_modality on events (modality, ${latest})`,
  `create index events_by_quad_class on events (quad_class, ${latest})`,
  `create index events_by_precision on events (place_precision, ${latest})`,
  `create index events_by_dispute on events (${latest}) where disputed`,
  `create index events_by_span on events
    using gist ((case when when_end < when_start then null else daterange(when_start, when_end, '[]') end))`,
  `create index articles_by_language on articles (language, published_at desc nulls last, id)`,
  // The way round that the indexes of before do not serve: smallest first, unknown last, then by id.
  `create index events_by_when_up on events (when_sort, id)`,
  `create index events_by_first_reported_up on events (first_reported_at, id)`,
  `create index events_by_last_reported_up on events (last_reported_at, id)`,
  `create index events_by_report_count_up on events (report_count, id)`,
  `create index events_by_killed_up on events (killed_low, id)`,
  `create index events_by_changed_up on events (changed_at, id)`,
  `create index articles_by_published_up on articles (published_at, id)`,
  `create index articles_by_ingested_up on articles (ingested_at, id)`,
  `create index articles_by_changed_up on articles (changed_at, id)`,
  `create index places_without_point on places (parent_id) where latitude is null`,
  `create index places_by_kind on places (kind, name, id)`,
  `create index actors_by_country on actors (country, name, id)`,
  `create index actors_by_generic on actors (generic, name, id)`,
  `create index actors_by_sector on actors (sector)`,

  // What spellings of a name have in common (nameKeys); generic groups have no names.
  `alter table places add column name_keys text[] not null default '{}'`,
  `create index places_by_name_key on places using gin (name_keys)`,
  `alter table actors add column name_keys text[] not null default '{}'`,
  `create index actors_by_name_key on actors using gin (name_keys)`,
]

interface Named {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
}

const pageSize = 1000

/** Gives the places and actors of before their keys. */
export async function fill(db: Kysely<unknown>): Promise<void> {
  for (const [table, condition] of [
    ['places', sql`true`],
    ['actors', sql`not generic`],
  ] as const) {
    for (let after = ''; ; ) {
      const { rows } = await sql<Named>`select id, name, aliases from ${sql.table(table)}
        where id > ${after} and ${condition} order by id limit ${pageSize}`.execute(db)
      const keys = rows.map(({ id, name, aliases }) => ({ id, keys: nameKeys([name, ...aliases]) }))
      await sql`update ${sql.table(table)} t set name_keys = x.keys
        from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as x(id text, keys text[]) where t.id = x.id`.execute(
        db,
      )
      const last = rows.at(-1)
      if (last === undefined) break
      after = last.id
    }
  }
}
