import { createRemoteJWKSet, type JWTVerifyGetKey, jwtVerify } from 'jose'
import type { Access } from './access.ts'

export interface TokenOptions {
  /** A shared secret (HS256), or where the issuer publishes its public keys (a JWKS). */
  readonly key: string | URL
  readonly issuer?: string | undefined
  readonly audience?: string | undefined
}

/** Public-key signatures only: with these, a published key can never be taken for a shared secret. */
const publicKeyAlgorithms = ['ES256', 'ES384', 'RS256', 'RS384', 'RS512', 'PS256', 'EdDSA', 'Ed25519']

/** Access by JSON Web Tokens that are signed, have a subject, and have not run out. */
export function tokenAccess({ key, issuer, audience }: TokenOptions): Access {
  const published = key instanceof URL
  const secret = published ? null : new TextEncoder().encode(key)
  const keyOf: JWTVerifyGetKey = published ? createRemoteJWKSet(key) : async () => secret ?? new Uint8Array()
  const options = {
    algorithms: published ? publicKeyAlgorithms : ['HS256'],
    requiredClaims: ['sub', 'exp'],
    ...(issuer === undefined ? {} : { issuer }),
    ...(audience === undefined ? {} : { audience }),
  }
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keyOf, options)
      return payload.sub === undefined ? null : { kind: 'token', name: payload.sub }
    } catch {
      return null
    }
  }
}
