import { describe, expect, it } from 'vitest'
import { readAll, type Use } from './use.ts'

// biome-ignore lint/suspicious/noExplicitAny: served JSON
type Served = any

const fields =
  'edges { cursor } nodes { kind type id at node { id } } pageInfo { hasNextPage endCursor } head'

/** A copy that follows the changes: ids of what is there, by type. */
async function follow(use: Use, from: string | null, copy: Map<string, string>): Promise<string | null> {
  for (let after = from; ; ) {
    const { changes } = await use.data(
      `query($after: String) { changes(first: 7, after: $after) { ${fields} } }`,
      {
        after,
      },
    )
    for (const { kind, type, id } of changes.nodes) {
      if (kind === 'REMOVED' || kind === 'MERGED') copy.delete(id)
      else copy.set(id, type)
    }
    after = changes.pageInfo.endCursor
    if (!changes.pageInfo.hasNextPage) return after
  }
}

const idsOf = (copy: Map<string, string>, wanted: string) =>
  [...copy].flatMap(([id, type]) => (type === wanted ? id : [])).sort()

/** On a graph of its own, as it removes an article. */
export function testChanges(use: Use): void {
  describe('changes', () => {
    async function there() {
      const events = await readAll<Served>(
        use,
        'events(filter: { modality: [ACTUAL, FUTURE, NEGATED] })',
        'id',
      )
      const articles = await readAll<Served>(use, 'articles', 'id')
      const sorted = (nodes: Served[]) => nodes.map((node) => node.id as string).sort()
      return { EVENT: sorted(events), ARTICLE: sorted(articles) }
    }

    it('let a copy follow the graph, removals included', async () => {
      const copy = new Map<string, string>()
      const cursor = await follow(use, null, copy)
      const before = await there()
      expect({ EVENT: idsOf(copy, 'EVENT'), ARTICLE: idsOf(copy, 'ARTICLE') }).toEqual(before)
      const { changes } = await use.data(`{ changes(first: 1) { ${fields} } }`)
      expect(changes.head).toBe(cursor)

      const gone = before.ARTICLE[3]
      await use.data('mutation($id: ID!) { removeArticle(input: { id: $id }) { removedId } }', { id: gone })
      const last = await follow(use, cursor, copy)
      const after = await there()
      expect(after.ARTICLE).toEqual(before.ARTICLE.filter((id) => id !== gone))
      expect({ EVENT: idsOf(copy, 'EVENT'), ARTICLE: idsOf(copy, 'ARTICLE') }).toEqual(after)

      const { removed } = await use.data(
        `query($after: String) { removed: changes(after: $after, types: [ARTICLE]) { ${fields} } }`,
        { after: cursor },
      )
      expect(removed.nodes).toMatchObject([{ kind: 'REMOVED', type: 'ARTICLE', id: gone, node: null }])
      const none = await use.data(`query($after: String) { changes(after: $after) { ${fields} } }`, {
        after: last,
      })
      expect(none.changes).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false, endCursor: last } })
    })

    it('begin at an instant', async () => {
      const { all } = await use.data(`{ all: changes { ${fields} } }`)
      const { since } = await use.data(`query($at: DateTime) { since: changes(since: $at) { ${fields} } }`, {
        at: all.nodes.at(-1).at,
      })
      expect(since.nodes[0].at >= all.nodes.at(-1).at).toBe(true)
      const { never } = await use.data(`{ never: changes(since: "2999-01-01T00:00:00Z") { ${fields} } }`)
      expect(never.nodes).toEqual([])
    })

    it.each(['first: 0', 'first: 101', 'after: "x"', 'after: "-1"', 'after: "99999999999999999999"'])(
      'refuse %s',
      async (args) => {
        const { errors } = await use.ask(`{ changes(${args}) { head } }`)
        expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
      },
    )
  })
}
