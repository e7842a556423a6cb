import { readFileSync, readlinkSync } from 'node:fs'

/** Who holds a folder: enough to tell a living process from a dead one whose number was given away again. */
export interface Holder {
  readonly pid: number
  /** Made anew for each opening. */
  readonly token: string
  /** Kernel run and namespace in which `pid` means something; null where the system does not say. */
  readonly realm: string | null
  /** When the process began, in the system's own count; null where the system does not say. */
  readonly startedAt: string | null
}

function orNull<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}

/** Field 22 of /proc/<pid>/stat; the name in field 2 may hold blanks and brackets, so count from its last bracket. */
function startOf(pid: number): string | null {
  return orNull(() => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  })
}

function thisRealm(): string | null {
  return orNull(() => {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()
    return `${boot} ${readlinkSync('/proc/self/ns/pid')}`
  })
}

export function holderOfThisProcess(token: string): Holder {
  return { pid: process.pid, token, realm: thisRealm(), startedAt: startOf(process.pid) }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Whether the holder still runs. A process of another machine or container cannot be asked: it counts as running
 * while it has renewed its lock within `graceMs`.
 */
export function isAlive(holder: Holder, renewedMsAgo: number, graceMs: number): boolean {
  if (holder.realm !== thisRealm()) return renewedMsAgo < graceMs
  if (!exists(holder.pid)) return false
  return holder.startedAt === null || holder.startedAt === startOf(holder.pid)
}
