import {
  changesAfter,
  exportGraph,
  lastChange,
  openDatabase,
  readRevisions,
  readTexts,
  writeArticles,
} from '@wiregraph/store'
import { expect, it } from 'vitest'
import { extractArticle, loadTools } from '../src/index.ts'
import { useDatabase } from './database.ts'

const tools = loadTools()
const db = useDatabase()

interface Sent {
  readonly title: string
  readonly text: string
  readonly url: string
  readonly publishedAt?: string
  readonly updatedAt?: string
}

function read(sent: Sent) {
  const row = { publishedAt: '2021-03-12T08:00:00Z', ...sent }
  const { articles } = tools.read(Buffer.from(JSON.stringify(row)), { fileName: 'a.json' })
  return articles.map((article) => extractArticle(article, tools))
}

const other = read({
  title: 'Market shelled in Djibo',
  url: 'https://post.example/djibo',
  text: 'Militants shelled a market in Djibo on Thursday, killing 14 people, officials said.',
})
const sent = { title: 'Shells hit market in Djibo', url: 'https://wire.example/djibo' }
const firstText =
  'Militants shelled a market in Djibo on Thursday, killing 12 people. Police arrested two men in Dori.'
const secondText =
  'Soldiers shelled a market in Djibo on Thursday, killing 14 people. Protesters marched through Ouagadougou on Friday.'
const first = read({ ...sent, text: firstText, updatedAt: '2021-03-12T09:00:00Z' })
const second = read({ ...sent, text: secondText, updatedAt: '2021-03-12T11:00:00Z' })

async function graphOf(database = db.database): Promise<Record<string, unknown>[]> {
  const lines: Record<string, unknown>[] = []
  for await (const line of exportGraph(database)) lines.push(JSON.parse(line))
  return lines
}

const write = (extractions: typeof first, database = db.database) =>
  writeArticles(database, { dropId: null, extractions, linker: tools.linker })

/** The graph of these articles alone. */
async function freshGraph(...all: (typeof first)[]) {
  const database = await openDatabase({ memory: true })
  try {
    for (const extractions of all) await write(extractions, database)
    return await graphOf(database)
  } finally {
    await database.close()
  }
}

const idOf = ([extraction]: typeof first) => extraction?.article.id ?? ''
const withoutRevisions = (lines: Record<string, unknown>[]) => lines.map(({ revisions: _, ...line }) => line)

it('an article sent again with changes: its reports are replaced, every event they touched is assembled anew', async () => {
  await write(other)
  await write(first)
  const [before, seq] = [await graphOf(), await lastChange(db.database)]
  const { changes } = await write(second)
  const after = await graphOf()
  expect(idOf(second)).toBe(idOf(first))
  expect(withoutRevisions(after)).toEqual(withoutRevisions(await freshGraph(other, second)))
  expect(withoutRevisions(after)).not.toEqual(withoutRevisions(before))
  const reports = new Set(after.flatMap(({ kind, id }) => (kind === 'report' ? [id] : [])))
  for (const report of first.flatMap((extraction) => extraction.reports)) {
    const stays = second.some(({ reports: now }) => now.some(({ id }) => id === report.id))
    expect(reports.has(report.id)).toBe(stays)
  }
  expect(new Set(changes.map(({ kind }) => kind))).toContain('ADDED')
  expect(changes.some(({ kind }) => kind !== 'ADDED')).toBe(true)
  expect(await changesAfter(db.database, seq)).toHaveLength(changes.length)
})

it('the former text stays as a revision, and comes back with a later stamp', async () => {
  await write(first)
  await write(second)
  const id = idOf(first)
  const texts = async () => {
    const [[current], [revisions]] = [
      await readTexts(db.database, [id]),
      await readRevisions(db.database, [id]),
    ]
    return [current, ...(revisions ?? []).map(({ text }) => text)]
  }
  expect(await texts()).toEqual([secondText, firstText])
  const back = read({ ...sent, text: firstText, updatedAt: '2021-03-12T12:00:00Z' })
  await write(back)
  expect(await texts()).toEqual([firstText, secondText])
  expect(withoutRevisions(await graphOf())).toEqual(withoutRevisions(await freshGraph(back)))
})

it('whichever text comes first, the graph is the same, revisions and all', async () => {
  expect(await freshGraph(other, second, first)).toEqual(await freshGraph(first, other, second))
  const [one, two] = [firstText, secondText].map((text) => read({ ...sent, text }))
  if (!one || !two) throw new Error('no articles')
  expect(await freshGraph(two, one)).toEqual(await freshGraph(one, two))
})

it('an article sent again with the same text changes nothing', async () => {
  await write(other)
  await write(first)
  const [graph, seq] = [await graphOf(), await lastChange(db.database)]
  expect((await write(first)).changes).toEqual([])
  expect(
    (await write(read({ ...sent, text: firstText, updatedAt: '2021-03-12T09:00:00Z' }))).changes,
  ).toEqual([])
  expect(await graphOf()).toEqual(graph)
  expect(await lastChange(db.database)).toBe(seq)
})
