import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../../../apps/wiregraph/src/main.ts', import.meta.url))

/** A command of the command line from its sources, with all its data in a folder. */
export function commandOf(words: readonly string[], folder: string) {
  const args = ['--import', import.meta.resolve('tsx'), '--conditions=source', main, ...words]
  const { PATH = '', HOME = '' } = process.env
  return { command: process.execPath, args, env: { PATH, HOME, PORT: '0', LOG_LEVEL: 'error' }, cwd: folder }
}

/** Waits for the address that the server prints when it is ready. Throws when it ends before. */
async function addressOf(server: ChildProcess): Promise<string> {
  let printed = ''
  return await new Promise((resolve, reject) => {
    const read = (data: Buffer) => {
      printed += data.toString()
      const url = /http:\/\/\S+\/graphql/.exec(printed)?.[0]
      if (url !== undefined) resolve(url)
    }
    server.stdout?.on('data', read)
    server.stderr?.on('data', read)
    server.once('close', (code) => reject(new Error(`wiregraph start ended with ${code}:\n${printed}`)))
  })
}

/** The whole program in one process on a free port of this machine. */
export async function startWiregraph(folder: string) {
  const { command, args, env, cwd } = commandOf(['start', '--no-examples'], folder)
  const server = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const url = await addressOf(server)
  const stop = async () => {
    if (server.exitCode !== null) return
    const closed = once(server, 'close')
    server.kill('SIGTERM')
    await closed
  }
  return { url, stop }
}
