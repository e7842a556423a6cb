import { describe, expect, it } from 'vitest'
import { anyModality, readAll, type Use } from './use.ts'

// biome-ignore lint/suspicious/noExplicitAny: served JSON
type Served = any

export function testCopies(use: Use): void {
  describe('copies', () => {
    it('lead both ways, from each article to the other', async () => {
      const articles = await readAll<Served>(use, 'articles', 'id title copies { similarity article { id } }')
      const copied = articles.filter(({ copies }) => copies.length > 0)
      const titles = copied.map(({ title }) => title)
      expect(titles).toContain('Another headline')
      const pairs = copied.flatMap(({ id, copies }) => copies.map((copy: Served) => [id, copy.article.id]))
      expect(pairs.length).toBeGreaterThanOrEqual(2)
      expect(pairs.map(([a, b]) => [b, a]).sort()).toEqual(pairs.sort())
      const all = copied.flatMap(({ copies }) => copies.map(({ similarity }: Served) => similarity))
      expect(Math.min(...all)).toBeGreaterThanOrEqual(0.5)
      expect(Math.max(...all)).toBe(1)
    })

    it('count as one witness', async () => {
      const events = await readAll<Served>(
        use,
        `events(${anyModality})`,
        `witnesses { reports articles publishers independentArticles speakers }
        reports { totalCount } articles(first: 100) { nodes { id source copies { article { id } } } }`,
      )
      for (const { witnesses, reports, articles } of events) {
        const sources = new Set(articles.nodes.flatMap(({ source }: Served) => source ?? []))
        expect(witnesses).toMatchObject({
          reports: reports.totalCount,
          articles: articles.nodes.length,
          publishers: sources.size,
        })
      }
      const told = events.filter(({ articles }) =>
        articles.nodes.some(({ copies }: Served) =>
          articles.nodes.some(({ id }: Served) => copies.some((copy: Served) => copy.article.id === id)),
        ),
      )
      expect(told.length).toBeGreaterThan(0)
      for (const { witnesses } of told) expect(witnesses.independentArticles).toBeLessThan(witnesses.articles)
    })

    it('come at most so many, and not with a size that is none', async () => {
      const { articles } = await use.data(
        '{ articles(first: 100) { nodes { copies(first: 1) { similarity } } } }',
      )
      expect(Math.max(...articles.nodes.map(({ copies }: Served) => copies.length))).toBe(1)
      const { errors } = await use.ask('{ articles(first: 1) { nodes { copies(first: 0) { similarity } } } }')
      expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
    })
  })
}
