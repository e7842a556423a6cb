import { handIn } from './hand-in.ts'
import { refusalOf } from './refusal-of.ts'
import { takeFile } from './take-file.ts'
import { walk } from './walk.ts'
import type { WatchOptions } from './watch-inbox.ts'

/** Takes the files of a folder one after the other, and remembers those that it has handed in. */
export interface InboxKeeper {
  /** Hands in a file where it is not handed in yet; `changing` when it is to be looked at again later. */
  take(path: Buffer, file: string, settled: number): Promise<{ readonly changing: boolean }>
  /** The same for all files of the folder. */
  sweep(settled: number): Promise<{ readonly changing: boolean }>
  /** Waits for the file at hand, and takes no other. */
  close(): Promise<void>
}

export function keepInbox(
  root: string,
  { desk, onEvent = () => undefined }: Pick<WatchOptions, 'desk' | 'onEvent'>,
): InboxKeeper {
  /** Signature by path, of what was handed in. */
  const done = new Map<string, string>()
  /** Last complaint by path: one that stays is told once. */
  const complaints = new Map<string, string>()
  let line: Promise<unknown> = Promise.resolve()
  let closed = false

  async function takeNow(path: Buffer, file: string, settled: number): Promise<{ changing: boolean }> {
    const key = path.toString('latin1')
    try {
      const taken = await takeFile(path, {
        root,
        refusalOf: (size) => refusalOf(file, size),
        seen: done.get(key),
        settled,
      })
      if (taken.kind === 'changing') return { changing: true }
      if (taken.kind === 'nothing') onEvent({ type: 'ignored', file, reason: taken.reason })
      if (taken.kind === 'seen' || taken.kind === 'nothing') return { changing: false }
      onEvent(await handIn(file, taken, desk))
      done.set(key, taken.signature)
      complaints.delete(key)
    } catch (cause) {
      const error = cause instanceof Error ? cause : new Error(String(cause))
      if (complaints.get(key) !== error.message) onEvent({ type: 'error', file, error })
      complaints.set(key, error.message)
    }
    return { changing: false }
  }
  function take(path: Buffer, file: string, settled: number): Promise<{ changing: boolean }> {
    const taken = line.then(() => (closed ? { changing: false } : takeNow(path, file, settled)))
    line = taken
    return taken
  }
  async function sweep(settled: number): Promise<{ changing: boolean }> {
    const found = new Set<string>()
    let changing = false
    for await (const { path, relative } of walk(root, (error) =>
      onEvent({ type: 'error', file: null, error }),
    )) {
      if (closed) break
      found.add(path.toString('latin1'))
      const taken = await take(path, relative, settled)
      changing ||= taken.changing
    }
    if (!closed) forget(found)
    return { changing }
  }
  function forget(found: ReadonlySet<string>): void {
    for (const memory of [done, complaints]) {
      for (const key of memory.keys()) if (!found.has(key)) memory.delete(key)
    }
  }
  return {
    take,
    sweep,
    async close() {
      closed = true
      await line
    },
  }
}
