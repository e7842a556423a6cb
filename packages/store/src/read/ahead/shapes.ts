import type { CorrectionRow } from '../../corrections/correction-rows.ts'
import { isoInstant } from '../../drivers/types.ts'
import { type ArticleRow, actorOf, articleOf, correctionOf, eventOf, placeOf, reportOf } from '../nodes.ts'
import type { Kind } from './wanted.ts'

/** How a row is told as a list of JSON values, and read from it. */
interface Shape {
  readonly table: string
  /** In the order of the list, each with the field that needs it; null where it is always told. */
  readonly columns: Readonly<Record<string, string | null>>
  /** Of `data`, where the table has such a column. */
  readonly fields: readonly string[]
  readonly nodeOf: (row: never) => { readonly id: string }
}

/** Kinds whose fields stand in a column `data`. */
export type DataKind = 'event' | 'report'

const always = (...columns: readonly string[]) => Object.fromEntries(columns.map((column) => [column, null]))

const instants = ['published_at', 'updated_at', 'ingested_at'] as const

/** JSON of PostgreSQL writes instants in its own way. */
const isoOf = (instant: string | null) => (instant === null ? null : isoInstant(instant))

function articleFromJson(row: ArticleRow) {
  const times = instants.map((name) => [name, isoOf(row[name])])
  return articleOf({ ...row, ...Object.fromEntries(times) })
}

const correctionFromJson = (row: CorrectionRow) =>
  correctionOf({ ...row, at: isoInstant(row.at), undone_at: isoOf(row.undone_at) })

const coded = [
  'id',
  'type',
  'mode',
  'modality',
  'when',
  'place',
  'placeRelation',
  'placePrecision',
  'casualties',
]

export const shapes: Readonly<Record<Kind, Shape>> = {
  event: {
    table: 'events',
    columns: always('data', 'review'),
    fields: [
      ...[
        ...coded,
        'title',
        'contexts',
        'codes',
        'actors',
        'recipients',
        'disputes',
        'witnesses',
        'confidence',
      ],
      ...['firstReportedAt', 'lastReportedAt'],
    ],
    nodeOf: eventOf,
  },
  report: {
    table: 'reports',
    columns: always('event_id', 'data'),
    fields: [
      ...[...coded, 'article', 'evidence', 'trigger', 'actors', 'recipients', 'objects', 'instruments'],
      ...['attribution', 'slots', 'rule'],
    ],
    nodeOf: reportOf,
  },
  article: {
    table: 'articles',
    columns: {
      ...{ id: null, title: 'title', source: 'source', byline: 'byline', url: 'url', language: 'language' },
      ...{ published_at: 'publishedAt', published_precision: 'publishedPrecision', updated_at: 'updatedAt' },
      ...{ published_zone: null, dateline: 'dateline', dateline_place: 'dateline', sections: 'sections' },
      ...{ content_hash: 'contentHash', ingested_at: 'ingestedAt' },
    },
    fields: [],
    nodeOf: articleFromJson,
  },
  actor: {
    table: 'actors',
    columns: always('id', 'name', 'aliases', 'kind', 'country', 'sector', 'generic', 'titles', 'member_of'),
    fields: [],
    nodeOf: actorOf,
  },
  place: {
    table: 'places',
    columns: {
      ...always(
        'id',
        'name',
        'aliases',
        'kind',
        'latitude',
        'longitude',
        'country',
        'parent_id',
        'ancestors',
      ),
      geonames_id: null,
    },
    fields: [],
    nodeOf: placeOf,
  },
  correction: {
    table: 'corrections',
    columns: {
      ...always('id', 'kind', 'subject', 'name', 'former_name', 'reason', 'by_kind', 'by_name', 'at'),
      ...always('undone_by_kind', 'undone_by_name', 'undone_at', 'undone_reason'),
    },
    fields: [],
    nodeOf: correctionFromJson,
  },
}

const namesOf = (kind: Kind): readonly string[] => Object.keys(shapes[kind].columns)
const names: Readonly<Record<Kind, readonly string[]>> = {
  event: namesOf('event'),
  report: namesOf('report'),
  article: namesOf('article'),
  actor: namesOf('actor'),
  place: namesOf('place'),
  correction: namesOf('correction'),
}

/** How many values tell a row. */
export const widthOf = (kind: Kind): number => names[kind].length

/** The row of a list of values, which may have more at its end. */
export function rowOf(kind: Kind, values: readonly unknown[]): Readonly<Record<string, unknown>> {
  const row: Record<string, unknown> = {}
  const columns = names[kind]
  for (let at = 0; at < columns.length; at++) row[columns[at] as string] = values[at]
  return row
}
