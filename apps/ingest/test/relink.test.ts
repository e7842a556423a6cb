import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { extract } from '@wiregraph/extract'
import type { Article, Extraction, Stamps } from '@wiregraph/schema'
import {
  changesAfter,
  type Database,
  exportGraph,
  lastChange,
  openDatabase,
  readRevisions,
  removeArticle,
  writeArticles,
} from '@wiregraph/store'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  collectFiles,
  extractArticle,
  type IngestTools,
  loadTools,
  type ReadArticle,
  type Relinking,
  readStamps,
  relinkArticles,
} from '../src/index.ts'
import { useDatabase } from './database.ts'

/** Remembers what was read in an article: extraction is pure, and takes longer than all else here. */
function remembering(of: IngestTools): IngestTools {
  const known = new Map<string, Extraction>()
  function extractOnce(article: Article): Extraction {
    const key = JSON.stringify(Object.entries(article).sort())
    const extraction = known.get(key) ?? of.extract(article)
    known.set(key, extraction)
    return extraction
  }
  return { ...of, extract: extractOnce }
}

const tools = remembering(loadTools())
const db = useDatabase()
const examples = fileURLToPath(new URL('../../../examples', import.meta.url))

const story = (title: string, day: string, text: string) =>
  new TextEncoder().encode(`${title}\n\n${day}\n\nPRISTINA, Kosovo (Drin Wire, ${day}) - ${text}\n`)

/** A name of the lexicon, its acronym alone, and a name that no row has. */
const own = [
  story(
    'Alliance sends patrols to the bridge',
    'March 4, 2022',
    'Troops of the North Atlantic Treaty Organization closed a bridge in Mitrovica on Thursday. NATO arrested two men there, police said.',
  ),
  story(
    'Bridge is open again',
    'March 5, 2022',
    'NATO opened the bridge in Mitrovica on Saturday. The Drin Farmers Union protested in Mitrovica on Saturday.',
  ),
  story(
    'Kosovo in\u200b brief',
    'March 6, 2022',
    'The Drin Farmers Union marched through Mitrovica on Sunday.',
  ),
]

type Actors = IngestTools['lexicon']['actors']

/** The tools as they would be with other data of actors. */
function withActors(stamps: Stamps, change: (actors: Actors) => Partial<Actors>): IngestTools {
  const { lexicon, annotator } = tools
  const changed = { ...lexicon, actors: { ...lexicon.actors, ...change(lexicon.actors) } }
  return remembering({
    ...tools,
    lexicon: changed,
    stamps,
    extract: (article) => extract(article, { lexicon: changed, annotator }),
  })
}

const starts = (words: readonly string[], at: number, name: string) =>
  name.split(' ').every((word, i) => words[at + i] === word)

const stamped = (reading: string): Stamps => ({ reading, linking: tools.stamps.linking })

/** A row of cannot-link keeps the acronym from the alliance. */
const parted = withActors(stamped('parted'), ({ cannotLink }) => ({
  cannotLink: {
    has: (name) => name === 'NATO' || cannotLink.has(name),
    apart: (name, meant, countries) =>
      (name === 'NATO' && meant.id === 'nato') || cannotLink.apart(name, meant, countries),
  },
}))

/** A row has got another alias. */
const joined = withActors(stamped('joined'), ({ names, byId }) => ({
  names: {
    ...names,
    match(words, at) {
      const value = byId.get('nato')
      const is = value !== undefined && starts(words, at, 'Drin Farmers Union')
      return is ? { value, length: 3 } : names.match(words, at)
    },
  },
}))

/** The same tools, counting the articles that they extract. */
function counting(of: IngestTools): { readonly tools: IngestTools; readonly seen: Article[] } {
  const seen: Article[] = []
  const extractCounted = (article: Article) => {
    seen.push(article)
    return of.extract(article)
  }
  return { tools: { ...of, extract: extractCounted }, seen }
}

let articles: readonly ReadArticle[] = []
beforeAll(async () => {
  const files = (await collectFiles([examples])).slice(0, 5)
  articles = [
    ...own.flatMap((bytes) => tools.read(bytes, { fileName: 'own.txt' }).articles),
    ...files.flatMap((file) => tools.read(readFileSync(file), { fileName: file }).articles),
  ]
})

async function send(database: Database, with_: IngestTools, sent = articles): Promise<void> {
  const extractions: Extraction[] = sent.map((article) => extractArticle(article, with_))
  await writeArticles(database, { dropId: null, extractions, linker: with_.linker, stamps: with_.stamps })
}

async function graphOf(database: Database): Promise<string[]> {
  const lines: string[] = []
  for await (const line of exportGraph(database)) lines.push(line)
  return lines
}

async function freshGraph(with_: IngestTools, sent = articles): Promise<string[]> {
  const database = await openDatabase({ memory: true })
  try {
    await send(database, with_, sent)
    return await graphOf(database)
  } finally {
    await database.close()
  }
}

async function relink(with_: IngestTools, batch = 4): Promise<Relinking> {
  let last: Relinking | undefined
  for await (const state of relinkArticles({ database: db.database, pipeline: with_, batch })) last = state
  if (last === undefined) throw new Error('relinking told nothing')
  return last
}

describe('relinking', () => {
  it.each([
    ['a row of cannot-link keeps a name from an actor', tools, parted],
    ['an actor gets another alias', tools, joined],
    ['both are undone', joined, tools],
  ])('makes the graph that of a new store where %s', async (_what, before, after) => {
    await send(db.database, before)
    const old = await graphOf(db.database)
    const seq = await lastChange(db.database)
    const outcome = await relink(after)
    const graph = await graphOf(db.database)
    expect(graph).toEqual(await freshGraph(after))
    expect(graph).not.toEqual(old)
    expect(outcome).toMatchObject({ of: articles.length, done: articles.length, gone: 0, failed: [] })
    // Only our own articles have these names.
    expect(outcome.written).toBeGreaterThan(0)
    expect(outcome.written).toBeLessThanOrEqual(own.length)
    const told = await changesAfter(db.database, seq)
    expect(told.length).toBeGreaterThan(0)
    expect(Object.values(outcome.changes).reduce((sum, n) => sum + n)).toBe(told.length)
    expect(
      (
        await readRevisions(
          db.database,
          articles.map(({ article }) => article.id),
        )
      ).flat(),
    ).toEqual([])
  })

  it('reads nothing twice: not what the same words have read, nor what was done before it was left', async () => {
    await send(db.database, tools)
    const first = counting(parted)
    for await (const { done } of relinkArticles({ database: db.database, pipeline: first.tools, batch: 3 }))
      if (done >= 6) break
    expect(first.seen).toHaveLength(6)
    const rest = counting(parted)
    expect(await relink(rest.tools, 3)).toMatchObject({ of: articles.length - 6, done: articles.length - 6 })
    const both = [...first.seen, ...rest.seen].map(({ id }) => id)
    expect(both.sort()).toEqual(articles.map(({ article }) => article.id).sort())
    expect(await graphOf(db.database)).toEqual(await freshGraph(parted))
    const again = counting(parted)
    expect(await relink(again.tools)).toMatchObject({ of: 0, done: 0, written: 0 })
    expect(again.seen).toEqual([])
  })

  it('reads again what only the stamp tells apart, and writes nothing', async () => {
    await send(db.database, tools)
    const [graph, seq] = [await graphOf(db.database), await lastChange(db.database)]
    const same = { ...tools, stamps: stamped('the same words in another file') }
    expect(await relink(same)).toMatchObject({ of: articles.length, done: articles.length, written: 0 })
    expect(await graphOf(db.database)).toEqual(graph)
    expect(await lastChange(db.database)).toBe(seq)
  })

  it('links anew where the rules of linking are others', async () => {
    await send(db.database, tools)
    const linker = {
      ...tools.linker,
      link: (reports: Parameters<typeof tools.linker.link>[0]) =>
        tools.linker
          .link(reports)
          .map(({ id, events }) => ({ id, events: events.flat().map((report) => [report]) })),
    }
    const apart = { ...tools, linker, stamps: { ...tools.stamps, linking: 'each report by itself' } }
    expect(await relink(apart)).toMatchObject({ written: articles.length })
    const graph = await graphOf(db.database)
    expect(graph).toEqual(await freshGraph(apart))
    expect(graph).not.toEqual(await freshGraph(tools))
    await relink(tools)
    expect(await graphOf(db.database)).toEqual(await freshGraph(tools))
  })

  it('gets along with writers beside it', async () => {
    const [taken, ...kept] = articles
    const [late, ...early] = kept
    if (!taken || !late) throw new Error('no articles')
    await send(db.database, tools, [taken, ...early])
    const steps = relinkArticles({ database: db.database, pipeline: parted, batch: 2 })
    await steps.next()
    await Promise.all([
      removeArticle(db.database, taken.article.id, tools.linker),
      send(db.database, parted, [late]),
      ...Array.from({ length: 3 }, () => steps.next()),
    ])
    for await (const _ of steps) await send(db.database, parted, early.slice(0, 1))
    expect(await graphOf(db.database)).toEqual(await freshGraph(parted, kept))
  })

  it('leaves an article as it was where reading it fails, tells of it, and tries it again the next time', async () => {
    await send(db.database, tools)
    const [{ article: broken }] = articles as [ReadArticle]
    const failing: IngestTools = {
      ...parted,
      extract(article) {
        if (article.id === broken.id) throw new Error('a bug')
        return parted.extract(article)
      },
    }
    expect((await relink(failing)).failed).toEqual([{ article: broken.id, reason: 'a bug' }])
    expect(await relink(parted)).toMatchObject({ of: 1, done: 1, failed: [] })
    expect(await graphOf(db.database)).toEqual(await freshGraph(parted))
  })

  it('keeps what was noticed in reading the file', async () => {
    const noticed = articles.filter(({ issues }) => issues.length > 0)
    expect(noticed.length).toBeGreaterThan(0)
    await send(db.database, tools, noticed)
    await relink({ ...tools, stamps: stamped('others') })
    expect(await graphOf(db.database)).toEqual(await freshGraph(tools, noticed))
  })
})

describe('stamps', () => {
  it('are the same for the same files, one for reading and one for linking', () => {
    expect(readStamps()).toEqual(tools.stamps)
    expect(tools.stamps.reading).toMatch(/^[0-9a-f]{64}$/)
    expect(tools.stamps.linking).toMatch(/^[0-9a-f]{64}$/)
    expect(tools.stamps.linking).not.toBe(tools.stamps.reading)
  })
})
