import type { Extraction } from '@wiregraph/schema'
import { expect, test } from 'vitest'
import {
  changesAfter,
  countStale,
  lastChange,
  readStale,
  removeArticle,
  rewriteArticles,
  writeArticles,
} from '../../src/index.ts'
import { emptyTables, type Use } from '../conformance.ts'
import { dumpTables } from '../drivers.ts'
import { around, makeActor, makeExtraction, sampleArticles, towns } from '../fixtures.ts'
import { testLinker } from '../linker.ts'

const before = { reading: 'words of before', linking: 'rules' }
const now = { reading: 'words of now', linking: 'rules' }

/** As other words would read it: other actors, and one more place. */
function reread(extraction: Extraction): Extraction {
  const kites = makeActor('Kites')
  const actor = (participant: Extraction['reports'][number]['actors'][number]) => ({
    ...participant,
    actor: kites.id,
  })
  return {
    ...extraction,
    actors: extraction.actors.length > 0 ? [kites] : [],
    mentions: extraction.mentions.filter(({ kind }) => kind !== 'ACTOR'),
    reports: extraction.reports.map((report) => ({ ...report, actors: report.actors.map(actor) })),
    places: [
      ...new Map(
        [around.country, ...extraction.places, towns.quay].map((place) => [place.id, place]),
      ).values(),
    ],
  }
}

export function testRewriting(use: Use): void {
  const write = (extractions: readonly Extraction[], stamps = before) =>
    writeArticles(use(), { dropId: null, extractions, linker: testLinker, stamps })
  const stale = (limit = 100) => readStale(use(), now, { after: '', limit })

  /** Reads the stored texts again, one by one, each as `read` makes it of the article that was sent. */
  async function rewriteAll(read: (extraction: Extraction) => Extraction, stamps = now) {
    const sent = new Map(sampleArticles().map((extraction) => [extraction.article.contentHash, extraction]))
    const outcomes = { written: 0, unchanged: 0, gone: 0 }
    for (const { article, rank } of await readStale(use(), stamps, { after: '', limit: 100 })) {
      const extraction = sent.get(article.contentHash)
      if (extraction === undefined) throw new Error(`nobody sent ${article.id}`)
      expect(article).toEqual(extraction.article)
      const rereadings = [{ extraction: read(extraction), rank }]
      const { written, unchanged, gone } = await rewriteArticles(use(), {
        rereadings,
        stamps,
        linker: testLinker,
      })
      outcomes.written += written.length
      outcomes.unchanged += unchanged.length
      outcomes.gone += gone.length
    }
    return outcomes
  }

  const graph = async () => {
    const { article_revisions, ...tables } = await dumpTables(use())
    return { tables, revisions: article_revisions }
  }

  test('what was read with other words is told, by id, so many at a time', async () => {
    await write(sampleArticles())
    expect(await countStale(use(), before)).toBe(0)
    expect(await countStale(use(), now)).toBe(6)
    const all = (await stale()).map(({ article }) => article.id)
    expect(all).toEqual([...all].sort())
    const [first = '', second = ''] = all
    const next = await readStale(use(), now, { after: first, limit: 1 })
    expect(next.map(({ article }) => article.id)).toEqual([second])
    await write(sampleArticles().slice(0, 1).map(reread), now)
    expect(await countStale(use(), now)).toBe(5)
    expect(await countStale(use(), { ...now, linking: 'other rules' })).toBe(6)
  })

  test('read again, the graph is that of the articles sent to an empty one, and no text becomes a revision', async () => {
    await write(sampleArticles())
    const { revisions } = await graph()
    const outcomes = await rewriteAll(reread)
    expect(outcomes).toEqual({ written: 5, unchanged: 1, gone: 0 })
    const rewritten = await graph()
    await emptyTables(use())
    await write(sampleArticles().map(reread), now)
    expect(rewritten).toEqual(await graph())
    expect(rewritten.revisions).toEqual(revisions)
    expect(rewritten.tables.actors?.join()).toContain('Kites')
  })

  test('what reads the same is marked, and not written', async () => {
    await write(sampleArticles())
    const [tables, seq] = [
      await dumpTables(use(), ['events', 'reports', 'actors', 'places']),
      await lastChange(use()),
    ]
    expect(await rewriteAll((extraction) => extraction)).toEqual({ written: 0, unchanged: 6, gone: 0 })
    expect(await stale()).toEqual([])
    expect(await dumpTables(use(), Object.keys(tables))).toEqual(tables)
    expect(await lastChange(use())).toBe(seq)
  })

  test('by other rules of linking all is written again, and the same comes out', async () => {
    await write(sampleArticles())
    const others = { ...before, linking: 'other rules' }
    const seq = await lastChange(use())
    expect(await rewriteAll((extraction) => extraction, others)).toMatchObject({ written: 6 })
    const rewritten = await graph()
    expect(await changesAfter(use(), seq)).toEqual([])
    await emptyTables(use())
    await write(sampleArticles(), others)
    expect(rewritten).toEqual(await graph())
  })

  test('events that change are told of, and the time of arrival stays', async () => {
    await write(sampleArticles())
    const arrivals = () =>
      use().sql.selectFrom('articles').select(['id', 'ingested_at']).orderBy('id').execute()
    const [arrived, seq] = [await arrivals(), await lastChange(use())]
    await rewriteAll(reread)
    expect(await arrivals()).toEqual(arrived)
    const kinds = new Set((await changesAfter(use(), seq)).map(({ kind }) => kind))
    expect([...kinds]).toEqual(['CHANGED'])
  })

  test('an article that was taken out, or sent with a newer text, stays as it is', async () => {
    const url = 'https://example.org/fall'
    const of = (text: string, hour: string) =>
      makeExtraction({ url, text, updatedAt: `2014-06-20T${hour}:00:00.000Z` })
    const [old, newer, other] = [
      of('Dorn fell.', '10'),
      of('Dorn did not fall.', '11'),
      makeExtraction({ text: 'Rain.' }),
    ]
    await write([old, other])
    const rereadings = (await stale()).map(({ article, rank }) => {
      const extraction = article.id === old.article.id ? old : other
      return { extraction: reread(extraction), rank }
    })
    await write([newer])
    await removeArticle(use(), other.article.id, testLinker)
    const left = await dumpTables(use())
    const outcome = await rewriteArticles(use(), { rereadings, stamps: now, linker: testLinker })
    expect(outcome).toMatchObject({ written: [], unchanged: [], changes: [] })
    expect([...outcome.gone].sort()).toEqual([old.article.id, other.article.id].sort())
    expect(await dumpTables(use())).toEqual(left)
  })
}
