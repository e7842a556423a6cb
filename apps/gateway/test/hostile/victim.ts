import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Attack } from './attack.ts'

export interface Outcome {
  readonly status: number
  readonly text: string
  readonly codes: readonly string[]
}

/** The gateway under attack, in a process whose memory can be looked at. */
export interface Victim {
  readonly url: string
  strike(attack: Attack): Promise<Outcome>
  /** Whether a normal query is answered as it should be. */
  isWell(): Promise<boolean>
  /** Megabytes above those of the idle process, at their highest since it was idle; null where nobody tells. */
  peak(): number | null
  isRunning(): boolean
  stop(): Promise<void>
}

const program = fileURLToPath(new URL('./serve.ts', import.meta.url))

/** Of /proc: `VmRSS` is what a process holds, `VmHWM` the most that it held. In megabytes. */
function memoryOf(pid: number, name: 'VmRSS' | 'VmHWM'): number | null {
  try {
    const line = readFileSync(`/proc/${pid}/status`, 'utf8')
      .split('\n')
      .find((text) => text.startsWith(name))
    return Number(/\d+/.exec(line ?? '')?.[0]) / 1024
  } catch {
    return null
  }
}

/** From now on VmHWM counts from what is held now (proc(5), clear_refs). */
function forgetPeak(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5')
  } catch {
    // Elsewhere than on Linux nobody tells.
  }
}

const codesOf = (text: string): string[] => {
  try {
    const { errors = [] } = JSON.parse(text) as { errors?: { extensions: { code: string } }[] }
    return [...new Set(errors.map(({ extensions: { code } }) => code))]
  } catch {
    return []
  }
}

function requestOf(
  url: string,
  { method = 'POST', path = '/graphql', headers, body }: Attack,
): [string, RequestInit] {
  const isText = typeof body === 'string' || body instanceof Uint8Array
  const content = body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }
  return [`${url}${path}`, { method, headers: headers ?? { 'content-type': 'application/json' }, ...content }]
}

const wellness: Attack = {
  name: 'a normal query',
  body: {
    query:
      '{ events(first: 10) { totalCount nodes { title place { name } reports(first: 3) { nodes { id } } } } }',
  },
  status: 200,
  code: null,
}

export async function startVictim(): Promise<Victim> {
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), '--conditions=source', program],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const url = line.toString().trim()
  const pid = child.pid ?? 0
  let idle: number | null = null
  async function strike(attack: Attack): Promise<Outcome> {
    const response = await fetch(...requestOf(url, attack))
    const text = await response.text()
    return { status: response.status, text, codes: codesOf(text) }
  }
  const victim: Victim = {
    url,
    strike,
    async isWell() {
      const { status, text } = await strike(wellness)
      return status === 200 && JSON.parse(text).data.events.nodes.length === 10
    },
    peak() {
      const most = memoryOf(pid, 'VmHWM')
      return most === null || idle === null ? null : most - idle
    },
    isRunning: () => child.exitCode === null,
    async stop() {
      child.kill('SIGKILL')
      await once(child, 'close')
    },
  }
  // What normal queries take is no one's attack.
  for (let n = 0; n < 10; n++) await victim.isWell()
  forgetPeak(pid)
  idle = memoryOf(pid, 'VmRSS')
  return victim
}
