import type { Extraction } from '@wiregraph/schema'
import { removeArticle } from '@wiregraph/store'
import { shuffle } from '@wiregraph/store/testing'
import { describe, expect, it } from 'vitest'
import { useDatabase } from './database.ts'
import { changed, inPieces, linesOf, tools, withoutRevisions, write } from './sets.ts'

interface OrderCase {
  readonly name: string
  readonly extractions: readonly Extraction[]
  /** How many shuffled orders. */
  readonly orders: number
  /** Every so manieth article is taken out, and changed. */
  readonly every: number
}

const seeds = (count: number) => Array.from({ length: count }, (_, i) => i + 1)

/** The first half of a text, in whole paragraphs. */
function halfOf(text: string): string {
  const paragraphs = text.split('\n\n')
  return paragraphs.slice(0, Math.ceil(paragraphs.length / 2)).join('\n\n')
}

/** The graph of a set of articles is that of the set, whatever happened on the way. */
export function describeOrder({ name, extractions, orders, every }: OrderCase): void {
  describe(`the graph of ${name}`, () => {
    const db = useDatabase()
    const some = extractions.filter((_, i) => i % every === 0)
    let once: readonly string[] | null = null

    /** The graph of all, written at once into the empty database. */
    async function expected(): Promise<readonly string[]> {
      if (once !== null) return once
      await write(db.database, extractions)
      once = await linesOf(db.database)
      for (const { article } of extractions) await removeArticle(db.database, article.id, tools.linker)
      expect(await linesOf(db.database)).toEqual([])
      return once
    }

    async function writeInPieces(all: readonly Extraction[], seed: number): Promise<void> {
      for (const piece of inPieces(shuffle(all, seed), seed)) await write(db.database, piece)
    }

    it.each(seeds(orders))('is the same in order %i, sent once or three times', async (seed) => {
      const graph = await expected()
      const times = seed % 2 === 0 ? [extractions, extractions, extractions] : [extractions]
      await writeInPieces(times.flat(), seed)
      expect(await linesOf(db.database)).toEqual(graph)
    })

    it('is the same after articles were taken out, one or some, and sent again', async () => {
      const graph = await expected()
      await write(db.database, extractions)
      for (const extraction of some) {
        await removeArticle(db.database, extraction.article.id, tools.linker)
        await write(db.database, [extraction])
      }
      expect(await linesOf(db.database)).toEqual(graph)
      for (const { article } of some) await removeArticle(db.database, article.id, tools.linker)
      expect(await linesOf(db.database)).not.toEqual(graph)
      await writeInPieces(some, 3)
      expect(await linesOf(db.database)).toEqual(graph)
    })

    it('is the same, but for revisions, after articles were changed and changed back', async () => {
      const later = (hours: number) => new Date(Date.UTC(2040, 0, 1, hours)).toISOString()
      const changes = some.map((one) => changed(one, halfOf(one.article.text), later(1)))
      const back = some.map((one) => changed(one, one.article.text, later(2)))
      const others = extractions.filter((one) => !some.includes(one))
      await write(db.database, [...others, ...back])
      const graph = withoutRevisions(await linesOf(db.database))
      for (const { article } of extractions) await removeArticle(db.database, article.id, tools.linker)
      await write(db.database, extractions)
      await writeInPieces(changes, 5)
      expect(withoutRevisions(await linesOf(db.database))).not.toEqual(graph)
      await writeInPieces(back, 6)
      const full = await linesOf(db.database)
      expect(withoutRevisions(full)).toEqual(graph)
      // What was sent says which revisions there are, not the order it was sent in.
      await writeInPieces([...extractions, ...back, ...changes], 7)
      expect(await linesOf(db.database)).toEqual(full)
    })
  })
}
