import { RefusedInput } from '@wiregraph/schema'

const unpaired = /\p{Surrogate}/u

function findUnstorable(value: unknown, path: string): string | null {
  if (typeof value === 'string') {
    if (value.includes('\0')) return `${path || 'value'} holds a NUL character`
    return unpaired.test(value) ? `${path || 'value'} holds half of a surrogate pair` : null
  }
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return null
  for (const [key, inner] of Object.entries(value)) {
    const found = findUnstorable(inner, path === '' ? key : `${path}.${key}`)
    if (found !== null) return found
  }
  return null
}

/** Throws RefusedInput (NOT_STORABLE) where a text in the value is none that PostgreSQL can hold. */
export function refuseUnstorable(value: unknown): void {
  const found = findUnstorable(value, '')
  if (found !== null) {
    throw new RefusedInput(
      'NOT_STORABLE',
      `Expected text that can be stored, but ${found}; take it out and send again.`,
    )
  }
}
