import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { makeKey, StoredKey } from '@wiregraph/gateway'
import { z } from 'zod'
import { UsageError } from './errors.ts'

const KeyFile = z.object({ keys: z.array(StoredKey) })

const isAbsent = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'

/** The keys of the file; none where it is not there. Throws a UsageError where it holds anything else. */
export function readKeys(path: string): readonly StoredKey[] {
  try {
    return KeyFile.parse(JSON.parse(readFileSync(path, 'utf8'))).keys
  } catch (error) {
    if (isAbsent(error)) return []
    throw new UsageError(`${path} is no file of keys as \`wiregraph key add\` writes it`, 78)
  }
}

/** Whole or not at all, and readable by its owner alone. */
function writeKeys(path: string, keys: readonly StoredKey[]): void {
  const draft = `${path}.new`
  writeFileSync(draft, `${JSON.stringify({ keys }, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, path)
}

/** Makes a key of that name and gives it: only its hash is kept. Throws a UsageError on a name that is taken or none. */
export function addKey(path: string, name: string, now: Date): string {
  const keys = readKeys(path)
  if (!StoredKey.shape.name.safeParse(name).success) {
    throw new UsageError(`"${name}" is no name of a key: 1 to 60 letters, digits, or any of . _ @ -`)
  }
  if (keys.some((key) => key.name === name)) throw new UsageError(`there is a key "${name}" already`)
  const { key, stored } = makeKey(name, now)
  writeKeys(path, [...keys, stored])
  return key
}

/** False where there is none of that name. */
export function removeKey(path: string, name: string): boolean {
  const keys = readKeys(path)
  const left = keys.filter((key) => key.name !== name)
  if (left.length < keys.length) writeKeys(path, left)
  return left.length < keys.length
}

function stampOf(path: string): string {
  try {
    const { mtimeMs, size, ino } = statSync(path)
    return `${mtimeMs} ${size} ${ino}`
  } catch {
    return 'absent'
  }
}

/** The keys as they are now: the file is read again whenever it has changed, so that a removed key ends at once. */
export function followKeys(path: string): () => readonly StoredKey[] {
  let [stamp, keys] = [stampOf(path), readKeys(path)]
  return () => {
    const now = stampOf(path)
    if (now !== stamp) [stamp, keys] = [now, readKeys(path)]
    return keys
  }
}
