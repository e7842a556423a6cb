import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, removeArticle, writeArticles } from '../src/index.ts'
import { emptyTables } from './conformance.ts'
import { dumpTables, linesOf, memoryDriver } from './drivers.ts'
import { manyArticles, sampleArticles } from './fixtures.ts'
import { testLinker } from './linker.ts'
import { makeRandom, shuffle } from './shuffle.ts'

const articles = [...sampleArticles(), ...manyArticles(12)]
let db: Database
let expected: unknown

const graph = async () => ({ lines: await linesOf(db), tables: await dumpTables(db) })

beforeAll(async () => {
  db = await memoryDriver.open()
  await writeArticles(db, { dropId: null, extractions: articles, linker: testLinker })
  expected = await graph()
})
afterAll(() => db.close())

test.each(Array.from({ length: 100 }, (_, i) => i + 1))(
  'shuffle %i, some removed on the way, all sent in the end',
  async (seed) => {
    await emptyTables(db)
    const random = makeRandom(seed)
    for (const extraction of shuffle([...articles, ...articles], seed)) {
      await writeArticles(db, { dropId: null, extractions: [extraction], linker: testLinker })
      if (random() < 0.2) await removeArticle(db, extraction.article.id, testLinker)
    }
    await writeArticles(db, { dropId: null, extractions: shuffle(articles, seed + 1), linker: testLinker })
    expect(await graph()).toEqual(expected)
  },
)
