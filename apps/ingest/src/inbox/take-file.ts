import { constants, type Stats } from 'node:fs'
import { type FileHandle, open, realpath } from 'node:fs/promises'
import type { RefusedInput } from '@wiregraph/schema'

/** What a look at a file gave. */
export type TakenFile =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly signature: string }
  /** Not read, for this reason. */
  | { readonly kind: 'refused'; readonly reason: RefusedInput; readonly signature: string }
  /** It has the signature that was named as known. */
  | { readonly kind: 'seen' }
  /** It was written to a moment ago, or while it was read: look again later. */
  | { readonly kind: 'changing' }
  /** Nothing to read: gone, a link, no regular file, or outside the folder. */
  | { readonly kind: 'nothing'; readonly reason: string }

export interface TakeOptions {
  /** The file must lie in this folder, with all links followed. */
  readonly root: string
  /** Why a file of this size is not to be read; null where it is. */
  readonly refusalOf: (size: number) => RefusedInput | null
  readonly seen?: string | undefined
  /** Milliseconds since the last change, below which it counts as changing (default 0). */
  readonly settled?: number
}

/**
 * Reads a regular file whole, and nothing else: the last part of the path may not be a link, a pipe does not block, and
 * the size is looked at before anything is read. Throws the file system's error where a file may not be read.
 */
export async function takeFile(path: string | Buffer, options: TakeOptions): Promise<TakenFile> {
  let file: FileHandle
  try {
    if (!(await isWithin(path, options.root))) return { kind: 'nothing', reason: 'outside the folder' }
    file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code && code in quiet) return { kind: 'nothing', reason: quiet[code] ?? code }
    throw error
  }
  try {
    return await readSettled(file, options)
  } finally {
    await file.close()
  }
}

const quiet: Readonly<Record<string, string>> = {
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  ELOOP: 'a link',
  ENXIO: 'a pipe or socket',
  ENODEV: 'a device',
}

async function readSettled(file: FileHandle, options: TakeOptions): Promise<TakenFile> {
  const before = await file.stat()
  if (!before.isFile()) return { kind: 'nothing', reason: 'not a regular file' }
  const signature = signatureOf(before)
  if (signature === options.seen) return { kind: 'seen' }
  if (Math.abs(Date.now() - Math.max(before.mtimeMs, before.ctimeMs)) < (options.settled ?? 0)) {
    return { kind: 'changing' }
  }
  const reason = options.refusalOf(before.size)
  if (reason !== null) return { kind: 'refused', reason, signature }
  const bytes = Buffer.alloc(before.size)
  let length = 0
  while (length < bytes.length) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length, length)
    if (bytesRead === 0) break
    length += bytesRead
  }
  const same = length === bytes.length && signatureOf(await file.stat()) === signature
  return same ? { kind: 'bytes', bytes, signature } : { kind: 'changing' }
}

const signatureOf = ({ size, mtimeMs, ino }: Stats) => `${size}:${mtimeMs}:${ino}`

/** Bytes are compared, so that names that are not UTF-8 are kept apart. */
async function isWithin(path: string | Buffer, root: string): Promise<boolean> {
  const bytes = Buffer.from(path)
  const parent = bytes.subarray(0, bytes.lastIndexOf('/'))
  const real = await realpath(parent.length === 0 ? Buffer.from('/') : parent, 'buffer')
  const base = await realpath(root, 'buffer')
  return (
    real.equals(base) || real.subarray(0, base.length + 1).equals(Buffer.concat([base, Buffer.from('/')]))
  )
}
