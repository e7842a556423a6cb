import type { Extraction } from '@wiregraph/schema'
import { expect, test } from 'vitest'
import { changesChannel, removeArticle, writeArticles } from '../../src/index.ts'
import type { Use } from '../conformance.ts'
import { makeDeferred } from '../deferred.ts'
import { around, makeActor, makeExtraction, towns } from '../fixtures.ts'
import { testLinker } from '../linker.ts'

const day = '2014-06-19'
const hawks = makeActor('Hawks')

/** Articles that report one and the same attack, each by its own words. */
const accounts = ['Wire A', 'Wire B', 'Wire C'].map((source, i) =>
  makeExtraction({
    source,
    title: 'Dorn',
    text: `${source}: gunmen attacked Dorn.`,
    publishedAt: `2014-06-2${i}T00:00:00.000Z`,
    reports: [{ trigger: 'attacked', place: towns.dorn, day, killed: i + 1, actors: [hawks] }],
  }),
)
const reportOf = (extraction: Extraction | undefined) => extraction?.reports[0]?.id ?? ''
const byReport = [...accounts].sort((a, b) => (reportOf(a) < reportOf(b) ? -1 : 1))
/** The one whose report gives the event of all of them its name, and the others. */
const [naming, second, third] = byReport as [Extraction, Extraction, Extraction]

export function testEvents(use: Use): void {
  const write = (...extractions: Extraction[]) =>
    writeArticles(use(), { dropId: null, extractions, linker: testLinker })
  const changes = () =>
    use().sql.selectFrom('event_changes').select(['kind', 'event_id', 'merged_into']).orderBy('seq').execute()
  const events = () => use().sql.selectFrom('events').select(['id', 'report_count', 'data']).execute()

  /** As node() resolves an id: the event itself, else the one that holds the report it leads to. */
  async function leadsTo(id: string): Promise<string | undefined> {
    const row = await use()
      .sql.selectFrom('event_ids')
      .innerJoin('reports', 'reports.id', 'event_ids.report_id')
      .select('reports.event_id')
      .where('event_ids.id', '=', id)
      .executeTakeFirst()
    return row?.event_id
  }

  test('an event has its places, articles and participants', async () => {
    await write(...accounts)
    const [event] = await events()
    if (!event) throw new Error('no event')
    const places = await use().sql.selectFrom('event_places').select('place_id').execute()
    const expected = [around.country, around.province, towns.dorn].map((place) => place.id)
    expect(places.map((row) => row.place_id).sort()).toEqual(expected.sort())
    const articles = await use().sql.selectFrom('event_articles').select('article_id').execute()
    expect(articles).toHaveLength(3)
    expect(await use().sql.selectFrom('event_participants').selectAll().execute()).toEqual([
      { event_id: event.id, role: 'ACTOR', actor_id: hawks.id, ord: 0 },
    ])
    const columns = ['country', 'when_sort', 'killed_low', 'first_reported_at', 'last_reported_at'] as const
    expect(await use().sql.selectFrom('events').select(columns).execute()).toEqual([
      {
        country: 'XA',
        when_sort: day,
        killed_low: 1,
        first_reported_at: '2014-06-20T00:00:00.000Z',
        last_reported_at: '2014-06-22T00:00:00.000Z',
      },
    ])
  })

  test('a later report changes the event; the same again does not', async () => {
    await write(naming)
    await write(second)
    await write(second)
    const id = (await events())[0]?.id ?? ''
    expect(await changes()).toEqual([
      { kind: 'ADDED', event_id: id, merged_into: null },
      { kind: 'CHANGED', event_id: id, merged_into: null },
    ])
  })

  test('a smaller report renames the event, and the old id leads on', async () => {
    await write(third)
    const old = (await events())[0]?.id ?? ''
    await write(naming)
    const [event, ...others] = await events()
    expect(others).toEqual([])
    expect(event?.id).not.toBe(old)
    expect(await leadsTo(old)).toBe(event?.id)
    expect(await changes()).toEqual(
      expect.arrayContaining([{ kind: 'MERGED', event_id: old, merged_into: event?.id }]),
    )
  })

  test('an id leads on when the report that gave it is gone, and back when it comes back', async () => {
    await write(naming, second)
    const old = (await events())[0]?.id ?? ''
    await removeArticle(use(), naming.article.id, testLinker)
    const heir = (await events())[0]?.id ?? ''
    expect(heir).not.toBe(old)
    expect(await leadsTo(old)).toBe(heir)
    await write(naming)
    expect((await events()).map((event) => event.id)).toEqual([old])
    expect(await leadsTo(old)).toBe(old)
    expect(await leadsTo(heir)).toBe(old)
  })

  test('an event goes with its last report', async () => {
    await write(naming)
    const old = (await events())[0]?.id ?? ''
    await removeArticle(use(), naming.article.id, testLinker)
    expect(await events()).toEqual([])
    expect(await leadsTo(old)).toBeUndefined()
    expect((await changes()).at(-1)).toEqual({ kind: 'REMOVED', event_id: old, merged_into: null })
  })

  test('what an article says of an actor reaches the events of the others', async () => {
    await write(naming)
    const renamed = { ...hawks, name: 'Hawk Brigade' }
    const more = ['one', 'two'].map((text) =>
      makeExtraction({
        title: text,
        text,
        reports: [{ trigger: text, place: towns.selm, day, actors: [renamed] }],
      }),
    )
    await write(...more)
    const titles = (await events()).map((event) => event.data.title).sort()
    expect(titles).toEqual(['ASSAULT by Hawk Brigade in Dorn', 'ASSAULT by Hawk Brigade in Selm'])
    const actor = await use().sql.selectFrom('actors').select(['name', 'aliases']).executeTakeFirst()
    expect(actor).toEqual({ name: 'Hawk Brigade', aliases: ['Hawks'] })
  })

  test('a place that gets another name takes its reports to another block', async () => {
    const mapless = {
      ...towns.dorn,
      coordinates: null,
      geonamesId: null,
      name: 'Dornstadt',
      ancestors: [],
      parent: null,
    }
    await write(makeExtraction({ text: 'hit', reports: [{ trigger: 'hit', place: mapless, day }] }))
    await write(...accounts)
    const [event, ...others] = await events()
    expect(others).toEqual([])
    expect(event?.report_count).toBe(4)
    const place = await use()
      .sql.selectFrom('places')
      .select(['name', 'aliases'])
      .where('kind', '=', 'CITY')
      .execute()
    expect(place).toEqual([{ name: 'Dorn', aliases: ['Dornstadt'] }])
  })

  test('changes are told with the number of the last one', async () => {
    const told = makeDeferred<string>()
    const stop = await use().listen(changesChannel, told.resolve)
    await write(naming)
    const last = await use().sql.selectFrom('event_changes').select('seq').executeTakeFirst()
    expect(await told.promise).toBe(last?.seq)
    await stop()
  })
}
