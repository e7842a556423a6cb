import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
const tsx = import.meta.resolve('tsx')

/** The command line from its sources, in a process of its own. */
export function spawnWiregraph(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd: string,
): ChildProcess {
  const { PATH = '', HOME = '' } = process.env
  return spawn(process.execPath, ['--import', tsx, '--conditions=source', main, ...args], {
    cwd,
    env: { PATH, HOME, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
}

export interface Finished {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command to its end. */
export async function runWiregraph(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd: string,
  input = '',
): Promise<Finished> {
  const child = spawnWiregraph(args, env, cwd)
  const out = { stdout: '', stderr: '' }
  child.stdout?.on('data', (data: Buffer) => {
    out.stdout += data.toString()
  })
  child.stderr?.on('data', (data: Buffer) => {
    out.stderr += data.toString()
  })
  child.stdin?.end(input)
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, ...out }
}

/** Waits until a process has printed what matches, and gives all that it has printed. Throws when it ends before. */
export async function waitForLine(child: ChildProcess, pattern: RegExp): Promise<string> {
  let printed = ''
  return await new Promise((resolve, reject) => {
    const onData = (data: Buffer) => {
      printed += data.toString()
      if (pattern.test(printed)) resolve(printed)
    }
    child.stdout?.on('data', onData)
    child.stderr?.on('data', onData)
    child.once('close', (code) =>
      reject(new Error(`it ended with ${code} before it printed ${pattern}:\n${printed}`)),
    )
  })
}

/** A loopback port that nobody listens on. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('a server on a port has an address')
  return address.port
}
