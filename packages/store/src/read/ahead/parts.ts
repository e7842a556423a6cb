import type { Issue, Mention } from '@wiregraph/schema'
import { sql } from 'kysely'
import { leadToEvents } from '../article-parts.ts'
import type { Piece } from '../sql.ts'

interface Part {
  /** Of the row with this id, as JSON. */
  readonly value: (id: Piece) => Piece
  /** The part as its own reader gives it. */
  readonly read: (json: never) => unknown
}

const column = (name: 'text' | 'issues') => (id: Piece) =>
  sql`(select to_json(x.${sql.ref(name)}) from articles x where x.id = ${id})`

interface StoredMentions {
  readonly mentions: readonly Mention[]
  readonly events: readonly (readonly [string, string])[] | null
}

export const parts = {
  text: { value: column('text'), read: (text: string) => text },
  issues: { value: column('issues'), read: (issues: readonly Issue[]) => issues },
  mentions: {
    value: (id) => sql`(select json_build_object('mentions', x.mentions, 'events',
      (select json_agg(json_build_array(r.id, r.event_id)) from reports r where r.article_id = x.id))
      from articles x where x.id = ${id})`,
    read: ({ mentions, events }: StoredMentions) => leadToEvents(mentions, new Map(events ?? [])),
  },
} as const satisfies Record<string, Part>

export type PartName = keyof typeof parts

export const partOf = (name: PartName): Part => parts[name]
