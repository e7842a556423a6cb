import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { Access } from './access.ts'

/** A key as it is stored: by its hash, from which it cannot be made again. */
export const StoredKey = z.object({
  name: z.string().regex(/^[\w.@-]{1,60}$/, '1 to 60 letters, digits, or any of . _ @ -'),
  /** SHA-256 in hex. A key has 256 random bits: a slow hash, as for passwords, would protect nothing more. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  createdAt: z.iso.datetime(),
})
export type StoredKey = z.infer<typeof StoredKey>

const prefix = 'wg_'
const hashOf = (key: string) => createHash('sha256').update(key).digest()

/** A new key, to be shown once, and what is stored of it. Throws a ZodError on a name that is none. */
export function makeKey(name: string, createdAt: Date): { readonly key: string; readonly stored: StoredKey } {
  const key = prefix + randomBytes(32).toString('base64url')
  const sha256 = hashOf(key).toString('hex')
  return { key, stored: StoredKey.parse({ name, sha256, createdAt: createdAt.toISOString() }) }
}

/** Access by keys; `read` gives those that count now. */
export function keyAccess(read: () => readonly StoredKey[]): Access {
  return async (secret) => {
    if (!secret.startsWith(prefix)) return null
    const hash = hashOf(secret)
    const found = read().find(({ sha256 }) => timingSafeEqual(Buffer.from(sha256, 'hex'), hash))
    return found === undefined ? null : { kind: 'key', name: found.name }
  }
}
