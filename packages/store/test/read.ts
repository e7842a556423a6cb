import { beforeAll, describe, expect, it } from 'vitest'
import {
  actorSet,
  articleSet,
  changesAfter,
  countEvents,
  currentEvents,
  type Database,
  type EventOrder,
  eventSet,
  findPath,
  followEvents,
  lastChange,
  matchingEvents,
  type NodeSet,
  PathTooWide,
  placeSet,
  readArticles,
  readMentions,
  readRelated,
  readRelations,
  readRevisions,
  readTexts,
  removeArticle,
  reportSet,
  root,
  writeArticles,
} from '../src/index.ts'
import type { TestDriver } from './drivers.ts'
import { around, sampleArticles, towns } from './fixtures.ts'
import { testLinker } from './linker.ts'

/** Every page of one parent, going forward or backward. */
async function walk(set: NodeSet<{ readonly id: string }>, parent: string, step: 1 | -1): Promise<string[]> {
  const ids: string[] = []
  for (let cursor: string | undefined; ; ) {
    const page = step === 1 ? { first: 1, after: cursor } : { last: 1, before: cursor }
    const [found] = await set.pages(page, [parent])
    if (found === undefined) throw new Error('no page came back')
    const seen = found.edges.map((edge) => edge.node.id)
    ids.splice(step === 1 ? ids.length : 0, 0, ...seen)
    if (!(step === 1 ? found.hasNextPage : found.hasPreviousPage)) return ids
    cursor = found.edges[0]?.cursor
  }
}

const orders: readonly EventOrder[] = (
  ['WHEN', 'FIRST_REPORTED_AT', 'LAST_REPORTED_AT', 'REPORT_COUNT', 'KILLED'] as const
).flatMap((field) => [
  { field, direction: 'ASC' as const },
  { field, direction: 'DESC' as const },
])

/** All that reading must do, on the database that `driver` opens. */
export function describeReading(driver: TestDriver): void {
  describe(driver.name, () => {
    let db: Database
    beforeAll(async () => {
      db = await driver.open()
      await writeArticles(db, { dropId: null, extractions: sampleArticles(), linker: testLinker })
      return () => db.close()
    })

    const first = async (set: NodeSet<{ readonly id: string }>) => {
      const [page] = await set.pages({ first: 100 }, root)
      return (page?.edges ?? []).map((edge) => edge.node.id)
    }
    async function checkSet(
      set: NodeSet<{ readonly id: string }>,
      parents: readonly string[],
    ): Promise<void> {
      const pages = await set.pages({ first: 100 }, parents)
      const totals = await set.totals(parents)
      for (const [at, parent] of parents.entries()) {
        const whole = pages[at]?.edges.map((edge) => edge.node.id) ?? []
        expect(whole).toHaveLength(totals[at] ?? -1)
        expect(await walk(set, parent, 1)).toEqual(whole)
        expect(await walk(set, parent, -1)).toEqual(whole)
      }
      expect(Math.max(...totals)).toBeGreaterThan(0)
    }

    it.each(orders)('pages through events by $field $direction, unknown ones last', async (orderBy) => {
      await checkSet(eventSet(db, { of: 'all' }, { orderBy }), root)
    })

    it('puts unknown days last either way round', async () => {
      for (const direction of ['ASC', 'DESC'] as const) {
        const set = articleSet(db, 'all', { orderBy: { field: 'PUBLISHED_AT', direction } })
        const [page] = await set.pages({ first: 100 }, root)
        const stamps = page?.edges.map((edge) => edge.node.publishedAt) ?? []
        const known = stamps.filter((stamp) => stamp !== null)
        expect(stamps.slice(0, known.length)).toEqual(known)
        expect(known).toEqual([...known].sort((a, b) => (a < b ? -1 : 1) * (direction === 'ASC' ? 1 : -1)))
      }
    })

    it('pages through every set that hangs on nodes, all parents at once', async () => {
      const [articles, events] = [
        await first(articleSet(db, 'all')),
        await first(eventSet(db, { of: 'all' })),
      ]
      const [actors, places] = [await first(actorSet(db, 'all')), await first(placeSet(db, 'all'))]
      await checkSet(reportSet(db, 'article'), articles)
      await checkSet(reportSet(db, 'event'), events)
      await checkSet(eventSet(db, { of: 'article' }), articles)
      await checkSet(eventSet(db, { of: 'actor', role: null }), actors)
      await checkSet(eventSet(db, { of: 'place', includeWithin: true }), places)
      await checkSet(articleSet(db, 'event'), events)
      await checkSet(articleSet(db, 'actor'), actors)
      await checkSet(articleSet(db, 'place'), places)
      await checkSet(placeSet(db, 'article'), articles)
      await checkSet(placeSet(db, 'place'), places)
    })

    it('finds events in a province by its id, and at a place alone without what lies in it', async () => {
      const parents = [around.province.id]
      const inside = eventSet(db, { of: 'place', includeWithin: true })
      const alone = eventSet(db, { of: 'place', includeWithin: false })
      expect(await inside.totals(parents)).not.toEqual([0])
      expect(await alone.totals(parents)).toEqual([0])
      const filtered = eventSet(db, { of: 'all' }, { filter: { places: parents } })
      expect(await filtered.totals(root)).toEqual(await inside.totals(parents))
    })

    it('searches titles and evidence', async () => {
      const set = eventSet(
        db,
        { of: 'all' },
        { filter: { text: 'shelled' }, orderBy: { field: 'RELEVANCE', direction: 'DESC' } },
      )
      const [page] = await set.pages({}, root)
      expect(page?.edges.map((edge) => edge.node.place)).toEqual([towns.selm.id])
      const found = new Set(page?.edges.map((edge) => edge.node.id))
      expect(await matchingEvents(db, await first(eventSet(db, { of: 'all' })), { text: 'shelled' })).toEqual(
        found,
      )
    })

    it('counts events and tells with whom actors act', async () => {
      const counts = await countEvents(db, { groupBy: 'PLACE' })
      expect(counts[0]).toMatchObject({ key: towns.dorn.id, count: 2 })
      const actors = await first(actorSet(db, 'all'))
      const [hawks, doves] = await readRelations(db, actors.slice(0, 2), 10)
      expect([hawks?.length, doves?.length]).toEqual([1, 1])
      expect(hawks?.[0]).toMatchObject({ eventCount: 1, cooperation: 0, conflict: 1 })
    })

    it('reads the parts of articles by id, in the order asked for', async () => {
      const ids = [...(await first(articleSet(db, 'all'))), `article_${'0'.repeat(24)}`].reverse()
      const articles = await readArticles(db, ids)
      expect(articles.map((article) => article?.id ?? null)).toEqual([null, ...ids.slice(1)])
      const texts = await readTexts(db, ids)
      expect(texts.map((text) => text === null)).toEqual(ids.map((_, at) => at === 0))
      const mentions = await readMentions(db, ids)
      for (const [at, list] of mentions.entries()) {
        for (const { span } of list) expect(texts[at]?.slice(span.start, span.end)).toBe(span.quote)
      }
      const revisions = await readRevisions(db, ids)
      expect(revisions.flat().map((revision) => revision.text)).toEqual([
        'Hawks raided Quay.',
        'Early: something happened.',
      ])
    })

    it('finds the shortest path, over no country, and gives up when it is too wide', async () => {
      const actors = await first(actorSet(db, 'all'))
      const [from = '', to = ''] = [around.country.id, actors[0]]
      expect(await findPath(db, { from, to, maxLength: 6 })).toBeNull()
      const path = await findPath(db, { from: towns.dorn.id, to, maxLength: 6 })
      expect(path?.map((id) => id.split('_')[0])).toEqual(['place', 'event', 'actor'])
      const narrow = { from: towns.dorn.id, to, maxLength: 6, mostVisited: 3 }
      await expect(findPath(db, narrow)).rejects.toThrow(PathTooWide)
    })

    it('relates events that their articles or their places bring together, strongest first, ties by id', async () => {
      const ids = await first(eventSet(db, { of: 'all' }))
      const nobody = `event_${'0'.repeat(24)}`
      const related = await readRelated(db, [nobody, ...ids], testLinker.relate)
      expect(related[0]).toEqual([])
      const events = await followEvents(db, ids)
      for (const [at, list] of related.slice(1).entries()) {
        const place = events[at]?.place
        const there = events.flatMap((event) => (event && event.place === place ? event.id : []))
        expect(list.map(({ event }) => event)).toEqual(there.filter((id) => id !== ids[at]).sort())
      }
      expect(related.flat()).toHaveLength(2)
      expect(related.flat()[0]).toMatchObject({ relation: 'SAME_STORY', score: 0.75, rule: 'test-place' })
    })

    it('judges only what is near: by articles, by places told of in the same month, by words', async () => {
      const ids = await first(eventSet(db, { of: 'all' }))
      const events = await followEvents(db, ids)
      const judged = new Set<string>()
      await readRelated(db, ids, (one, other) => {
        judged.add(`${one.event.place} ${other.event.place}`)
        return null
      })
      expect(judged).toContain(`${towns.dorn.id} ${towns.dorn.id}`)
      expect(judged).toContain(`${towns.dorn.id} ${towns.selm.id}`)
      expect(events.some((event) => event?.place === towns.quay.id)).toBe(false)
    })

    it('leads from ids once served to the events that are there, and tells of changes', async () => {
      const before = await first(eventSet(db, { of: 'all' }))
      const seq = await lastChange(db)
      const [gone] = await first(articleSet(db, 'all', { filter: { text: 'shelled' } }))
      await removeArticle(db, gone ?? '', testLinker)
      const after = new Set(await first(eventSet(db, { of: 'all' })))
      const removed = before.filter((id) => !after.has(id))
      expect(removed.length).toBeGreaterThan(0)
      const current = await currentEvents(db, before)
      expect(current.filter((id) => id !== null).every((id) => after.has(id))).toBe(true)
      expect((await followEvents(db, before)).map((event) => event?.id ?? null)).toEqual(current)
      const changes = await changesAfter(db, seq)
      expect(changes.map((change) => change.event)).toEqual(expect.arrayContaining(removed))
      expect(await changesAfter(db, changes.at(-1)?.seq ?? '0')).toEqual([])
    })
  })
}
