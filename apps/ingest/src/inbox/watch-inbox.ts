import type { Stats } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, relative, resolve } from 'node:path'
import { type FSWatcher, watch } from 'chokidar'
import { repeatEvery } from '../every.ts'
import type { HandedIn } from './hand-in.ts'
import type { InboxDesk } from './inbox-desk.ts'
import { isIgnored } from './is-ignored.ts'
import { keepInbox } from './keep-inbox.ts'

export type InboxEvent =
  | HandedIn
  /** It mends itself, or is tried again at the next sweep; file null where it is the folder's. */
  | { readonly type: 'error'; readonly file: string | null; readonly error: Error }

export interface WatchOptions {
  readonly desk: InboxDesk
  readonly onEvent?: (event: InboxEvent) => void
  /** Milliseconds without a change after which a file counts as completely written (default 2000). */
  readonly settled?: number
  /** Milliseconds between two looks at the whole folder (default 30000). */
  readonly sweepEvery?: number
}

export interface InboxWatch {
  /** Looks at the whole folder now; ends when all that is complete was handed in. */
  sweep(): Promise<void>
  close(): Promise<void>
}

/**
 * Hands in every file of a folder and of the folders in it, those that are there and those that come, once each is
 * completely written. The files stay where they are. Hidden files, links, pipes and files that other programs mark as
 * unfinished are left alone. The folder is made where it is missing. Resolves after the first look at it.
 *
 * The system's notices make it quick; the sweeps make it sure: they find what no notice told of, and names that are
 * not UTF-8.
 */
export async function watchInbox(folder: string, options: WatchOptions): Promise<InboxWatch> {
  const { settled = 2000, sweepEvery = 30_000, onEvent = () => undefined } = options
  const root = resolve(folder)
  await mkdir(root, { recursive: true })
  const keeper = keepInbox(root, options)
  const onError = (error: unknown) => onEvent({ type: 'error', file: null, error: error as Error })

  const watcher = watch(root, {
    ignoreInitial: true,
    followSymlinks: false,
    ignorePermissionErrors: true,
    awaitWriteFinish: { stabilityThreshold: settled, pollInterval: Math.max(20, Math.min(200, settled / 4)) },
    ignored: (path, stats) => path !== root && isLeftAlone(path, stats),
  })
  const take = (path: string) => void keeper.take(Buffer.from(path), relative(root, path), 0)
  watcher.on('add', take).on('change', take).on('error', onError)
  await ready(watcher)

  let soon: NodeJS.Timeout | undefined
  async function sweep(): Promise<void> {
    clearTimeout(soon)
    const { changing } = await keeper.sweep(settled)
    // What was being written is looked at again soon, not only at the next sweep.
    if (changing) soon = setTimeout(() => void sweep().catch(onError), settled + 10).unref()
  }
  await sweep()
  const sweeps = repeatEvery(sweepEvery, onError, async (turn) => {
    if (turn > 0) await sweep()
  })
  return {
    sweep,
    async close() {
      clearTimeout(soon)
      await watcher.close()
      await sweeps.stop()
      await keeper.close()
    },
  }
}

function isLeftAlone(path: string, stats: Stats | undefined): boolean {
  if (isIgnored(basename(path))) return true
  return stats !== undefined && !stats.isFile() && !stats.isDirectory()
}

function ready(watcher: FSWatcher): Promise<void> {
  return new Promise((resolve) => watcher.once('ready', resolve))
}
