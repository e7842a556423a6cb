import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import pg from 'pg'

export { makeRandom, shuffle } from './shuffle.ts'
export { idsOf, witnessesOf } from './witnesses.ts'

/** A server that the tests started for themselves on a free loopback port. */
export interface Server {
  readonly url: string
  readonly port: number
  stop(): Promise<void>
}

export interface PostgresServer extends Server {
  /** Makes an empty database and gives its url. */
  createDatabase(): Promise<string>
}

/** Folders of PostgreSQL's Debian packages, newest version first, then those of PATH. */
function binaryFolders(): string[] {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  return [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
}

function findFolder(...binaries: readonly string[]): string | null {
  return binaryFolders().find((folder) => binaries.every((name) => existsSync(join(folder, name)))) ?? null
}

function skip(reason: string): null {
  console.log(`skipped: ${reason}`)
  return null
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** PostgreSQL refuses to run as root: then it runs as the user that its package made. */
function unprivileged(): { uid: number; gid: number } | Record<string, never> {
  if (process.getuid?.() !== 0) return {}
  const ask = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: ask('-u'), gid: ask('-g') }
}

function makeFolder(name: string, owner: { uid?: number; gid?: number } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), `wiregraph-${name}-`))
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(folder, owner.uid, owner.gid)
  return folder
}

/** Resolves when the server says so; rejects with all it said when it ends first. */
function untilSays(child: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes(words)) resolve()
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.on('error', reject)
    child.on('exit', () => reject(new Error(`the server ended:\n${said}`)))
  })
}

/** Ends the server with the tests, however they end. */
function stopper(child: ChildProcess, folder: string, signal: NodeJS.Signals): () => Promise<void> {
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  return async () => {
    process.off('exit', kill)
    if (child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill(signal)
      await ended
    }
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A real PostgreSQL; null, and the reason printed, where its programs are not installed. */
export async function startPostgres(): Promise<PostgresServer | null> {
  const bin = findFolder('initdb', 'postgres')
  if (bin === null) return skip('no PostgreSQL here (Debian: apt-get install postgresql)')
  const user = unprivileged()
  const folder = makeFolder('postgres', user)
  const port = await freePort()
  execFileSync(
    join(bin, 'initdb'),
    ['-D', folder, '-U', 'wiregraph', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    {
      ...user,
      cwd: folder,
      stdio: 'ignore',
    },
  )
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', 'fsync=off']
  const flags = settings.flatMap((setting) => ['-c', setting])
  const child = spawn(join(bin, 'postgres'), ['-D', folder, ...flags], { ...user, cwd: folder })
  const stop = stopper(child, folder, 'SIGINT')
  await untilSays(child, 'ready to accept connections')
  const urlOf = (database: string) => `postgres://wiregraph@127.0.0.1:${port}/${database}`
  let made = 0
  async function createDatabase(): Promise<string> {
    const client = new pg.Client({ connectionString: urlOf('postgres') })
    await client.connect()
    made += 1
    await client.query(`create database test_${made}`)
    await client.end()
    return urlOf(`test_${made}`)
  }
  return { url: urlOf('postgres'), port, createDatabase, stop }
}

/** A real Redis that keeps nothing; null, and the reason printed, where it is not installed. */
export async function startRedis(): Promise<Server | null> {
  const bin = findFolder('redis-server')
  if (bin === null) return skip('no Redis here (Debian: apt-get install redis-server)')
  const folder = makeFolder('redis')
  const port = await freePort()
  const flags = [
    '--port',
    `${port}`,
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--save',
    '',
    '--appendonly',
    'no',
  ]
  const child = spawn(join(bin, 'redis-server'), [...flags, '--maxmemory-policy', 'noeviction'])
  const stop = stopper(child, folder, 'SIGTERM')
  await untilSays(child, 'Ready to accept connections')
  return { url: `redis://127.0.0.1:${port}`, port, stop }
}
