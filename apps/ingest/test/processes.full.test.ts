import { type ChildProcess, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { countDrops, countGraph, type Database, failedDrops, migrate, openDatabase } from '@wiregraph/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPostgres, startRedis } from '../../../packages/store/test/servers.ts'
import { makeFolder } from './folder.ts'

const app = fileURLToPath(new URL('..', import.meta.url))
const postgres = await startPostgres()
const redis = await startRedis()

interface Run {
  readonly child: ChildProcess
  readonly logs: Record<string, unknown>[]
  /** The first log line with this message. */
  said(message: string): Promise<Record<string, unknown>>
  ended: Promise<{ code: number | null; stderr: string }>
}

/** A process of the fleet, from its source. */
function runMain(main: string, env: Record<string, string>): Run {
  const child = spawn(process.execPath, ['--conditions=source', '--import', 'tsx', join('src', main)], {
    cwd: app,
    env: { PATH: process.env.PATH ?? '', ...env },
  })
  const logs: Record<string, unknown>[] = []
  let rest = ''
  let stderr = ''
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString()
  })
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n')
    rest = lines.pop() ?? ''
    logs.push(...lines.map((line) => JSON.parse(line) as Record<string, unknown>))
  })
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) =>
    child.on('exit', (code) => resolve({ code, stderr })),
  )
  const said = (message: string) =>
    expect
      .poll(() => logs.find(({ msg }) => msg === message), { timeout: 60_000, message: `${main}: ${stderr}` })
      .toBeDefined()
      .then(() => logs.find(({ msg }) => msg === message) ?? {})
  return { child, logs, said, ended }
}

describe.skipIf(postgres === null || redis === null)('the processes of a fleet', () => {
  let database: Database
  let env: Record<string, string>
  beforeAll(async () => {
    const url = (await postgres?.createDatabase()) ?? ''
    env = { DATABASE_URL: url, REDIS_URL: redis?.url ?? '', WIREGRAPH_HEALTH_PORT: '0' }
    database = await openDatabase({ url })
    await migrate(database)
  })
  afterAll(async () => {
    await database?.close()
    await postgres?.stop()
    await redis?.stop()
  })

  it('bring the files of an inbox into the graph, are healthy, and stop cleanly', async () => {
    const inbox = makeFolder()
    const watch = runMain('watch-main.ts', { ...env, WIREGRAPH_INBOX: inbox })
    const workers = [1, 2].map(() => runMain('worker-main.ts', env))
    const all = [watch, ...workers]
    const started = await Promise.all(all.map((run) => run.said('started')))
    for (const { health } of started) {
      const answer = await fetch(`http://127.0.0.1:${health}/health/ready`)
      expect(await answer.json()).toEqual({ database: 'ok', queue: 'ok', work: 'ok' })
      expect((await fetch(`http://127.0.0.1:${health}/health/live`)).status).toBe(200)
    }
    for (let count = 0; count < 20; count++) {
      writeFileSync(
        join(inbox, `${count}.txt`),
        `Storm number ${count}\n\nStorm number ${count} reached the coast.\n`,
      )
    }
    writeFileSync(
      join(inbox, 'noise.txt'),
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]),
    )
    await expect
      .poll(() => countDrops(database), { timeout: 60_000 })
      .toEqual({ WAITING: 0, ACTIVE: 0, COMPLETED: 20, FAILED: 1 })
    expect(await countGraph(database)).toMatchObject({ articles: 20 })
    expect(await failedDrops(database)).toMatchObject([
      { file: 'noise.txt', attempts: 1, errorCode: 'NOT_TEXT' },
    ])
    for (const { child } of all) child.kill('SIGTERM')
    for (const { ended } of all) expect(await ended).toEqual({ code: 0, stderr: '' })
    for (const { logs } of all) expect(logs.at(-1)).toMatchObject({ msg: 'stopped' })
    expect(JSON.stringify(all.map(({ logs }) => logs))).not.toContain(env.DATABASE_URL)
  })

  it('do not start on settings that are wrong, and name them all', async () => {
    const { ended } = runMain('worker-main.ts', { REDIS_URL: 'nonsense', WIREGRAPH_CONCURRENCY: '-1' })
    const { code, stderr } = await ended
    expect(code).toBe(78)
    for (const name of ['DATABASE_URL', 'REDIS_URL', 'WIREGRAPH_CONCURRENCY']) expect(stderr).toContain(name)
  })

  it('do not start where a server is away, and say so', async () => {
    const { ended, logs } = runMain('worker-main.ts', { ...env, REDIS_URL: 'redis://127.0.0.1:1' })
    expect((await ended).code).toBe(1)
    expect(JSON.stringify(logs.at(-1))).toContain('The queue could not be opened')
  })
})
