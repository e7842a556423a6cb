import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Database, exportGraph, openDatabase, removeArticle, writeArticles } from '@wiregraph/store'
import { describe, expect, it } from 'vitest'
import { collectFiles, extractArticle, loadTools } from '../src/index.ts'

const tools = loadTools()
const folder = (name: string) => fileURLToPath(new URL(`../../../${name}`, import.meta.url))
const files = [
  ...(await collectFiles([folder('examples')])),
  ...(await collectFiles([folder('corpus')])),
].filter((file) => !file.endsWith('.yaml'))
const drops = files.map((file) =>
  tools
    .read(readFileSync(file), { fileName: file })
    .articles.map((article) => extractArticle(article, tools)),
)

/** The same pseudo-random order for the same seed. */
function shuffle<T>(items: readonly T[], seed: number): T[] {
  let state = seed
  const draw = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state
  }
  return items
    .map((item) => ({ item, rank: draw() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item)
}

async function graphOf(fill: (database: Database) => Promise<void>): Promise<string[]> {
  const database = await openDatabase({ memory: true })
  try {
    await fill(database)
    const lines: string[] = []
    for await (const line of exportGraph(database)) lines.push(line)
    return lines
  } finally {
    await database.close()
  }
}

const write = async (database: Database, order: typeof drops) => {
  for (const extractions of order)
    await writeArticles(database, { dropId: null, extractions, linker: tools.linker })
}

describe('the graph of real articles', async () => {
  const once = await graphOf((database) => write(database, drops))

  it.each([1, 2, 3, 4, 5])('is the same in another order, with repetitions (%i)', async (seed) => {
    const graph = await graphOf((database) =>
      write(database, shuffle([...drops, ...drops.slice(seed)], seed)),
    )
    expect(graph).toEqual(once)
  })

  it('is the same after each article was taken out and sent again', async () => {
    const graph = await graphOf(async (database) => {
      await write(database, drops)
      for (const extractions of drops) {
        for (const { article } of extractions) await removeArticle(database, article.id, tools.linker)
        await write(database, [extractions])
      }
    })
    expect(once.length).toBeGreaterThan(300)
    expect(graph).toEqual(once)
  })
})
