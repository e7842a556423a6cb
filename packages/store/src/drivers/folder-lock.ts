import { randomUUID } from 'node:crypto'
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { FolderInUse, FolderNotUsable } from '../errors.ts'
import { type Holder, holderOfThisProcess, isAlive } from './holder.ts'

const lockName = 'wiregraph.lock'
const renewMs = 5_000
const graceMs = 60_000

interface Found {
  readonly holder: Holder | null
  readonly renewedMsAgo: number
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code
}

function readLock(path: string): Found | null {
  try {
    const renewedMsAgo = Date.now() - statSync(path).mtimeMs
    return { holder: parseHolder(readFileSync(path, 'utf8')), renewedMsAgo }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

function parseHolder(text: string): Holder | null {
  try {
    const value = JSON.parse(text) as Holder
    return typeof value.pid === 'number' && typeof value.token === 'string' ? value : null
  } catch {
    return null
  }
}

/** True when the lock was not there and now is ours: link() makes it whole or not at all. */
function tryLock(path: string, holder: Holder): boolean {
  const draft = `${path}.${holder.token}`
  writeFileSync(draft, JSON.stringify(holder))
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Moves the lock of a dead process away; puts it back when a living one has taken it in the meantime. */
function removeStale(path: string, stale: Holder | null): void {
  const aside = `${path}.stale-${randomUUID()}`
  try {
    renameSync(path, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  const moved = readLock(aside)?.holder ?? null
  if (moved?.token !== stale?.token) linkSync(aside, path)
  rmSync(aside, { force: true })
}

function acquire(folder: string, path: string, holder: Holder): void {
  for (let attempt = 0; attempt < 20; attempt++) {
    if (tryLock(path, holder)) return
    const found = readLock(path)
    if (found === null) continue
    const alive = found.holder !== null && isAlive(found.holder, found.renewedMsAgo, graceMs)
    if (alive && found.holder) throw new FolderInUse(folder, found.holder.pid)
    removeStale(path, found.holder)
  }
  throw new FolderNotUsable(folder, `the lock file ${lockName} in it keeps changing hands.`)
}

/** Node's own recursive mkdir turns in circles for ever where a folder is refused as not found (under /proc). */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  if (dirname(path) !== path) makeFolder(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

/**
 * Makes the folder where it is missing and takes it for this process alone; the result gives it back. Throws
 * FolderInUse while another opening holds it, and FolderNotUsable where it cannot be written. The lock of a process
 * that died is taken over.
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, lockName)
  const holder = holderOfThisProcess(randomUUID())
  try {
    makeFolder(folder)
    acquire(folder, path, holder)
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    throw new FolderNotUsable(folder, `it cannot be written (${(error as Error).message}).`)
  }
  const timer = setInterval(() => renew(path), renewMs)
  timer.unref()
  return () => {
    clearInterval(timer)
    if (readLock(path)?.holder?.token === holder.token) rmSync(path, { force: true })
  }
}

function renew(path: string): void {
  try {
    utimesSync(path, new Date(), new Date())
  } catch {
    // The folder is gone or away: the next statement says so better than this could.
  }
}
