import { stat } from 'node:fs/promises'
import { join, normalize } from 'node:path'
import { walk } from './inbox/walk.ts'

/**
 * The files that a command line names: files as they are named, and of folders all files in them, at any depth, but the
 * hidden and unfinished ones. Each once, in the order of the names and of the bytes in each folder. Throws an error that
 * says which name leads to nothing. A file of an unknown kind is among them, so that reading it says what is wrong.
 */
export async function collectFiles(paths: readonly string[]): Promise<readonly string[]> {
  const files = new Set<string>()
  for (const path of paths) {
    const found = await stat(path).catch((cause: unknown) => {
      throw new Error(`there is no file or folder ${path}`, { cause })
    })
    if (!found.isDirectory()) files.add(normalize(path))
    else for await (const { relative } of walk(path)) files.add(join(path, relative))
  }
  return [...files]
}
