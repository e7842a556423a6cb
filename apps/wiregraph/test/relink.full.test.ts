import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractArticle, loadTools, type ReadArticle } from '@wiregraph/ingest'
import type { Extraction } from '@wiregraph/schema'
import { exportGraph, openDatabase, type Where, writeArticles } from '@wiregraph/store'
import { afterAll, expect, it } from 'vitest'
import { runWiregraph, spawnWiregraph, waitForLine } from './run-wiregraph.ts'

const home = mkdtempSync(join(tmpdir(), 'wiregraph-relink-'))
const folder = join(home, 'data')
afterAll(() => rmSync(home, { recursive: true, force: true }))

const tools = loadTools()
const towns = ['Gao', 'Mopti', 'Kidal', 'Bamako']
const articles: readonly ReadArticle[] = Array.from({ length: 60 }, (_, i) => {
  const text = `Rebels captured ${towns[i % 4]} on Thursday. Soldiers killed ${i + 2} fighters there, the governor said.`
  return {
    title: `Story ${i}`,
    text,
    source: `Wire ${i % 7}`,
    publishedAt: `2021-03-${String(10 + (i % 9))}`,
  }
}).flatMap((row) => tools.read(Buffer.from(JSON.stringify(row)), { fileName: 'a.json' }).articles)

/** As it was read by a program that understood nothing. */
const unread = ({ article }: ReadArticle): Extraction => ({
  ...tools.extract({ ...article, language: 'xx' }),
  article,
})

/** Writes the articles there, and gives the whole graph. */
async function graphOf(where: Where, read: ((article: ReadArticle) => Extraction) | null): Promise<string[]> {
  const database = await openDatabase(where)
  try {
    const extractions = read === null ? [] : articles.map(read)
    await writeArticles(database, { dropId: null, extractions, linker: tools.linker })
    const lines: string[] = []
    for await (const line of exportGraph(database)) lines.push(line)
    return lines
  } finally {
    await database.close()
  }
}

it('goes on where it was killed, and ends in the graph of a new store', async () => {
  const env = { WIREGRAPH_DATA: folder }
  const before = await graphOf({ folder }, unread)
  const killed = spawnWiregraph(['relink'], env, home)
  await waitForLine(killed, /relink: 16 of 60 articles/)
  killed.kill('SIGKILL')
  await once(killed, 'close')

  const { code, stdout } = await runWiregraph(['relink', '--json'], env, home)
  const rest: { of: number; done: number; written: number } = JSON.parse(stdout)
  expect(rest.of).toBeLessThanOrEqual(60 - 16)
  expect(rest.of).toBeGreaterThan(0)
  expect(rest).toMatchObject({ done: rest.of, written: rest.of, gone: 0, failed: [] })
  expect(code).toBe(0)

  const graph = await graphOf({ folder }, null)
  expect(graph).toEqual(await graphOf({ memory: true }, (article) => extractArticle(article, tools)))
  expect(graph.length).toBeGreaterThan(before.length)
})
