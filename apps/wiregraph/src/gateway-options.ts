import { readFileSync } from 'node:fs'
import {
  type Access,
  anyAccess,
  keyAccess,
  type Persisted,
  type ServerOptions,
  tokenAccess,
} from '@wiregraph/gateway'
import { sha256 } from '@wiregraph/schema'
import { Redis } from 'ioredis'
import { z } from 'zod'
import type { Environment } from './environment.ts'
import { UsageError } from './errors.ts'
import { followKeys } from './key-file.ts'

/** Who may change the graph, by the settings; undefined where anyone may. */
function accessOf(env: Environment): Access | undefined {
  const { WIREGRAPH_KEYS: keys, WIREGRAPH_JWT: jwt } = env
  const { WIREGRAPH_JWT_ISSUER: issuer, WIREGRAPH_JWT_AUDIENCE: audience } = env
  const ways: Access[] = []
  if (keys !== undefined) ways.push(keyAccess(followKeys(keys)))
  if (jwt !== undefined) {
    const key = jwt.startsWith('https://') ? new URL(jwt) : jwt
    ways.push(tokenAccess({ key, issuer, audience }))
  }
  return ways.length > 0 ? anyAccess(ways) : undefined
}

const Operations = z.record(z.string(), z.string())

/** Throws a UsageError where the file is none of operations, or a hash is not that of its text. */
function persistedOf(env: Environment): Persisted | undefined {
  const { WIREGRAPH_OPERATIONS: path } = env
  if (path === undefined) return undefined
  const read = () => Operations.parse(JSON.parse(readFileSync(path, 'utf8')))
  let operations: ReadonlyMap<string, string>
  try {
    operations = new Map(Object.entries(read()))
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error)
    throw new UsageError(
      `WIREGRAPH_OPERATIONS: expected JSON of {"SHA-256 of the text": "text"} in ${path}: ${reason}`,
      78,
    )
  }
  const wrong = [...operations].find(([hash, text]) => sha256(text) !== hash)
  if (wrong)
    throw new UsageError(`WIREGRAPH_OPERATIONS: ${wrong[0]} is not the SHA-256 of its text in ${path}`, 78)
  return { operations, only: env.WIREGRAPH_ONLY_OPERATIONS === 'yes' }
}

/** Rates are counted in Redis where there is one, so that all gateways count together. */
function openCounter({ WIREGRAPH_RATE, REDIS_URL }: Environment): Redis | undefined {
  if (WIREGRAPH_RATE === undefined || REDIS_URL === undefined) return undefined
  const redis = new Redis(REDIS_URL, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    connectTimeout: 2000,
  })
  // While it is away, each gateway counts for itself.
  redis.on('error', () => undefined)
  return redis
}

export interface OpenedOptions {
  readonly options: ServerOptions
  /** Lets go of what was opened for them. */
  close(): Promise<void>
}

/** How the gateway serves, by the settings. Throws a UsageError where a file that they name is not as it should be. */
export function openGatewayOptions(env: Environment): OpenedOptions {
  const access = accessOf(env)
  const persisted = persistedOf(env)
  const redis = openCounter(env)
  const cost = env.WIREGRAPH_RATE
  return {
    options: {
      host: env.HOST,
      port: env.PORT,
      limits: { complexity: env.WIREGRAPH_MAX_COST },
      graceMs: env.WIREGRAPH_GRACE * 1000,
      timeoutMs: env.WIREGRAPH_TIMEOUT * 1000,
      trustedProxies: env.WIREGRAPH_TRUSTED_PROXIES,
      origins: env.WIREGRAPH_ORIGINS,
      rateLimit: cost === undefined ? undefined : { cost, seconds: 60, redis },
      access,
      persisted,
    },
    close: async () => redis?.disconnect(),
  }
}
