import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { Redis } from 'ioredis'

export { type PostgresServer, startPostgres } from '../../store/test/servers.ts'

/** A Redis whose coming and going a test decides. */
export interface RedisServer {
  readonly url: string
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>
  stop(): Promise<void>
}

export interface RedisSettings {
  readonly port?: number
  readonly policy?: string
}

/** A port of the loopback that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

function findRedis(): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin']
  return folders.map((folder) => join(folder, 'redis-server')).find((path) => existsSync(path)) ?? null
}

export const redisMissing =
  findRedis() === null ? 'no Redis here (Debian: apt-get install redis-server)' : null

/** A real Redis that keeps nothing, on a port of the loopback. */
export async function startRedis({ port, policy = 'noeviction' }: RedisSettings = {}): Promise<RedisServer> {
  const binary = findRedis()
  if (binary === null) throw new Error(redisMissing ?? '')
  const at = port ?? (await freePort())
  const folder = mkdtempSync(join(tmpdir(), 'wiregraph-redis-'))
  const options = ['--port', `${at}`, '--bind', '127.0.0.1', '--save', '', '--dir', folder]
  const child = spawn(binary, [...options, '--maxmemory-policy', policy], { stdio: 'ignore' })
  const killWithTests = () => child.kill('SIGKILL')
  process.once('exit', killWithTests)
  const url = `redis://127.0.0.1:${at}`
  await untilReady(url)
  const stop = async (signal: NodeJS.Signals) => {
    process.off('exit', killWithTests)
    if (child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill(signal)
      await gone
    }
    rmSync(folder, { recursive: true, force: true })
  }
  return { url, kill: () => stop('SIGKILL'), stop: () => stop('SIGTERM') }
}

async function untilReady(url: string): Promise<void> {
  const client = new Redis(url, { retryStrategy: () => 20, maxRetriesPerRequest: 500 })
  client.on('error', () => undefined)
  await client.ping()
  client.disconnect()
}
