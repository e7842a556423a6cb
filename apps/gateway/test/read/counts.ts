import { eventGroupings } from '@wiregraph/store'
import { beforeAll, describe, expect, it } from 'vitest'
import { anyModality, readAll, type Use } from './use.ts'

// biome-ignore lint/suspicious/noExplicitAny: served JSON
type Served = any

/** ISO 8601: the week of a day belongs to the year of its Thursday. */
function weekOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 3 - ((date.getUTCDay() + 6) % 7))
  const year = date.getUTCFullYear()
  const first = Date.UTC(year, 0, 4)
  const monday = first - ((new Date(first).getUTCDay() + 6) % 7) * 86_400_000
  return `${year}-W${String(1 + Math.floor((date.getTime() - monday) / 604_800_000)).padStart(2, '0')}`
}

const dayOf = (event: Served): string => event.when?.start ?? event.when?.end ?? ''
const orNone = (keys: readonly string[]) => (keys.length === 0 ? [''] : [...new Set(keys)])

const sidesOf = (event: Served) => [...event.actors, ...event.recipients]

/** Under which keys an event counts. */
const groupings: Readonly<Record<string, (event: Served) => readonly string[]>> = {
  DAY: (e) => [dayOf(e)],
  WEEK: (e) => [dayOf(e) && weekOf(dayOf(e))],
  MONTH: (e) => [dayOf(e).slice(0, 7)],
  YEAR: (e) => [dayOf(e).slice(0, 4)],
  TYPE: (e) => [e.type],
  QUAD_CLASS: (e) => [e.codes.quadClass],
  MODE: (e) => [e.mode ?? ''],
  CONTEXT: (e) => orNone(e.contexts),
  MODALITY: (e) => [e.modality],
  REVIEW: (e) => [e.review],
  PLACE_PRECISION: (e) => [e.placePrecision ?? ''],
  ADMIN1: (e) => [
    (e.place ? [e.place, ...e.place.ancestors] : []).find((one: Served) => one.kind === 'ADMIN1')?.id ?? '',
  ],
  PARTICIPANT: (e) => orNone(sidesOf(e).map((one: Served) => one.actor.id)),
  SECTOR: (e) => orNone(sidesOf(e).flatMap((one: Served) => one.actor.sector ?? [])),
  COUNTRY: (e) => [e.place?.country ?? ''],
  PLACE: (e) => [e.place?.id ?? ''],
  ACTOR: (e) => orNone(e.actors.map((one: Served) => one.actor.id)),
  RECIPIENT: (e) => orNone(e.recipients.map((one: Served) => one.actor.id)),
  SOURCE: (e) => orNone(e.articles.nodes.map((one: Served) => one.source ?? '')),
}
const isTime = (grouping: string) => ['DAY', 'WEEK', 'MONTH', 'YEAR'].includes(grouping)
const byText = (a: string, b: string) => (a === b ? 0 : a === '' || (b !== '' && a > b) ? 1 : -1)

function countIn(events: readonly Served[], grouping: string) {
  const buckets = new Map<string, { key: string; count: number; killedLow: number }>()
  for (const event of events) {
    for (const key of groupings[grouping]?.(event) ?? []) {
      const bucket = buckets.get(key) ?? { key, count: 0, killedLow: 0 }
      bucket.count += 1
      bucket.killedLow += event.casualties.killed?.low ?? 0
      buckets.set(key, bucket)
    }
  }
  return [...buckets.values()].sort((a, b) =>
    isTime(grouping) ? byText(a.key, b.key) : b.count - a.count || byText(a.key, b.key),
  )
}

const fields = `id type mode contexts placePrecision modality review codes { quadClass } when { start end }
  place { id country kind ancestors { id kind } } actors { actor { id sector } } recipients { actor { id sector } }
  casualties { killed { low } } articles(first: 50) { nodes { source } }`

export function testCounts(use: Use): void {
  describe('counts', () => {
    let events: Served[]
    beforeAll(async () => {
      events = await readAll(use, `events(${anyModality})`, fields)
    })

    it.each(Object.keys(groupings))('count events by %s', async (grouping) => {
      const { counts } = await use.data(
        `{ counts: eventCounts(groupBy: ${grouping}, ${anyModality}) { key count killedLow } }`,
      )
      expect(counts.length).toBeGreaterThan(1)
      expect(Object.keys(groupings).sort()).toEqual([...eventGroupings].sort())
      expect(counts).toEqual(countIn(events, grouping))
    })

    it('count ACTUAL events where no modality is asked for, and only those of the filter', async () => {
      const { all, some } = await use.data(`{
        all: eventCounts(groupBy: TYPE) { key count killedLow }
        some: eventCounts(groupBy: COUNTRY, filter: { types: [ASSAULT], modality: [FUTURE] }) { key count killedLow }
      }`)
      const actual = events.filter((event) => event.modality === 'ACTUAL')
      expect(all).toEqual(countIn(actual, 'TYPE'))
      const future = events.filter((event) => event.modality === 'FUTURE' && event.type === 'ASSAULT')
      expect(some).toEqual(countIn(future, 'COUNTRY'))
    })

    it('count all groupings at once, each without what the filter says of its own values', async () => {
      const { facets, listed } = await use.data(`{
        facets: eventFacets(facets: [TYPE, COUNTRY, MODALITY], filter: { types: [ASSAULT], countries: ["XA"] }) {
          by buckets { key count killedLow } }
        listed: eventFacets(facets: [TYPE, COUNTRY], ignoreOwn: false, filter: { types: [ASSAULT], countries: ["XA"] }) {
          by buckets { key count killedLow } }
      }`)
      const isAssault = (event: Served) => event.type === 'ASSAULT'
      const isThere = (event: Served) => event.place?.country === 'XA'
      const isActual = (event: Served) => event.modality === 'ACTUAL'
      const count = (grouping: string, ...fit: ((event: Served) => boolean)[]) => ({
        by: grouping,
        buckets: countIn(
          events.filter((event) => fit.every((one) => one(event))),
          grouping,
        ).slice(0, 20),
      })
      expect(facets).toEqual([
        count('TYPE', isThere, isActual),
        count('COUNTRY', isAssault, isActual),
        count('MODALITY', isThere, isAssault),
      ])
      expect(listed).toEqual([
        count('TYPE', isThere, isActual, isAssault),
        count('COUNTRY', isAssault, isActual, isThere),
      ])
    })

    it('leave out of a facet what the filter leaves out of its own values, too', async () => {
      const { eventFacets } = await use.data(
        '{ eventFacets(facets: [TYPE], filter: { not: { types: [ASSAULT] } }) { buckets { key } } }',
      )
      expect(eventFacets[0].buckets.map((one: Served) => one.key)).toContain('ASSAULT')
    })

    it('refuse too many facets', async () => {
      const all = Object.keys(groupings).join(', ')
      const { errors } = await use.ask(`{ eventFacets(facets: [${all}]) { by } }`)
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
    })

    it('give the node of a place or actor, and the first buckets only', async () => {
      const { places, actors, days } = await use.data(`{
        places: eventCounts(groupBy: PLACE) { key node { id __typename } }
        actors: eventCounts(groupBy: ACTOR, first: 3) { key node { id __typename } }
        days: eventCounts(groupBy: DAY, first: 2) { key node { id } }
      }`)
      for (const { key, node } of [...places, ...actors]) expect(node?.id ?? '').toBe(key)
      expect(actors).toHaveLength(3)
      expect(days.map((one: Served) => one.node)).toEqual([null, null])
    })

    it('refuse more than 1,000 buckets', async () => {
      const { errors } = await use.ask('{ eventCounts(groupBy: DAY, first: 1001) { key } }')
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
    })

    it('tell with whom an actor acts', async () => {
      const actors = await readAll<Served>(
        use,
        'actors',
        'id relations(first: 100) { actor { id } eventCount cooperation conflict }',
      )
      const actual = events.filter((event) => event.modality === 'ACTUAL')
      for (const { id, relations } of actors) {
        const expected = new Map<string, { eventCount: number; cooperation: number; conflict: number }>()
        for (const event of actual) {
          const all = new Set<string>(
            [...event.actors, ...event.recipients].map((one: Served) => one.actor.id),
          )
          if (!all.delete(id)) continue
          for (const other of all) {
            const counted = expected.get(other) ?? { eventCount: 0, cooperation: 0, conflict: 0 }
            counted.eventCount += 1
            counted[event.codes.quadClass.endsWith('COOPERATION') ? 'cooperation' : 'conflict'] += 1
            expected.set(other, counted)
          }
        }
        const sorted = [...expected].sort(([a, x], [b, y]) => y.eventCount - x.eventCount || byText(a, b))
        expect(relations).toEqual(sorted.map(([other, counted]) => ({ actor: { id: other }, ...counted })))
      }
    })
  })
}
