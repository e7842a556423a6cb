import { migrate, openDatabase, writeArticles } from '../src/index.ts'
import { manyArticles } from './fixtures.ts'
import { testLinker } from './linker.ts'

/** Run as a process of its own: writes article after article into a folder and says each id when it is written. */
const [, , folder = ''] = process.argv
const db = await openDatabase({ folder })
await migrate(db)
for (const extraction of manyArticles(10_000)) {
  const { articles } = await writeArticles(db, {
    dropId: null,
    extractions: [extraction],
    linker: testLinker,
  })
  console.log(articles[0])
}
