import type { Database } from '@wiregraph/store'
import type { Answer, Ask } from '../ask.ts'

/** What the tests of one graph share. */
export interface Use {
  database(): Database
  /** Throws on errors. */
  data(query: string, variables?: Record<string, unknown>): Promise<Answer['data']>
  ask: Ask
  /** Statements that the database was given since the last look. */
  statements(): string[]
}

/** All nodes of a connection of Query, page by page: `events`, or `events(filter: {…})`. */
export async function readAll<T>(use: Use, connection: string, selection: string): Promise<T[]> {
  const nodes: T[] = []
  const [name = '', args = ''] = connection.split(/\((.*)\)$/s)
  for (let after: string | null = null; ; ) {
    const query = `query All($after: String) { ${name}(first: 100, after: $after ${args ? `, ${args}` : ''}) {
      nodes { ${selection} } pageInfo { hasNextPage endCursor } } }`
    const { [name]: page } = await use.data(query, { after })
    nodes.push(...page.nodes)
    if (!page.pageInfo.hasNextPage) return nodes
    after = page.pageInfo.endCursor
  }
}

export const anyModality =
  'filter: { modality: [ACTUAL, UNCERTAIN, FUTURE, HYPOTHETICAL, NEGATED, HISTORICAL] }'
