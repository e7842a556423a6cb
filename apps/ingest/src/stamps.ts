import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Stamps } from '@wiregraph/schema'

/** Folder of the code of a room: src, or dist where it was built. */
const codeOf = (room: string) => dirname(fileURLToPath(import.meta.resolve(`@wiregraph/${room}`)))

/** What runs; a declaration or a map beside it changes nothing. */
const isCode = (name: string) => /\.(?:js|ts)$/.test(name) && !name.endsWith('.d.ts')

const listFiles = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()

/** SHA-256 of the names and bytes of files, in the order of their names below their folder. */
function hashFolders(
  folders: readonly { readonly folder: string; readonly files: readonly string[] }[],
): string {
  const hash = createHash('sha256')
  for (const { folder, files } of folders) {
    for (const file of files) {
      const bytes = readFileSync(file)
      hash.update(`${file.slice(folder.length)}\n${bytes.length}\n`).update(bytes)
    }
  }
  return hash.digest('hex')
}

const code = (folder: string) => ({ folder, files: listFiles(folder).filter(isCode) })
/** Names its libraries with their versions. */
const manifest = (room: string) => {
  const folder = join(codeOf(room), '..')
  return { folder, files: [join(folder, 'package.json')] }
}

/**
 * Fingerprints of the code and data that now lie on disk. It reads some 20 MB, once a process is enough. The same build
 * gives the same stamps on every machine.
 */
export function readStamps(): Stamps {
  const data = join(codeOf('lexicon'), '..', 'data')
  const readers = ['schema', 'lexicon', 'syntax', 'extract']
  return {
    reading: hashFolders([
      ...readers.flatMap((room) => [manifest(room), code(codeOf(room))]),
      { folder: data, files: listFiles(data) },
    ]),
    linking: hashFolders([
      code(codeOf('schema')),
      code(codeOf('link')),
      code(join(codeOf('store'), 'write')),
      code(join(codeOf('store'), 'corrections')),
    ]),
  }
}
