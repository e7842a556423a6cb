import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { cpuOf, cpuOfAll } from './cpu.ts'
import type { Rival } from './rivals.ts'

/** What one rival did with one query in one go. */
export interface Measured {
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  /** CPU milliseconds a request, of its own process and of PostgreSQL; null where nobody tells. */
  readonly serverMs: number | null
  readonly databaseMs: number | null
}

export interface Load {
  readonly bodies: readonly string[]
  readonly connections: number
  readonly seconds: number
}

interface Sent {
  readonly requests: number
  readonly seconds: number
  readonly failed: number
  readonly p50: number | null
  readonly p99: number | null
}

const program = fileURLToPath(new URL('./programs/load.mjs', import.meta.url))
const run = promisify(execFile)

async function send(url: string, load: Load): Promise<Sent> {
  const { stdout } = await run(process.execPath, [program, JSON.stringify({ url, ...load })])
  return JSON.parse(stdout) as Sent
}

/** Sends the load to the rival, and tells what it took. Throws where an answer is no 200. */
export async function measure(rival: Rival, load: Load, postgresPid: number): Promise<Measured> {
  await send(rival.url, { ...load, seconds: Math.max(1, load.seconds / 4) })
  const before = [cpuOf(rival.pid), cpuOfAll(postgresPid)] as const
  const sent = await send(rival.url, load)
  const after = [cpuOf(rival.pid), cpuOfAll(postgresPid)] as const
  if (sent.failed > 0 || sent.p50 === null || sent.p99 === null) {
    throw new Error(`${rival.name}: ${sent.failed} of ${sent.requests + sent.failed} requests failed`)
  }
  const each = (n: 0 | 1) => {
    const [from, to] = [before[n], after[n]]
    return from === null || to === null ? null : (to - from) / sent.requests
  }
  return {
    perSecond: sent.requests / sent.seconds,
    p50: sent.p50,
    p99: sent.p99,
    serverMs: each(0),
    databaseMs: each(1),
  }
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2
}

/** The middle of several goes, each value by itself. */
export function middleOf(runs: readonly Measured[]): Measured {
  const of = (key: keyof Measured) => median(runs.map((run) => run[key] ?? Number.NaN))
  return {
    perSecond: of('perSecond'),
    p50: of('p50'),
    p99: of('p99'),
    serverMs: of('serverMs'),
    databaseMs: of('databaseMs'),
  }
}
