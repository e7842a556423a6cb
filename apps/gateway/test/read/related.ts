import { describe, expect, it } from 'vitest'
import { readAll, type Use } from './use.ts'

interface Related {
  readonly id: string
  readonly place: { readonly id: string } | null
  readonly related: readonly {
    readonly relation: string
    readonly converse: string
    readonly score: number
    readonly rule: string
    readonly event: { readonly id: string; readonly place: { readonly id: string } | null }
  }[]
}

const related = (first: string) =>
  `id place { id } related${first} { relation converse score rule event { id place { id } } }`

export function testRelated(use: Use): void {
  describe('related events', () => {
    it('are those that the judge relates, strongest first, ties by id', async () => {
      const events = await readAll<Related>(use, 'events', related('(first: 100)'))
      expect(events.filter((event) => event.related.length > 1).length).toBeGreaterThan(10)
      for (const { id, place, related: list } of events) {
        const order = list.map(({ score, event }) => `${1 - score} ${event.id}`)
        expect(order).toEqual([...order].sort())
        for (const { event, rule } of list) {
          expect([event.place?.id, rule]).toEqual([place?.id, 'test-place'])
          expect(event.id).not.toBe(id)
        }
      }
    })

    it('are the same whichever page they are asked with, and the first of them', async () => {
      const [some, first, all] = await Promise.all(
        ['', '(first: 2)', '(first: 100)'].map((args) => readAll<Related>(use, 'events', related(args))),
      )
      for (const [at, { related: list }] of (all ?? []).entries()) {
        expect(some?.[at]?.related).toEqual(list.slice(0, 20))
        expect(first?.[at]?.related).toEqual(list.slice(0, 2))
      }
      const [{ id }] = [...(all ?? [])].sort((a, b) => b.related.length - a.related.length) as [Related]
      const { node } = await use.data(`{ node(id: "${id}") { ... on Event { ${related('(first: 1)')} } } }`)
      expect(node.related).toHaveLength(1)
    })

    it.each([0, -1, 101])('are refused with first: %i', async (first) => {
      const { errors } = await use.ask(
        `{ events(first: 1) { nodes { related(first: ${first}) { score } } } }`,
      )
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
    })

    it('are judged in as many statements for 40 events as for 2', async () => {
      const count = async (first: number) => {
        use.statements()
        await use.data(`{ events(first: ${first}) { nodes { related { score rule } } } }`)
        return use.statements().length
      }
      expect([await count(2), await count(40)]).toEqual([7, 7])
    })
  })
}
