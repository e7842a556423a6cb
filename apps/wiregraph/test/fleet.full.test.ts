import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres, startRedis } from '@wiregraph/store/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { runWiregraph, spawnWiregraph } from './run-wiregraph.ts'

const postgres = await startPostgres()
const redis = await startRedis()
const home = mkdtempSync(join(tmpdir(), 'wiregraph-fleet-'))

interface Run {
  readonly name: string
  readonly child: ChildProcess
  readonly lines: Record<string, unknown>[]
  /** The first log line with this message. */
  said(message: string): Promise<Record<string, unknown>>
  stop(): Promise<{ code: number | null; stderr: string }>
}

/** A process of the stack, and the JSON lines that it logs. */
function run(name: string, env: Record<string, string>): Run {
  const child = spawnWiregraph([name], env, home)
  const lines: Record<string, unknown>[] = []
  let rest = ''
  let stderr = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk.toString()
  })
  child.stdout?.on('data', (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts.map((line) => z.record(z.string(), z.unknown()).parse(JSON.parse(line))))
  })
  const find = (message: string) => lines.find(({ msg }) => msg === message)
  return {
    name,
    child,
    lines,
    async said(message) {
      await expect.poll(() => find(message), { timeout: 60_000, message: `${name}: ${stderr}` }).toBeDefined()
      return find(message) ?? {}
    },
    async stop() {
      child.kill('SIGTERM')
      const [code] = (await once(child, 'close')) as [number | null]
      return { code, stderr }
    },
  }
}

const article = (n: number) =>
  `Storm reaches town ${n}\n\n3 March 2021\n\nPolice in Manila arrested ${n + 2} protesters on Tuesday, officials said.\n`

describe.skipIf(postgres === null || redis === null)('the stack on PostgreSQL and Redis', () => {
  let env: Record<string, string>
  beforeAll(async () => {
    env = { DATABASE_URL: (await postgres?.createDatabase()) ?? '', REDIS_URL: redis?.url ?? '' }
  })
  afterAll(async () => {
    await postgres?.stop()
    await redis?.stop()
    rmSync(home, { recursive: true, force: true })
  })

  it('two workers and two gateways bring an inbox into one graph, and stop cleanly', async () => {
    const inbox = join(home, 'inbox')
    mkdirSync(inbox)
    expect(await runWiregraph(['migrate'], env, home)).toMatchObject({ code: 0 })
    const health = { ...env, WIREGRAPH_HEALTH_PORT: '0' }
    const readers = [
      run('watch', { ...health, WIREGRAPH_INBOX: inbox }),
      run('worker', health),
      run('worker', health),
    ]
    const gateways = [run('serve', { ...env, PORT: '0' }), run('serve', { ...env, PORT: '0' })]
    for (const { health: port } of await Promise.all(readers.map((r) => r.said('started')))) {
      const answer = await fetch(`http://127.0.0.1:${port}/health/ready`)
      expect(await answer.json()).toEqual({ database: 'ok', queue: 'ok', work: 'ok' })
    }
    const urls = (await Promise.all(gateways.map((g) => g.said('the gateway answers')))).map(({ url }) =>
      String(url),
    )
    for (const url of urls) expect((await fetch(new URL('/health/ready', url))).status).toBe(200)

    for (let n = 0; n < 20; n++) writeFileSync(join(inbox, `${n}.txt`), article(n))
    writeFileSync(join(inbox, 'noise.txt'), Buffer.from('89504e470d0a1a0a000000', 'hex'))
    const titlesAt = async (url: string) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ articles(first: 50) { nodes { title } } }' }),
      })
      const shape = z.object({
        data: z.object({ articles: z.object({ nodes: z.array(z.object({ title: z.string() })) }) }),
      })
      return shape
        .parse(await response.json())
        .data.articles.nodes.map((a) => a.title)
        .sort()
    }
    const all = Array.from({ length: 20 }, (_, n) => `Storm reaches town ${n}`).sort()
    for (const url of urls) await expect.poll(() => titlesAt(url), { timeout: 90_000 }).toEqual(all)

    const status = await runWiregraph(['status'], env, home)
    expect(status.stdout).toMatch(/0 waiting, 0 active, 20 completed, 1 failed/)
    expect(status.stdout).toMatch(/noise\.txt: NOT_TEXT/)
    expect(status.stdout).not.toContain('Redis at redis://:')
    for (const part of [...gateways, ...readers])
      expect(await part.stop(), part.name).toEqual({ code: 0, stderr: '' })
    // The last lines of a process that exits may come out of their order.
    for (const { name, lines } of [...gateways, ...readers])
      expect(
        lines.slice(-3).map((l) => l.msg),
        name,
      ).toContain('stopped')
  })

  it('the command line reads files without any other worker', async () => {
    const file = join(home, 'lone.txt')
    writeFileSync(file, article(77))
    const { code, stdout } = await runWiregraph(['ingest', file], env, home)
    expect(stdout).toContain('Storm reaches town 77')
    expect(code).toBe(0)
  })

  it('a worker does not start where Redis is away, and says so', async () => {
    const { code, stderr } = await runWiregraph(
      ['worker'],
      { ...env, REDIS_URL: 'redis://127.0.0.1:1' },
      home,
    )
    expect(stderr).toContain('queue')
    expect(code).toBe(1)
  })
})
