import type { Extraction } from '@wiregraph/schema'
import { expect, test } from 'vitest'
import { eventSet, readCopies, readEvents, removeArticle, root, writeArticles } from '../../src/index.ts'
import { emptyTables, type Use } from '../conformance.ts'
import { dumpTables, linesOf } from '../drivers.ts'
import { makeActor, makeExtraction, towns } from '../fixtures.ts'
import { testLinker } from '../linker.ts'
import { shuffle } from '../shuffle.ts'

const day = '2014-06-19'
const agency = `Gunmen attacked the grain market of Dorn on Thursday morning, and four people died before guards drove
  them off, the mayor said. Two trucks with sacks of seed were set on fire in the yard behind the scales. The road to
  the river was closed until noon while soldiers searched the houses near the bridge. Traders who had come from the
  villages slept in the school. No group has said that it was behind it, and nobody was caught. It was the second raid
  on the market since the harvest began; the first one, in May, cost a guard his life. The mayor asked the province for
  a post of its own at the crossing, as he had done in spring.`
const edited = agency.replace('four people', 'at least four people').replace('grain market', 'corn market')
const truncated = agency.slice(0, agency.indexOf('Traders'))
const own = `Dorn woke to shots. They attacked from the hills, said a woman who sells onions by the gate, and she counted
  five of them, all of them young. Her stall was burnt, and so was that of her brother, who lay under a cart until the
  soldiers came up from the river.`

const attack = [
  { trigger: 'attacked', place: towns.dorn, day, mode: 'firearms', actors: [makeActor('Hawks')] },
]
const print = (source: string, text: string): Extraction =>
  makeExtraction({ source, title: `Attack in Dorn, by ${source}`, text, reports: attack })

const [full, shorter, changed, other, unrelated] = [
  print('Grain Wire', agency),
  print('Dorn Gazette', truncated),
  print('River Post', edited.replace(/\s+/g, ' ')),
  print('Hill Courier', own),
  makeExtraction({
    title: 'Rain',
    text: 'It rained in Quay all day, and the ferry to the islands stayed in port.',
  }),
] as const
const all = [full, shorter, changed, other, unrelated]
const id = ({ article }: Extraction) => article.id

/** Copies of one text: pairs that depend on the two texts alone, and the witnesses counted from them. */
export function testCopies(use: Use): void {
  const write = (...extractions: readonly Extraction[]) =>
    writeArticles(use(), { dropId: null, extractions, linker: testLinker })
  const copiesOf = async (...extractions: readonly Extraction[]) => {
    const found = await readCopies(use(), extractions.map(id), 10)
    return found.map((copies) => copies.map(({ article }) => article).sort())
  }
  const sorted = (...extractions: readonly Extraction[]) => extractions.map(id).sort()
  async function attackIn(): Promise<string> {
    const [page] = await eventSet(use(), { of: 'all' }).pages({ first: 10 }, root)
    expect(page?.edges).toHaveLength(1)
    return page?.edges[0]?.node.id ?? ''
  }
  const witnesses = async () => (await readEvents(use(), [await attackIn()]))[0]?.witnesses

  test('an edited and a truncated text are copies of the whole, another report of the same is none', async () => {
    await write(...all)
    expect(await copiesOf(...all)).toEqual([
      sorted(shorter, changed),
      sorted(full, changed),
      sorted(full, shorter),
      [],
      [],
    ])
    const [copies = []] = await readCopies(use(), [full.article.id], 2)
    const similarities = copies.map(({ similarity }) => similarity)
    expect(Math.min(...similarities)).toBeGreaterThan(0.8)
    expect(similarities).toEqual([...similarities].sort((a, b) => b - a))
    expect((await readCopies(use(), [full.article.id], 1))[0]).toHaveLength(1)
    await expect(readCopies(use(), [], 0)).rejects.toThrow('from 1 to 100')
  })

  test('copies are one witness beside another report', async () => {
    await write(...all)
    const counted = { reports: 4, articles: 4, publishers: 4, independentArticles: 2, speakers: 0 }
    expect(await witnesses()).toEqual(counted)
    const count = async (least: number) =>
      await eventSet(use(), { of: 'all' }, { filter: { minIndependentArticles: least } }).totals(root)
    expect([await count(2), await count(3)]).toEqual([[1], [0]])
  })

  test('what one article more or less makes of it is undone', async () => {
    await write(shorter, changed)
    expect(await witnesses()).toMatchObject({ articles: 2, independentArticles: 1 })
    const before = await dumpTables(use())
    await write(full)
    expect(await witnesses()).toMatchObject({ articles: 3, independentArticles: 1 })
    await removeArticle(use(), full.article.id, testLinker)
    expect(await dumpTables(use())).toEqual(before)
    expect(await copiesOf(shorter)).toEqual([[changed.article.id]])
  })

  test('an article that is sent again with another text is a copy no more', async () => {
    const url = 'https://example.org/dorn'
    const versions = [agency, own].map((text, i) =>
      makeExtraction({ url, text, updatedAt: `2014-06-20T1${i}:00:00.000Z`, reports: attack }),
    )
    await write(full, ...versions.slice(0, 1))
    expect(await witnesses()).toMatchObject({ articles: 2, independentArticles: 1 })
    await write(...versions.slice(1))
    expect(await copiesOf(full)).toEqual([[]])
    expect(await witnesses()).toMatchObject({ articles: 2, independentArticles: 2 })
  })

  test.each([1, 2, 3, 4, 5, 6])(
    'in any order, one by one or at once, copies are the same (%i)',
    async (seed) => {
      await write(...all)
      const expected = { lines: await linesOf(use()), tables: await dumpTables(use()) }
      expect(expected.tables.article_copies).toHaveLength(3)
      await emptyTables(use())
      const sent = shuffle([...all, ...all], seed)
      if (seed % 2 === 0) await Promise.all(sent.map((extraction) => write(extraction)))
      else for (const extraction of sent) await write(extraction)
      expect({ lines: await linesOf(use()), tables: await dumpTables(use()) }).toEqual(expected)
    },
  )
}
