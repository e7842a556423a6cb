import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { isIgnored } from './is-ignored.ts'

/** A file below a folder. Its path is in bytes, since a name need not be UTF-8. */
export interface FoundFile {
  readonly path: Buffer
  /** From the folder on, for people: what is not UTF-8 is replaced. */
  readonly relative: string
}

const slash = Buffer.from('/')

type Entry = Pick<Dirent<Buffer>, 'name' | 'isDirectory' | 'isFile'>

const inByteOrder = (a: Entry, b: Entry) => Buffer.compare(a.name, b.name)

/**
 * The regular files below a folder whose names are not ignored, in byte order, folder by folder. Links are not followed,
 * and pipes, sockets and devices left out. A folder that cannot be read is told to `onError`; the others go on.
 */
export async function* walk(
  root: string | Buffer,
  onError: (error: Error) => void = () => undefined,
): AsyncGenerator<FoundFile> {
  const start = Buffer.from(root)
  const left: Buffer[] = [start]
  for (let folder = left.pop(); folder !== undefined; folder = left.pop()) {
    const entries = await readFolder(folder, onError)
    const below: Buffer[] = []
    for (const entry of entries.sort(inByteOrder)) {
      if (isIgnored(entry.name.toString())) continue
      const path = Buffer.concat([folder, slash, entry.name])
      if (entry.isDirectory()) below.push(path)
      else if (entry.isFile()) yield { path, relative: path.subarray(start.length + 1).toString() }
    }
    left.push(...below.reverse())
  }
}

async function readFolder(folder: Buffer, onError: (error: Error) => void): Promise<Entry[]> {
  try {
    return await readdir(folder, { withFileTypes: true, encoding: 'buffer' })
  } catch (error) {
    // One that went away in the meantime is none that cannot be read.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') onError(error as Error)
    return []
  }
}
