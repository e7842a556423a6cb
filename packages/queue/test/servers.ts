import { type ChildProcess, execFileSync, type SpawnOptions, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { chmod, chown } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import pg from 'pg'

export interface Server {
  readonly url: string
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>
  stop(): Promise<void>
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

export function findRedis(): string | null {
  return ['/usr/bin/redis-server', '/usr/local/bin/redis-server'].find((path) => existsSync(path)) ?? null
}

export function findPostgres(): string | null {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : []
  return (
    versions.map((version) => join(root, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb'))) ??
    null
  )
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await gone
}

async function untilReady(isReady: () => Promise<unknown>): Promise<void> {
  for (let left = 200; ; left--) {
    try {
      await isReady()
      return
    } catch (error) {
      if (left === 0) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

export interface RedisSettings {
  readonly port?: number
  readonly policy?: string
}

export async function startRedis({ port, policy = 'noeviction' }: RedisSettings = {}): Promise<Server> {
  const binary = findRedis()
  if (binary === null) throw new Error('redis-server is not installed')
  const at = port ?? (await freePort())
  const folder = mkdtempSync(join(tmpdir(), 'wiregraph-redis-'))
  const options = ['--port', `${at}`, '--bind', '127.0.0.1', '--save', '', '--dir', folder]
  const child = spawn(binary, [...options, '--maxmemory-policy', policy], { stdio: 'ignore' })
  await untilReady(async () => {
    const client = new Redis(at, '127.0.0.1', { lazyConnect: true, retryStrategy: () => null })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.ping()
    } finally {
      client.disconnect()
    }
  })
  const stop = async (signal: NodeJS.Signals) => {
    await end(child, signal)
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: `redis://127.0.0.1:${at}`, kill: () => stop('SIGKILL'), stop: () => stop('SIGTERM') }
}

/** PostgreSQL refuses to run as root: then it runs as the user that its package made. */
function otherUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((row) => row.startsWith('postgres:'))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null
}

export async function startPostgres(): Promise<Server> {
  const bin = findPostgres()
  if (bin === null) throw new Error('postgresql is not installed')
  const folder = mkdtempSync(join(tmpdir(), 'wiregraph-postgres-'))
  const user = otherUser()
  await chmod(folder, 0o700)
  if (user) await chown(folder, user.uid, user.gid)
  const as: SpawnOptions = { cwd: folder, stdio: 'ignore', ...user }
  const data = join(folder, 'data')
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'wiregraph', '-A', 'trust', '-E', 'UTF8', '-N'], {
    ...as,
    stdio: 'ignore',
  })
  const port = await freePort()
  const options = ['-D', data, '-h', '127.0.0.1', '-p', `${port}`, '-k', folder, '-F']
  const child = spawn(join(bin, 'postgres'), options, as)
  const url = `postgres://wiregraph@127.0.0.1:${port}/postgres`
  await untilReady(async () => {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => undefined)
    await client.connect()
    await client.end()
  })
  const stop = async (signal: NodeJS.Signals) => {
    await end(child, signal)
    rmSync(folder, { recursive: true, force: true })
  }
  return { url, kill: () => stop('SIGKILL'), stop: () => stop('SIGINT') }
}
