/** Who asks, by a key or token that was proved. */
export interface Caller {
  readonly kind: 'key' | 'token'
  readonly name: string
}

/** Tells whose a bearer's secret is; null where it is nobody's. Never throws because of what was sent. */
export type Access = (secret: string) => Promise<Caller | null>

/** The first that knows the secret. */
export function anyAccess(ways: readonly Access[]): Access {
  return async (secret) => {
    for (const way of ways) {
      const caller = await way(secret)
      if (caller !== null) return caller
    }
    return null
  }
}
