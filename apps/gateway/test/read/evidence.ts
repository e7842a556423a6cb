import { describe, expect, it } from 'vitest'
import { readAll, type Use } from './use.ts'

interface Evidence {
  readonly name: string
  readonly rule: string
  readonly meaning: string | null
  readonly row: { readonly file: string; readonly id: string } | null
  readonly articleCount: number
  readonly articles: readonly { readonly quote: string | null; readonly article: { readonly id: string } }[]
}
interface Actor {
  readonly id: string
  readonly name: string
  readonly evidence: readonly Evidence[]
  readonly articles: { readonly nodes: readonly { readonly id: string }[] }
}

const evidence =
  'evidence { name rule meaning row { file id } articleCount articles(first: 100) { quote article { id } } }'

export function testEvidence(use: Use): void {
  describe('evidence of names', () => {
    it('tells of each name by which rule, row and articles it is one', async () => {
      const actors = await readAll<Actor>(
        use,
        'actors',
        `id name ${evidence} articles(first: 100) { nodes { id } }`,
      )
      expect(actors.length).toBeGreaterThan(5)
      for (const { name, evidence: reasons, articles } of actors) {
        const row = { file: 'data/actors/test.yaml', id: name }
        const [byRow, byTest] = [...reasons].sort((a, b) => (a.rule < b.rule ? -1 : 1))
        expect(byRow).toMatchObject({
          name: `The ${name}`,
          meaning: 'a row of the lexicon has the name',
          row,
        })
        expect(byTest).toMatchObject({ name, rule: 'test', meaning: null, row: null })
        for (const { articles: given, articleCount, rule } of reasons) {
          expect(given).toHaveLength(Math.min(articleCount, 100))
          // Articles that name its members or where it only speaks give evidence as well.
          const giving = new Set(given.map(({ article }) => article.id))
          if (articleCount <= 100) expect(articles.nodes.filter(({ id }) => !giving.has(id))).toEqual([])
          const words = rule === 'test' ? null : `the ${name}`
          expect(new Set(given.map(({ quote }) => quote))).toEqual(new Set([words]))
        }
      }
    })

    it.each([
      ['evidence(first: 0) { name }'],
      ['evidence(first: 101) { name }'],
      ['evidence { articles(first: 0) { quote } }'],
    ])('is refused with %s', async (field) => {
      const { errors } = await use.ask(`{ actors(first: 1) { nodes { ${field} } } }`)
      expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
    })

    it('takes as many statements for 9 actors as for 2', async () => {
      const count = async (first: number) => {
        use.statements()
        await use.data(`{ actors(first: ${first}) { nodes { ${evidence} } } }`)
        return use.statements().length
      }
      expect([await count(2), await count(9)]).toEqual([4, 4])
    })
  })
}
