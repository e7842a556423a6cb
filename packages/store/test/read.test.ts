import { afterAll, describe, expect, it, test } from 'vitest'
import { decodeCursor, encodeCursor } from '../src/read/cursor.ts'
import { InvalidQuery } from '../src/read/errors.ts'
import { windowOf } from '../src/read/window.ts'
import { memoryDriver, postgresDriver } from './drivers.ts'
import { describeExplaining } from './explaining.ts'
import { describeReading } from './read.ts'
import { startPostgres } from './servers.ts'

const server = await startPostgres()
afterAll(async () => {
  await server?.stop()
})

const drivers = [memoryDriver, ...(server ? [postgresDriver(server)] : [])]
for (const describeAll of [describeReading, describeExplaining]) drivers.forEach(describeAll)
if (!server) describe.skip('PostgreSQL', () => test('is not installed here', () => {}))

const id = `event_${'0a'.repeat(12)}`
const byDay = { order: 'events WHEN DESC', type: 'date' } as const

describe('a cursor', () => {
  it.each([
    [{ key: '2014-06-01', id }, byDay],
    [{ key: null, id }, byDay],
    [{ key: '2014-06-01T05:56:00.123Z', id }, { order: 'x', type: 'timestamptz' } as const],
    [{ key: 0.1 + 0.2, id }, { order: 'x', type: 'float8' } as const],
    [{ key: -5, id }, { order: 'x', type: 'int4' } as const],
    [{ key: "Al-Qa'im \u{1F5FA}", id }, { order: 'x', type: 'text' } as const],
  ])('of %j comes back as it was', (position, order) => {
    expect(decodeCursor(encodeCursor(order.order, position), order)).toEqual(position)
  })

  const made = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  it.each([
    '',
    '!',
    'bm8',
    made(null),
    made(['events WHEN DESC', '2014-06-01']),
    made(['events WHEN DESC', '2014-06-01', id, 1]),
    made(['events WHEN DESC', 5, id]),
    made(['events WHEN DESC', '2014-02-30', id]),
    made(['events WHEN DESC', '2014-06-01', `${id}'`]),
    made(['events KILLED DESC', '2014-06-01', id]),
    made(['events WHEN DESC', 'x'.repeat(5000), id]),
  ])('%j is refused', (cursor) => {
    expect(() => decodeCursor(cursor, byDay)).toThrow(InvalidQuery)
  })
})

describe('a window', () => {
  const order = { name: 'events WHEN DESC', type: 'date' } as const
  it('is 20 from the start where nothing is asked for', () => {
    expect(windowOf({}, order)).toEqual({ size: 20, backward: false, after: null, before: null })
  })

  it.each([
    { first: 0 },
    { first: 101 },
    { first: 1.5 },
    { last: -1 },
    { first: 1, last: 1 },
    { after: 'x' },
  ])('of %j is refused', (page) => {
    expect(() => windowOf(page, order)).toThrow(InvalidQuery)
  })
})
