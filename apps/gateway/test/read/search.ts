import { describe, expect, it } from 'vitest'
import type { Use } from './use.ts'

// biome-ignore lint/suspicious/noExplicitAny: served JSON
type Served = any

const fields = 'highlights { field text offset spans { start end } report { id article { text } } }'
const wordsOf = ({ text, spans }: Served): string[] =>
  spans.map(({ start, end }: Served) => text.slice(start, end))

export function testSearch(use: Use): void {
  describe('highlights', () => {
    it('show where the words stand in articles, in the forms in which they stand there', async () => {
      const { articles } = await use.data(
        `{ articles(first: 30, filter: { text: "BOMBING or capt*" }) { edges { node { title text } ${fields} } } }`,
      )
      expect(articles.edges.length).toBeGreaterThan(5)
      for (const { node, highlights } of articles.edges) {
        expect(highlights.length).toBeGreaterThan(0)
        for (const one of highlights) {
          const whole = one.field === 'TITLE' ? node.title : node.text
          expect(whole.slice(one.offset, one.offset + one.text.length)).toBe(one.text)
          for (const word of wordsOf(one)) expect(word).toMatch(/^(bomb|capt)/i)
        }
        const all = new Set(highlights.flatMap(wordsOf).map((word: string) => word.toLowerCase()))
        expect(/bombed/.test(node.text)).toBe(all.has('bombed'))
      }
    })

    it('show where the words stand in titles and evidence of events, and in whose', async () => {
      const { events } = await use.data(
        `{ events(first: 30, filter: { text: "captured" }) { edges { ${fields} } } }`,
      )
      expect(events.edges.length).toBeGreaterThan(3)
      for (const { highlights } of events.edges) {
        expect(highlights[0]).toMatchObject({ field: 'TITLE', offset: 0, report: null })
        const evidence = highlights.filter(({ field }: Served) => field === 'EVIDENCE')
        for (const one of evidence) {
          expect(one.report.article.text.slice(one.offset, one.offset + one.text.length)).toBe(one.text)
        }
        for (const word of highlights.flatMap(wordsOf)) expect(word).toBe('captured')
      }
    })

    it('are none without a search', async () => {
      const { articles, events } = await use.data(
        `{ articles(first: 3) { edges { ${fields} } } events(first: 3, filter: { text: " " }) { edges { ${fields} } } }`,
      )
      for (const { highlights } of [...articles.edges, ...events.edges]) expect(highlights).toEqual([])
    })
  })

  describe('an order by relevance', () => {
    it('of articles needs a text', async () => {
      const { errors } = await use.ask(
        '{ articles(orderBy: { field: RELEVANCE, direction: DESC }) { nodes { id } } }',
      )
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
    })
  })
}
