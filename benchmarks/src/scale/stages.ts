import type { Linker } from '@wiregraph/schema'
import type { Database } from '@wiregraph/store'

/** What writing an article goes through, in this order, and what the linker computes on the way. */
export const stages = [
  'text',
  'copies',
  'nodes',
  'find reports',
  'write reports',
  'write events',
  'keys',
  'pairs and clusters',
  'assembling',
] as const
export type Stage = (typeof stages)[number]

/** Those that the number of articles around decides: linking. */
const linking: readonly Stage[] = ['find reports', 'write events', 'keys', 'pairs and clusters', 'assembling']

export const linkingOf = (ms: Readonly<Record<Stage, number>>): number =>
  linking.reduce((sum, stage) => sum + ms[stage], 0)

/** A statement with these words begins the stage. */
const beginnings: readonly (readonly [RegExp, Stage])[] = [
  [/pg_advisory/, 'text'],
  [/delete from article_copies/, 'copies'],
  [/delete from reports/, 'nodes'],
  [/insert into article_(?:places|actors)/, 'nodes'],
  [/k\(key\)|"copyOf"/, 'find reports'],
  [/select id, data from events/, 'write events'],
  // What the article says is written whether it is linked or not.
  [/insert into reports/, 'write reports'],
  [/update reports set|insert into article_keys|update event_ids|insert into event_/, 'write events'],
  [/drops|delete from places p/, 'text'],
]

export interface Clock {
  /** Milliseconds so far. */
  readonly spent: Record<Stage, number>
  statements: number
  /** Reports that were given to linking to be parted anew. */
  relinked: number
  readonly database: Database
  readonly linker: Linker
}

/** The words of a statement without its values. */
function wordsOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(wordsOf).join('')
  if (node === null || typeof node !== 'object') return ''
  const { kind, sqlFragments, parameters, name } = node as Record<string, unknown>
  if (kind === 'IdentifierNode') return String(name)
  if (kind !== 'RawNode' || !Array.isArray(sqlFragments) || !Array.isArray(parameters))
    return kind === 'ValueNode' ? '' : Object.values(node).map(wordsOf).join('')
  return sqlFragments.map((words, i) => `${words}${wordsOf(parameters[i])}`).join('')
}

type Plugin = Parameters<Database['sql']['withPlugin']>[0]

function timer(clock: Clock): Plugin {
  const begun = new WeakMap<object, number>()
  let stage: Stage = 'text'
  return {
    transformQuery({ node, queryId }) {
      const words = wordsOf(node)
      stage = beginnings.find(([pattern]) => pattern.test(words))?.[1] ?? stage
      clock.statements += 1
      begun.set(queryId, performance.now())
      return node
    },
    async transformResult({ result, queryId }) {
      clock.spent[stage] += performance.now() - (begun.get(queryId) ?? 0)
      return result
    },
  }
}

function timed<A extends unknown[], R>(
  clock: Clock,
  stage: Stage,
  run: (...args: A) => R,
): (...args: A) => R {
  return (...args) => {
    const start = performance.now()
    const result = run(...args)
    clock.spent[stage] += performance.now() - start
    return result
  }
}

/** The database and the linker as they are, with a clock in each of their doors. */
export function startClock(database: Database, linker: Linker): Clock {
  const clock = {
    spent: Object.fromEntries(stages.map((stage) => [stage, 0])) as Record<Stage, number>,
    statements: 0,
    relinked: 0,
  } as Clock
  const link = timed(clock, 'pairs and clusters', linker.link)
  return Object.assign(clock, {
    database: { ...database, sql: database.sql.withPlugin(timer(clock)) },
    linker: {
      ...linker,
      blockKeys: timed(clock, 'keys', linker.blockKeys),
      assembleEvent: timed(clock, 'assembling', linker.assembleEvent),
      assembleActor: timed(clock, 'nodes', linker.assembleActor),
      link(reports: Parameters<Linker['link']>[0]) {
        clock.relinked += reports.length
        return link(reports)
      },
    } satisfies Linker,
  })
}
