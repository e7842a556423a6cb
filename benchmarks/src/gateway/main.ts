// pnpm bench gateway: six queries over loopback, against PostGraphile 5 on the same tables and against bare yoga.
import { parseArgs } from 'node:util'
import { type Database, migrate, openDatabase } from '@wiregraph/store'
import { startPostgres } from '@wiregraph/store/testing'
import { bodiesOf, differences } from './ask.ts'
import { fillGraph, sizeOf } from './fill.ts'
import { type Measured, measure, middleOf } from './measure.ts'
import { printRows, type Row } from './print.ts'
import { queries } from './queries/index.ts'
import type { BenchQuery } from './queries/query.ts'
import { buildGateway, type Rival, type RivalName, startRival, tellPostgraphile } from './rivals.ts'

export interface GatewayBench {
  readonly events: number
  readonly seconds: number
  readonly rounds: number
  readonly connections: number
  readonly rivals: readonly RivalName[]
  /** Only queries whose name has one of these words. */
  readonly only: readonly string[]
  /** Of a filled database with its server's process; without it, one is made. */
  readonly url: string | null
  readonly profile: string | null
}

interface Filled {
  readonly url: string
  readonly stop: () => Promise<void>
}

async function makeGraph(events: number): Promise<Filled> {
  const server = await startPostgres()
  if (server === null) throw new Error('pnpm bench gateway needs PostgreSQL')
  const url = await server.createDatabase()
  const database = await openDatabase({ url })
  await migrate(database)
  const start = performance.now()
  await fillGraph(database, sizeOf(events))
  console.error(
    `${events} events with ten reports each after ${((performance.now() - start) / 1000).toFixed(0)} s`,
  )
  await tellPostgraphile(database)
  await database.close()
  return { url, stop: () => server.stop() }
}

/** The process of PostgreSQL that all its others are children of. */
async function postgresPid(database: Database): Promise<number> {
  const { rows } = await database.pool.query(
    `select split_part(pg_read_file('postmaster.pid'), E'\\n', 1) as pid`,
  )
  return Number((rows as { pid: string }[])[0]?.pid)
}

interface Contest {
  readonly rivals: readonly Rival[]
  readonly subjects: readonly unknown[]
  readonly postgres: number
}

/** Both from a little before the place on where they differ. */
function unlike(a: string, b: string): readonly string[] {
  const at = [...a].findIndex((char, n) => char !== b[n])
  return [a, b].map((text) => text.slice(Math.max(0, at - 100), at + 100))
}

/** Same rows and values, or there is nothing to compare. */
async function checkSame({ rivals, subjects }: Contest, query: BenchQuery): Promise<void> {
  const [ours, theirs] = (['wiregraph', 'postgraphile'] as const).map((name) =>
    rivals.find((rival) => rival.name === name),
  )
  if (ours === undefined || theirs === undefined) return
  const [first, ...more] = await differences([ours, theirs], query, subjects.slice(0, 20))
  if (first === undefined) return
  throw new Error(
    `${query.name}: ${more.length + 1} answers differ, first of ${first.subject}: …${unlike(first.ours, first.theirs).join('\n…')}`,
  )
}

/** The rivals take turns, so that all of them meet the same machine. */
async function contend(contest: Contest, query: BenchQuery, bench: GatewayBench): Promise<Row> {
  await checkSame(contest, query)
  const runs = new Map<RivalName, Measured[]>()
  for (let round = 0; round < bench.rounds; round++) {
    for (const rival of contest.rivals) {
      const bodies = bodiesOf(rival, query, contest.subjects)
      const { connections, seconds } = bench
      const measured = await measure(rival, { bodies, connections, seconds }, contest.postgres)
      runs.set(rival.name, [...(runs.get(rival.name) ?? []), measured])
    }
  }
  return {
    query: query.name,
    rivals: Object.fromEntries([...runs].map(([name, each]) => [name, middleOf(each)])),
  }
}

async function subjectsOf(database: Database, { subjects }: BenchQuery): Promise<readonly unknown[]> {
  const { rows } = await database.pool.query(subjects)
  return (rows as { subject: unknown }[]).map(({ subject }) => subject)
}

/** Measures all queries, and gives a row for each. */
export async function benchGateway(bench: GatewayBench): Promise<readonly Row[]> {
  if (bench.url === null) buildGateway()
  const graph = bench.url === null ? await makeGraph(bench.events) : { url: bench.url, stop: async () => {} }
  const database = await openDatabase({ url: graph.url, poolSize: 3 })
  const rivals: Rival[] = []
  const rows: Row[] = []
  try {
    for (const name of bench.rivals) {
      rivals.push(await startRival(name, { databaseUrl: graph.url, profile: bench.profile }))
    }
    const postgres = await postgresPid(database)
    const chosen = queries.filter(
      ({ name }) => bench.only.length === 0 || bench.only.some((word) => name.includes(word)),
    )
    for (const query of chosen) {
      const subjects = await subjectsOf(database, query)
      rows.push(await contend({ rivals, subjects, postgres }, query, bench))
      console.error(printRows(rows.slice(-1)))
    }
    return rows
  } finally {
    for (const rival of rivals) await rival.stop()
    await database.close()
    await graph.stop()
  }
}

const names: readonly RivalName[] = ['wiregraph', 'postgraphile', 'yoga']

/** Of the command line. Throws where a rival is none. */
export function readBench(args: readonly string[]): GatewayBench {
  const { values } = parseArgs({
    args: [...args],
    options: {
      events: { type: 'string', default: '100000' },
      seconds: { type: 'string', default: '10' },
      rounds: { type: 'string', default: '3' },
      connections: { type: 'string', default: '16' },
      rivals: { type: 'string', default: names.join(',') },
      only: { type: 'string' },
      url: { type: 'string' },
      profile: { type: 'string' },
    },
  })
  const rivals = values.rivals.split(',').map((name) => {
    const known = names.find((one) => one === name)
    if (known === undefined) throw new Error(`expected rivals of ${names.join(', ')}, found ${name}`)
    return known
  })
  return {
    events: Number(values.events),
    seconds: Number(values.seconds),
    rounds: Number(values.rounds),
    connections: Number(values.connections),
    rivals,
    only: values.only?.split(',') ?? [],
    url: values.url ?? null,
    profile: values.profile ?? null,
  }
}
