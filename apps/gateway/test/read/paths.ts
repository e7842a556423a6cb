import { beforeAll, describe, expect, it } from 'vitest'
import { places } from '../graph.ts'
import { anyModality, readAll, type Use } from './use.ts'

// biome-ignore lint/suspicious/noExplicitAny: served JSON
type Served = any
type Graph = Map<string, Set<string>>

const fields = `id actors { actor { id } } recipients { actor { id } } place { id } articles(first: 50) { nodes { id } }`
const wide = new Set(places.filter((place) => place.kind !== 'CITY').map((place) => place.id))

function graphOf(events: readonly Served[]): Graph {
  const graph: Graph = new Map()
  const tie = (a: string, b: string) => graph.set(a, (graph.get(a) ?? new Set()).add(b))
  for (const event of events) {
    const around = [...event.actors, ...event.recipients].map((one: Served) => one.actor.id)
    if (event.place) around.push(event.place.id)
    for (const id of [...around, ...event.articles.nodes.map((one: Served) => one.id)]) {
      tie(event.id, id)
      tie(id, event.id)
    }
  }
  return graph
}

/** Breadth first from one end, keeping the chain that comes first by its ids. */
function shortest(graph: Graph, from: string, to: string, maxLength: number): readonly string[] | null {
  let chains = new Map<string, readonly string[]>([[from, [from]]])
  const seen = new Set([from])
  for (let length = 0; length <= maxLength; length++) {
    const found = chains.get(to)
    if (found) return found
    const next = new Map<string, readonly string[]>()
    for (const [id, chain] of chains) {
      if (wide.has(id) && id !== from) continue
      for (const other of graph.get(id) ?? []) {
        if (seen.has(other)) continue
        const made = [...chain, other]
        const known = next.get(other)
        if (!known || made.join() < known.join()) next.set(other, made)
      }
    }
    for (const id of next.keys()) seen.add(id)
    chains = next
  }
  return null
}

const query = `query($from: ID!, $to: ID!, $max: Int) {
  path(from: $from, to: $to, maxLength: $max) { length nodes { id __typename } } }`

export function testPaths(use: Use): void {
  describe('paths', () => {
    let graph: Graph
    let ids: string[]
    beforeAll(async () => {
      graph = graphOf(await readAll<Served>(use, `events(${anyModality})`, fields))
      ids = [...graph.keys()].sort()
    })

    it('are the shortest chains, first by their ids', async () => {
      for (let at = 0; at < 60; at++) {
        const [from, to] = [ids[(at * 37) % ids.length] ?? '', ids[(at * 101 + 13) % ids.length] ?? '']
        const { path } = await use.data(query, { from, to })
        const expected = shortest(graph, from, to, 6)
        expect(path?.nodes.map((node: Served) => node.id) ?? null).toEqual(expected)
        expect(path?.length ?? null).toBe(expected && expected.length - 1)
      }
    })

    it('are null where they are longer than asked for, and of no length from a node to itself', async () => {
      const far = ids.flatMap((to) => {
        const chain = shortest(graph, ids[0] ?? '', to, 6)
        return chain && chain.length > 3 ? [chain] : []
      })
      const [from, to] = [far[0]?.[0], far[0]?.at(-1)]
      const length = (far[0]?.length ?? 0) - 1
      expect((await use.data(query, { from, to, max: length })).path.length).toBe(length)
      expect((await use.data(query, { from, to, max: length - 1 })).path).toBeNull()
      expect((await use.data(query, { from, to: from })).path).toMatchObject({
        length: 0,
        nodes: [{ id: from }],
      })
    })

    it('are null to what does not exist', async () => {
      for (const to of ['nonsense', `event_${'0'.repeat(24)}`]) {
        expect((await use.data(query, { from: ids[0], to })).path).toBeNull()
      }
    })

    it('refuse lengths that are none', async () => {
      const { errors } = await use.ask(query, { from: ids[0], to: ids[1], max: 21 })
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
    })
  })
}
