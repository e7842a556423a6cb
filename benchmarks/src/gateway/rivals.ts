import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Database } from '@wiregraph/store'

export type RivalName = 'wiregraph' | 'postgraphile' | 'yoga'

/** A server in a process of its own. */
export interface Rival {
  readonly name: RivalName
  readonly url: string
  readonly pid: number
  stop(): Promise<void>
}

/** Connections to PostgreSQL that each of them may have. */
const poolSize = 10

const fileOf = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const postgraphile = fileOf('../../rivals/postgraphile')

/** The gateway is measured as it is built. */
export function buildGateway(): void {
  execFileSync(process.execPath, [fileOf('../../../tools/setup.mjs'), '--build'], { stdio: ['ignore', 2, 2] })
}

/**
 * PostGraphile with the newer Node that it needs: half a gigabyte with its editor, so it is no part of the workspace and
 * is installed beside it when it is first compared with.
 */
function installPostgraphile(): void {
  if (existsSync(`${postgraphile}/node_modules/.package-lock.json`)) return
  console.error('installing PostGraphile in benchmarks/rivals/postgraphile (once; about 40 seconds)')
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: postgraphile,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** What PostGraphile needs to know of the graph. Throws where it knows it already. */
export async function tellPostgraphile(database: Database): Promise<void> {
  await database.pool.query(readFileSync(`${postgraphile}/over-the-graph.sql`, 'utf8'))
}

function commandOf(name: RivalName, profile: string | null): readonly [string, readonly string[]] {
  if (name === 'postgraphile') {
    installPostgraphile()
    return [`${postgraphile}/node_modules/node/bin/node`, [`${postgraphile}/server.mjs`]]
  }
  const flags = profile === null || name === 'yoga' ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`]
  return [process.execPath, [...flags, fileOf(`./programs/${name}.mjs`)]]
}

async function addressOf(child: ChildProcess, name: string): Promise<string> {
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${name} ended before it listened`)
  })
  let said = ''
  const spoken = new Promise<string>((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const url = /^http:\S+$/m.exec(said)?.[0]
      if (url !== undefined) resolve(url)
    })
  })
  return await Promise.race([spoken, ended])
}

/** Starts one of them over the database; `profile` is a folder for the CPU profile of ours. */
export async function startRival(
  name: RivalName,
  { databaseUrl, profile }: { readonly databaseUrl: string; readonly profile: string | null },
): Promise<Rival> {
  const [command, args] = commandOf(name, profile)
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    POOL_SIZE: String(poolSize),
    NODE_ENV: 'production',
    GRAPHILE_ENV: 'production',
  }
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  const url = await addressOf(child, name)
  return {
    name,
    url,
    pid: child.pid ?? 0,
    async stop() {
      process.off('exit', kill)
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}
