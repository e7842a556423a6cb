import { describe, expect, it } from 'vitest'
import { anyModality, type Use } from './use.ts'

const participant = 'text actor { name memberOf { name } } reports(first: 3) { id rule }'
const report = `evidence { quote } event { id title } article { title text } place { name } actors { ${participant} }
  casualties { byGroup { report { id } } } attribution { actor { name } }`

/** Everything that an event leads to, and from there on, with pages, totals and filters at each level. */
const everything = (first: number) => `{
  events(first: ${first}, ${anyModality}) {
    totalCount pageInfo { hasNextPage hasPreviousPage endCursor }
    nodes {
      title when { start }
      place { name parent { name } ancestors { name } children(first: 2) { nodes { name } }
        events(first: 2) { totalCount nodes { title place { name } } } articles(first: 2) { nodes { title } } }
      actors { ${participant} } recipients { ${participant} }
      casualties { killed { low } byGroup { group report { id } } }
      disputes { accounts { value node { id } reports { id article { title } } } }
      related(first: 2) { score event { title place { name } } }
      reports(first: 2) { totalCount pageInfo { hasNextPage } nodes { ${report} } }
      articles(first: 2) { nodes { title text issues { code } mentions { kind node { id } } revisions { text }
        dateline { place { name } } places(first: 2) { edges { mentions node { name parent { name } } } }
        actors(first: 2) { edges { mentions node { name } } }
        events(first: 2) { nodes { title reports(first: 1) { nodes { rule article { title } } } } } } }
    }
  }
}`

/** Each kind of node at one level only, so that nothing is there already when it is asked for. */
const levels = (first: number) => `{
  events(first: ${first}, ${anyModality}) { nodes {
    witnesses { articles independentArticles } place { name }
    reports(first: 2) { nodes { rule article { title text copies(first: 2) { similarity }
      actors(first: 2) { edges { mentions node { name } } } } } } } } }`

const actorsOnly = (first: number) => `{ actors(first: ${first}) { nodes { name
  members(first: 3) { nodes { name memberOf { name } } }
  relations(first: 3) { actor { name } eventCount }
  evidence(first: 3) { name rule row { id } articles(first: 2) { quote article { title } } }
  articles(first: 2) { totalCount nodes { title } }
  events(first: 2, role: ACTOR, filter: { types: [ASSAULT] }) { totalCount nodes { title place { name } } } } } }`

const nodesOnly = (ids: readonly string[]) => `{ nodes(ids: ${JSON.stringify(ids)}) {
  ... on Event { title reports(first: 2) { nodes { rule } } } } }`

const wide = /\b[ax]"?\."?(?:text|mentions)\b/

export function testStatements(use: Use): void {
  describe('statements', () => {
    async function count(query: string): Promise<number> {
      use.statements()
      await use.data(query)
      return use.statements().length
    }

    it('are as many for 40 events with all around them as for 2', async () => {
      const [few, many] = [await count(levels(2)), await count(levels(40))]
      // The page with all that it leads to, and copies, which nothing reads ahead.
      expect([few, many]).toEqual([2, 2])
    })

    it('are a few a level for 40 events with all that can be asked of them, as for 2', async () => {
      // Of many rows not all is read ahead; the rest takes a statement a level.
      for (const first of [2, 10, 40, 80]) expect(await count(everything(first))).toBeLessThan(22)
    })

    it('are not more for 9 actors than for 2', async () => {
      expect(await count(actorsOnly(9))).toBeLessThanOrEqual(await count(actorsOnly(2)))
    })

    it('are as many for 40 ids as for 2', async () => {
      const { events } = await use.data('{ events(first: 40) { nodes { id } } }')
      const ids = events.nodes.map((node: { id: string }) => node.id)
      expect(await count(nodesOnly(ids))).toBe(2)
      expect(await count(nodesOnly(ids.slice(0, 2)))).toBe(2)
    })

    it('are as many for the highlights of 40 found as of 2, in articles and events', async () => {
      const searched = (first: number) => `{
        articles(first: ${first}, filter: { text: "bombed or captured" }) { edges { node { title }
          highlights { text spans { start end } report { id } } } }
        events(first: ${first}, filter: { text: "bombed or captured" }) { edges { node { title place { name } }
          highlights { text offset report { rule article { title } } } } } }`
      const [few, many] = [await count(searched(2)), await count(searched(40))]
      expect([few, many]).toEqual([many, many])
      // Names and page, names, passages and marks of each; places, reports and articles of the events.
      expect(many).toBeLessThanOrEqual(2 * 5 + 3)
    })

    it('are as many for 100 changes as for 2', async () => {
      const changes = (first: number) => `{ changes(first: ${first}) { head nodes { kind at
        node { ... on Event { title place { name } } ... on Article { title events(first: 2) { nodes { title } } } } } } }`
      const [few, many] = [await count(changes(2)), await count(changes(100))]
      expect(many).toBeLessThanOrEqual(Math.max(few, 6))
    })

    it('are one a facet, and one more for the nodes of all buckets of a kind', async () => {
      const facets = (
        first: number,
      ) => `{ eventFacets(facets: [TYPE, COUNTRY, PLACE, ACTOR], first: ${first}) {
        buckets { key count node { ... on Place { name } ... on Actor { name memberOf { name } } } } } }`
      expect(await count('{ eventFacets(facets: [TYPE, MODE, CONTEXT]) { buckets { key } } }')).toBe(3)
      expect(await count(facets(40))).toBeLessThanOrEqual(7)
    })

    it('of a filter with all conditions and all that is left out are one, and one for each search', async () => {
      const conditions = 'types: [ASSAULT], sources: ["x"], sectors: ["GOV"], text: "bombed"'
      const query = `{ events(filter: { ${conditions}, changedSince: "2014-01-01T00:00:00Z",
        not: { countries: ["XX"], text: "visited" } }) { nodes { id } } }`
      expect(await count(query)).toBe(3)
    })

    it('are one more for the copies of all articles, which are there already', async () => {
      expect(
        await count('{ articles(first: 100) { nodes { copies { similarity article { title } } } } }'),
      ).toBe(2)
    })

    it('are one for a page, and one more for its total', async () => {
      expect(await count('{ events(first: 5) { nodes { title type when { start } } } }')).toBe(1)
      expect(await count('{ events(first: 5) { totalCount nodes { title } pageInfo { endCursor } } }')).toBe(
        2,
      )
      expect(await count('{ events { totalCount } }')).toBe(1)
    })

    it('read texts and mentions only when they are asked for', async () => {
      await use.data('{ articles { nodes { title source dateline { text } sections { heading } } } }')
      expect(use.statements().filter((text) => wide.test(text))).toEqual([])
      await use.data('{ articles { nodes { text } } }')
      expect(use.statements().filter((text) => wide.test(text))).toHaveLength(1)
    })
  })
}
