import pg from 'pg'

const { builtins } = pg.types

/** An instant of our years, as PostgreSQL prints it in UTC by itself or in JSON. */
const plain = /^(?<day>\d{4}-\d\d-\d\d)[ T](?<time>\d\d:\d\d:\d\d)(?:\.(?<part>\d{1,6}))?\+00(?::00)?$/

/** "2014-06-23 09:56:00.123456+00", and "2014-06-23T09:56:00.123456+00:00" of JSON, to "2014-06-23T09:56:00.123Z". */
export function isoInstant(text: string): string {
  const found = plain.exec(text)
  if (found) return `${found[1]}T${found[2]}.${(found[3] ?? '').padEnd(3, '0').slice(0, 3)}Z`
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
