import type { EventWithParts } from '@wiregraph/store'
import { stringify } from 'csv-stringify/sync'
import { type Cell, eventColumns } from './event-columns.ts'
import { eventJson } from './event-json.ts'

type Batches = AsyncIterable<readonly EventWithParts[]>

export interface ExportFormat {
  readonly contentType: string
  /** The file, in pieces; one piece a batch. */
  readonly write: (batches: Batches) => AsyncGenerator<string>
}

async function* writeNdjson(batches: Batches): AsyncGenerator<string> {
  for await (const batch of batches) yield batch.map((row) => `${JSON.stringify(eventJson(row))}\n`).join('')
}

/** Several values of a cell. */
const apart = '; '

/**
 * RFC 4180: lines end with CRLF, quotes are doubled. A text that a spreadsheet would take for a formula begins with an
 * apostrophe instead; numbers stay as they are.
 */
const csvOptions = { record_delimiter: 'windows', quoted_match: /[\r\n]/, escape_formulas: true } as const

/** A text keeps its place in the column: a list of several is one cell, an unknown value an empty one. */
const cellOf = (cell: Cell) =>
  typeof cell === 'boolean'
    ? String(cell)
    : typeof cell === 'object' && cell !== null
      ? cell.join(apart)
      : cell

async function* writeCsv(batches: Batches): AsyncGenerator<string> {
  yield stringify([eventColumns.map(({ name }) => name)], csvOptions)
  for await (const batch of batches) {
    const rows = batch.map((row) => eventColumns.map(({ value }) => cellOf(value(row))))
    yield stringify(rows, csvOptions)
  }
}

/** West, south, east, north of points that come one after the other. */
function growingBox() {
  let box: readonly [number, number, number, number] | null = null
  return {
    add(longitude: number, latitude: number) {
      const [west, south, east, north] = box ?? [longitude, latitude, longitude, latitude]
      box = [
        Math.min(west, longitude),
        Math.min(south, latitude),
        Math.max(east, longitude),
        Math.max(north, latitude),
      ]
    },
    get: () => box,
  }
}

function featureOf(row: EventWithParts) {
  const point = row.place?.coordinates ?? null
  const properties = Object.fromEntries(eventColumns.slice(1).map(({ name, value }) => [name, value(row)]))
  const geometry = point && { type: 'Point', coordinates: [point.longitude, point.latitude] }
  return { type: 'Feature', id: row.event.id, geometry, properties }
}

/** RFC 7946. The box is known at the end, and stands there; there is none without points. */
async function* writeGeojson(batches: Batches): AsyncGenerator<string> {
  const box = growingBox()
  yield '{"type":"FeatureCollection","features":['
  let isFirst = true
  for await (const batch of batches) {
    for (const { place } of batch) {
      if (place?.coordinates) box.add(place.coordinates.longitude, place.coordinates.latitude)
    }
    const features = batch.map((row) => JSON.stringify(featureOf(row))).join(',\n')
    yield `${isFirst ? '\n' : ',\n'}${features}`
    isFirst = false
  }
  yield box.get() === null ? '\n]}\n' : `\n],"bbox":${JSON.stringify(box.get())}}\n`
}

export const exportFormats = {
  ndjson: { contentType: 'application/x-ndjson; charset=utf-8', write: writeNdjson },
  csv: { contentType: 'text/csv; charset=utf-8; header=present', write: writeCsv },
  geojson: { contentType: 'application/geo+json; charset=utf-8', write: writeGeojson },
} as const satisfies Readonly<Record<string, ExportFormat>>

export type ExportFormatName = keyof typeof exportFormats
