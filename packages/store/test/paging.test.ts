import type { Event, Extraction } from '@wiregraph/schema'
import { describe, expect, it } from 'vitest'
import { type Database, type EventOrder, eventSet, root, writeArticles } from '../src/index.ts'
import { memoryDriver } from './drivers.ts'
import { makeExtraction, towns } from './fixtures.ts'
import { testLinker } from './linker.ts'

const places = Object.values(towns)
const day = (n: number) => `2014-06-${String(1 + (n % 28)).padStart(2, '0')}`

/** Articles that tell of an attack each; every third one tells of one that another has told of before. */
function articleOf(n: number): Extraction {
  const what = n % 3 === 2 ? n - 2 : n
  return makeExtraction({
    title: `Story ${n}`,
    text: `Story ${n}: they attacked the town.`,
    publishedAt: `${day(what + 5)}T0${n % 10}:00:00.000Z`,
    reports: [
      {
        trigger: 'attacked',
        place: places[what % places.length] ?? towns.dorn,
        mode: 'firearms',
        killed: what % 5,
        ...(what % 7 === 0 ? {} : { day: day(what * 5) }),
      },
    ],
  })
}

const keyOf: Readonly<Record<string, (event: Event) => unknown>> = {
  WHEN: ({ when }) => when?.start ?? when?.end ?? null,
  FIRST_REPORTED_AT: (event) => event.firstReportedAt,
  LAST_REPORTED_AT: (event) => event.lastReportedAt,
  REPORT_COUNT: (event) => event.reports.length,
  KILLED: ({ casualties }) => casualties.killed?.low ?? null,
}

async function keysNow(db: Database, orderBy: EventOrder): Promise<Map<string, unknown>> {
  const [page] = await eventSet(db, { of: 'all' }, { orderBy }).pages({ first: 100 }, root)
  return new Map(page?.edges.map(({ node }) => [node.id, keyOf[orderBy.field]?.(node)]))
}

/** All pages of 3, with an article that arrives after each. */
async function walk(db: Database, orderBy: EventOrder, forward: boolean, arrives: () => Promise<void>) {
  const set = eventSet(db, { of: 'all' }, { orderBy })
  const seen: string[] = []
  for (let cursor: string | undefined; ; ) {
    const [page] = await set.pages(forward ? { first: 3, after: cursor } : { last: 3, before: cursor }, root)
    const ids = page?.edges.map(({ node }) => node.id) ?? []
    seen.splice(forward ? seen.length : 0, 0, ...ids)
    if (!(forward ? page?.hasNextPage : page?.hasPreviousPage)) return seen
    cursor = page?.edges.at(forward ? -1 : 0)?.cursor
    await arrives()
  }
}

const write = (db: Database, extractions: readonly Extraction[]) =>
  writeArticles(db, { dropId: null, extractions, linker: testLinker })

describe('paging while articles arrive', () => {
  const orders = [
    ['WHEN', 'DESC'],
    ['KILLED', 'ASC'],
    ['LAST_REPORTED_AT', 'ASC'],
    ['REPORT_COUNT', 'DESC'],
  ] as const
  const cases = orders.flatMap((order) =>
    (['forward', 'backward'] as const).map((way) => [...order, way] as const),
  )

  it.each(cases)(
    'by %s %s, %s, shows what is there throughout under the same key once, and in order',
    async (field, direction, way) => {
      const db = await memoryDriver.open()
      const orderBy = { field, direction } as EventOrder
      await write(
        db,
        Array.from({ length: 24 }, (_, n) => articleOf(n * 2)),
      )
      const before = await keysNow(db, orderBy)
      let next = 0
      const arrives = async () => {
        if (next < 20) await write(db, [articleOf(next++ * 2 + 1)])
      }
      const seen = await walk(db, orderBy, way === 'forward', arrives)
      const after = await keysNow(db, orderBy)
      await db.close()

      const steady = [...after.keys()].filter((id) => before.has(id) && before.get(id) === after.get(id))
      expect(next).toBeGreaterThan(3)
      expect(after.size).toBeGreaterThan(before.size)
      expect(steady.length).toBeGreaterThan(5)
      expect(seen.filter((id) => steady.includes(id))).toEqual(steady)
    },
  )
})
