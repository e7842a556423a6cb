import { describe, expect, it } from 'vitest'
import { readRelated, removeArticle, writeArticles } from '../../src/index.ts'
import type { Use } from '../conformance.ts'
import { makeExtraction, towns } from '../fixtures.ts'
import { testLinker } from '../linker.ts'

interface Told {
  readonly there?: boolean
  readonly publishedAt?: string
  readonly words?: readonly string[]
}

/** An article about a raid, there or nobody knows where, and the words that tell its story. */
function raid(
  title: string,
  { there = false, publishedAt = '2014-06-20T00:00:00.000Z', words = ['siege'] }: Told,
) {
  const place = there ? { place: towns.dorn } : {}
  const extraction = makeExtraction({
    title,
    text: `${title}: they raided it.`,
    publishedAt,
    reports: [{ trigger: 'raided', ...place }],
  })
  return { ...extraction, story: words.map((term) => ({ term, weight: 1 / Math.sqrt(words.length) })) }
}

const later = '2014-10-20T00:00:00.000Z'
const many = ['siege', ...Array.from({ length: 30 }, (_, i) => `word${i}`)]

export function testRelated(use: Use): void {
  describe('events that may be related', () => {
    /** Titles of the articles whose events are looked at for the event of the first. */
    async function lookedAt(): Promise<string[]> {
      const { rows } = await use().pool.query(
        `select event_id as id from reports where data ->> 'evidence' like '%First%'`,
      )
      const [first] = rows as { id: string }[]
      const seen: string[] = []
      await readRelated(use(), [first?.id ?? ''], (_one, { reports: [told] }) => {
        seen.push(told?.report.evidence.quote.split(':')[0] ?? '')
        return null
      })
      return seen.sort()
    }

    it('are told at that place or near it in these weeks, or by articles of these weeks with a weighty word', async () => {
      const extractions = [
        raid('First', { there: true }),
        raid('There, of a harvest', { there: true, words: ['harvest'] }),
        raid('There, of a harvest, later', { there: true, words: ['harvest'], publishedAt: later }),
        raid('Of that siege', { words: ['siege', 'tower'] }),
        raid('Of a siege, later', { publishedAt: later }),
        raid('Of a harvest', { words: ['harvest'] }),
        raid('Of a siege among much else', { words: many }),
      ]
      await writeArticles(use(), { dropId: null, extractions, linker: testLinker })
      expect(await lookedAt()).toEqual(['Of that siege', 'There, of a harvest'])

      await removeArticle(use(), extractions[3]?.article.id ?? '', testLinker)
      expect(await lookedAt()).toEqual(['There, of a harvest'])
      const { rows } = await use().pool.query(`select 1 from article_words where word = 'tower'`)
      expect(rows).toEqual([])
    })
  })
}
