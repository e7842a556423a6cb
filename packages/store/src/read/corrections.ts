import { type Correction, type CorrectionKind, groupBy } from '@wiregraph/schema'
import { sql } from 'kysely'
import { correctionColumns, correctionOf } from '../corrections/correction-rows.ts'
import type { Database } from '../database.ts'
import { type Listing, type NodeSet, nodeSet } from './connection.ts'
import { InvalidQuery } from './errors.ts'
import { run } from './run.ts'
import { given, isAny, type Piece } from './sql.ts'

/** All given conditions must hold; within a list, any. */
export interface CorrectionFilter {
  readonly kinds?: readonly CorrectionKind[] | null | undefined
  /** Ids of events, reports, articles and actors that are spoken of. */
  readonly subjects?: readonly string[] | null | undefined
  /** Names of those who made them. */
  readonly by?: readonly string[] | null | undefined
  /** Made or undone at this instant or later. */
  readonly since?: string | null | undefined
  /** Whether they are undone. */
  readonly undone?: boolean | null | undefined
}

const speaksOf = (ids: readonly string[]) => sql`o.id in (
  select c.id from corrections c where c.subject = any(${ids}::text[])
  union all select s.correction_id from correction_subjects s where s.report_id = any(${ids}::text[])
  union all select s.correction_id from correction_subjects s where s.article_id = any(${ids}::text[])
  union all select s.correction_id from reports r join report_corrections s on s.report_id = r.id
    where r.event_id = any(${ids}::text[]))`

/** Conditions on rows of `corrections` under the alias o. */
export function correctionConditions(filter: CorrectionFilter): readonly Piece[] {
  return [
    ...given(filter.kinds, isAny(sql`o.kind`)),
    ...given(filter.subjects, speaksOf),
    ...given(filter.by, isAny(sql`o.by_name`)),
    ...given(
      filter.since,
      (instant) => sql`(o.at >= ${instant}::timestamptz or o.undone_at >= ${instant}::timestamptz)`,
    ),
    ...given(filter.undone, (undone) => (undone ? sql`o.undone_at is not null` : sql`o.undone_at is null`)),
  ]
}

const scopes = {
  all: [],
  event: [
    sql`o.id in (select s.correction_id from reports r join report_corrections s on s.report_id = r.id
      where r.event_id = k.id)`,
  ],
  actor: [sql`o.subject = k.id`],
} as const

function listing(scope: keyof typeof scopes, conditions: readonly Piece[]): Listing {
  return {
    source: {
      kind: 'correction',
      columns: correctionColumns,
      from: sql`corrections o`,
      where: [...scopes[scope], ...conditions],
    },
    order: {
      name: 'corrections AT DESC',
      key: sql.ref('o.at'),
      type: 'timestamptz',
      descending: true,
      nullable: false,
      id: sql.ref('o.id'),
    },
  }
}

/** All corrections of the scope, newest first. */
export const plainCorrections = (scope: keyof typeof scopes): Listing => listing(scope, [])

/** Corrections, newest first: all, those that speak of reports of an event, or those of an actor. */
export function correctionSet(
  db: Database,
  scope: keyof typeof scopes,
  filter: CorrectionFilter = {},
): NodeSet<Correction> {
  return nodeSet(db, { list: () => listing(scope, correctionConditions(filter)), nodeOf: correctionOf })
}

/** A report of now that a correction speaks of. */
export interface CorrectedReport {
  readonly report: string
  /** Whether a split takes it away from the others. */
  readonly splitOff: boolean
}

export const mostCorrected = 100

/** The reports of each correction by id, at most `first` (1 to 100). One statement for all corrections. */
export async function readCorrectedReports(
  db: Database,
  corrections: readonly string[],
  first: number,
): Promise<readonly (readonly CorrectedReport[])[]> {
  if (!(Number.isInteger(first) && first >= 1 && first <= mostCorrected)) {
    throw new InvalidQuery(`Expected first from 1 to ${mostCorrected}, found ${first}.`, {
      limit: mostCorrected,
      found: first,
    })
  }
  const rows = await run(
    db,
    sql<CorrectedReport & { id: string }>`
      select k.id, x.* from unnest(${corrections}::text[]) k(id), lateral (
        select s.report_id as report, s.side = 1 as "splitOff" from report_corrections s
        where s.correction_id = k.id order by s.report_id limit ${sql.lit(first)}
      ) x order by k.id, x.report`,
  )
  const found = groupBy(rows, ({ id }) => id)
  return corrections.map((id) => (found.get(id) ?? []).map(({ report, splitOff }) => ({ report, splitOff })))
}
