import { type Database, exportEvents } from '@wiregraph/store'
import { readExportQuery } from './export-query.ts'
import { type ExportFormatName, exportFormats } from './formats.ts'

export const exportFormatNames = Object.keys(exportFormats) as readonly ExportFormatName[]

export interface EventExport {
  readonly format: string
  /** JSON of an EventFilter and of an EventOrder. */
  readonly filter?: string | undefined
  readonly orderBy?: string | undefined
}

/** The file that GET /export/events.… gives, in pieces. Throws a GraphQLError or InvalidQuery with the first of them. */
export async function* exportFile(database: Database, asked: EventExport): AsyncGenerator<string> {
  const format = exportFormatNames.find((name) => name === asked.format)
  if (format === undefined) throw new RangeError(`there is no format "${asked.format}"`)
  yield* exportFormats[format].write(exportEvents(database, readExportQuery(asked)))
}
