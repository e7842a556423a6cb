import pg from 'pg'

const { builtins } = pg.types

/** "2014-06-23 09:56:00.123456+00", as PostgreSQL prints in UTC, to "2014-06-23T09:56:00.123Z". */
function isoInstant(text: string): string {
  const instant = new Date(`${text.replace(' ', 'T')}Z`.replace(/\+00Z$/, 'Z'))
  return Number.isNaN(instant.getTime()) ? text : instant.toISOString()
}

const own = new Map<number, (text: string) => unknown>([
  [builtins.DATE, (text) => text],
  [builtins.TIMESTAMP, isoInstant],
  [builtins.TIMESTAMPTZ, isoInstant],
])

/** How values come back on every driver: pg's own way, but days and instants as strings. */
export const types = {
  getTypeParser(oid: number, format?: string): unknown {
    return own.get(oid) ?? pg.types.getTypeParser(oid, format === 'binary' ? 'binary' : 'text')
  },
} as pg.CustomTypesConfig

/** What each session must know: our tables come first, BullMQ's are found without their schema, times are in UTC. */
export const sessionSettings: Readonly<Record<string, string>> = {
  search_path: 'public,bullmq',
  timezone: 'UTC',
  datestyle: 'ISO',
  // Our statements take milliseconds; compiling one takes a hundred.
  jit: 'off',
}
