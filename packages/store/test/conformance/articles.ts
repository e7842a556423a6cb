import type { Extraction } from '@wiregraph/schema'
import { expect, test } from 'vitest'
import { readDrop, removeArticle, stageDrop, writeArticles } from '../../src/index.ts'
import type { Use } from '../conformance.ts'
import { dumpTables } from '../drivers.ts'
import { around, makeActor, makeExtraction, sampleArticles, towns } from '../fixtures.ts'
import { testLinker } from '../linker.ts'

const url = 'https://example.org/story'
const day = '2014-06-19'
const older = makeExtraction({
  url,
  text: 'Hawks attacked Dorn.',
  updatedAt: '2014-06-20T10:00:00.000Z',
  reports: [{ trigger: 'attacked', place: towns.dorn, day, actors: [makeActor('Hawks')] }],
})
const newer = makeExtraction({
  url,
  text: 'Nobody attacked Dorn; Selm was attacked.',
  updatedAt: '2014-06-20T11:00:00.000Z',
  reports: [{ trigger: 'attacked', place: towns.selm, day }],
})

export function testArticles(use: Use): void {
  const write = (...extractions: Extraction[]) =>
    writeArticles(use(), { dropId: null, extractions, linker: testLinker })

  async function served(id: string) {
    const article = await use()
      .sql.selectFrom('articles')
      .select(['text', 'byline', 'ingested_at'])
      .where('id', '=', id)
      .executeTakeFirst()
    const revisions = await use()
      .sql.selectFrom('article_revisions')
      .select('text')
      .where('article_id', '=', id)
      .execute()
    const reports = await use()
      .sql.selectFrom('reports')
      .select('place_id')
      .where('article_id', '=', id)
      .execute()
    return { ...article, revisions: revisions.map((r) => r.text), places: reports.map((r) => r.place_id) }
  }

  test.each([
    ['in the order of their stamps', [older, newer]],
    ['the older one late', [newer, older]],
  ])('of two texts of one article the later stamp counts, sent %s', async (_order, sent) => {
    for (const extraction of sent) await write(extraction)
    expect(await served(older.article.id)).toMatchObject({
      text: newer.article.text,
      revisions: [older.article.text],
      places: [towns.selm.id],
    })
    const names = await use().sql.selectFrom('actors').select('name').execute()
    expect(names).toEqual([])
  })

  test('without stamps the text decides, not the order', async () => {
    const texts = ['one text', 'another text'].map((text) => makeExtraction({ url, text, publishedAt: null }))
    await write(...texts)
    const first = await served(older.article.id)
    await removeArticle(use(), older.article.id, testLinker)
    for (const extraction of texts.reverse()) await write(extraction)
    expect({ ...(await served(older.article.id)), ingested_at: null }).toEqual({
      ...first,
      ingested_at: null,
    })
  })

  test.each([
    ['first', [0, 1]],
    ['last', [1, 0]],
  ])('of one text twice, the fuller metadata stay, sent %s', async (_when, order) => {
    const bare = makeExtraction({ url, text: 'a text', byline: null })
    const full = makeExtraction({ url, text: 'a text', byline: 'A. Writer' })
    for (const i of order) await write(i === 0 ? full : bare)
    expect(await served(bare.article.id)).toMatchObject({ byline: 'A. Writer', revisions: [] })
  })

  test('a text that comes back with a later stamp is current again', async () => {
    await write(older)
    await write(newer)
    const back = { ...older, article: { ...older.article, updatedAt: '2014-06-20T12:00:00.000Z' } }
    await write(back)
    expect(await served(older.article.id)).toMatchObject({
      text: older.article.text,
      revisions: [newer.article.text],
      places: [towns.dorn.id],
    })
  })

  test('the same reading again changes nothing; another reading of it replaces the reports', async () => {
    await write(older)
    const before = await dumpTables(use())
    expect((await write(older)).changes).toEqual([])
    expect(await dumpTables(use())).toEqual(before)
    const reread = { ...older, reports: older.reports.map((report) => ({ ...report, place: towns.quay.id })) }
    await write({ ...reread, places: [...reread.places, towns.quay] })
    expect((await served(older.article.id)).places).toEqual([towns.quay.id])
  })

  test('an article names its places and actors, and how often', async () => {
    await write(older)
    const places = await use().sql.selectFrom('article_places').selectAll().execute()
    expect(places).toEqual([{ article_id: older.article.id, place_id: towns.dorn.id, mentions: 1 }])
    const actors = await use().sql.selectFrom('article_actors').selectAll().execute()
    expect(actors).toEqual([{ article_id: older.article.id, actor_id: makeActor('Hawks').id, mentions: 1 }])
  })

  test('removing takes all that nothing else names, and what is sent again is the same', async () => {
    const [first, ...rest] = sampleArticles()
    if (!first) throw new Error('no sample')
    await write(...rest)
    const without = await dumpTables(use())
    await write(first)
    const whole = await dumpTables(use())
    await removeArticle(use(), first.article.id, testLinker)
    expect(await dumpTables(use())).toEqual(without)
    await write(first)
    expect(await dumpTables(use())).toEqual(whole)
  })

  test('removing the last article leaves nothing', async () => {
    await write(...sampleArticles())
    const ids = await use().sql.selectFrom('articles').select('id').execute()
    for (const { id } of ids) expect(await removeArticle(use(), id, testLinker)).not.toBeNull()
    const left = Object.entries(await dumpTables(use())).filter(([, rows]) => rows.length > 0)
    expect(left).toEqual([])
  })

  test('an article that is not there cannot be removed', async () => {
    expect(await removeArticle(use(), older.article.id, testLinker)).toBeNull()
  })

  test('a place stays while another is inside it', async () => {
    await write(makeExtraction({ text: 'In Arvenia.', places: [around.country] }))
    await write(older)
    await removeArticle(use(), older.article.id, testLinker)
    expect(await use().sql.selectFrom('places').select('name').execute()).toEqual([{ name: 'Arvenia' }])
  })

  test('all or nothing: what fails in between leaves the graph and the drop as they were', async () => {
    const { id } = await stageDrop(use(), { bytes: Buffer.from('x'), given: {}, file: null })
    await write(newer)
    const before = await dumpTables(use())
    const broken = {
      ...testLinker,
      assembleEvent() {
        throw new Error('broken')
      },
    }
    const failing = writeArticles(use(), { dropId: id, extractions: sampleArticles(), linker: broken })
    await expect(failing).rejects.toThrow('broken')
    expect(await dumpTables(use())).toEqual(before)
    expect(await readDrop(use(), id)).toMatchObject({ state: 'WAITING', articles: [] })
  })

  test.each([
    ['a NUL in the text', { text: 'a\0b' }],
    ['a NUL in the title', { title: 'a\0b', text: 'c' }],
    ['half a surrogate pair', { text: 'a\uDC00' }],
  ])('%s is refused', async (_what, sketch) => {
    await expect(write(makeExtraction(sketch))).rejects.toMatchObject({ code: 'NOT_STORABLE' })
    expect((await dumpTables(use())).articles).toEqual([])
  })

  test('a text of a million letters is stored whole', async () => {
    const text = Array.from({ length: 160_000 }, (_, i) => `w${i}`).join(' ')
    const extraction = makeExtraction({ text })
    await write(extraction)
    expect((await served(extraction.article.id)).text).toBe(text)
  })

  test('an extraction that points to what it lacks is a fault', async () => {
    await expect(write({ ...older, places: [] })).rejects.toThrow(/points to place_/)
    await expect(write({ ...older, actors: [] })).rejects.toThrow(/points to actor_/)
  })

  test('words are found without their accents', async () => {
    await write(makeExtraction({ text: 'Al-Qa’im and Ærø: Şırnak’s mayor.' }))
    const { rows } = await use().pool.query(
      "select search @@ to_tsquery('english', 'sirnak & aero & mayor') as found from articles",
    )
    expect(rows).toEqual([{ found: true }])
  })
}
