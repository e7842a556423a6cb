import { resolve } from 'node:path'
import { z } from 'zod'
import { UsageError } from './errors.ts'

const port = z.coerce.number().int().min(0).max(65_535)

const list = z.string().transform((text) => text.split(/[\s,]+/).filter((part) => part !== ''))
/** As browsers send it: scheme, host and port, without a path. */
const origin = z.string().refine((text) => URL.canParse(text) && new URL(text).origin === text, {
  error: 'expected origins such as https://desk.example, without a path',
})

const Environment = z.object({
  /** Port of the gateway; 0 takes a free one. */
  PORT: port.default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Folder of the embedded database. */
  WIREGRAPH_DATA: z.string().min(1).default('.wiregraph'),
  WIREGRAPH_INBOX: z.string().min(1).default('inbox'),
  /** Articles read at once by one process. */
  WIREGRAPH_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(16),
  /** Seconds that a stopping worker gives to the articles at hand. */
  WIREGRAPH_GRACE: z.coerce.number().min(0).max(3600).default(20),
  /** Where a worker or watcher answers /health/live and /health/ready; unset: nowhere. */
  WIREGRAPH_HEALTH_PORT: port.optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(?:ql)?$/ }).optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  /** Seconds that a query may take. */
  WIREGRAPH_TIMEOUT: z.coerce.number().positive().max(3600).default(20),
  /** What one query may cost. */
  WIREGRAPH_MAX_COST: z.coerce.number().int().min(1).default(200_000),
  /** What one caller may cost in a minute; unset: as much as it likes. */
  WIREGRAPH_RATE: z.coerce.number().int().min(1).optional(),
  /** Proxies before the gateway that are trusted to say in X-Forwarded-For who asks. */
  WIREGRAPH_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** Origins whose pages may ask, e.g. `https://desk.example https://maps.example`. */
  WIREGRAPH_ORIGINS: list.pipe(z.array(origin)).default([]),
  /** File of API keys (`wiregraph key`); with it, or with tokens, only known callers change and follow the graph. */
  WIREGRAPH_KEYS: z.string().min(1).optional(),
  /** How JSON Web Tokens are checked: a shared secret, or the https address of the issuer's keys (JWKS). */
  WIREGRAPH_JWT: z.union([z.url({ protocol: /^https$/ }), z.string().min(32)]).optional(),
  WIREGRAPH_JWT_ISSUER: z.string().min(1).optional(),
  WIREGRAPH_JWT_AUDIENCE: z.string().min(1).optional(),
  /** JSON file of operations by the SHA-256 of their text. */
  WIREGRAPH_OPERATIONS: z.string().min(1).optional(),
  /** `yes`: nothing but those operations is answered. */
  WIREGRAPH_ONLY_OPERATIONS: z.enum(['yes', 'no']).default('no'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})
export type Environment = z.infer<typeof Environment>

/** The names that the stack may set. */
export const environmentKeys: readonly string[] = Object.keys(Environment.shape)

/** Reads all settings at once; paths come out absolute. Throws a UsageError that lists every problem. */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const result = Environment.safeParse(given)
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new UsageError(`These settings of the environment are not valid:\n${problems.join('\n')}`, 78)
  }
  if (result.data.REDIS_URL && !result.data.DATABASE_URL) {
    throw new UsageError(
      'REDIS_URL is set and DATABASE_URL is not: a queue on Redis serves several processes, and the embedded ' +
        'database only one. Set DATABASE_URL too, or unset REDIS_URL.',
      78,
    )
  }
  if (result.data.WIREGRAPH_ONLY_OPERATIONS === 'yes' && !result.data.WIREGRAPH_OPERATIONS) {
    throw new UsageError(
      'WIREGRAPH_ONLY_OPERATIONS is yes and WIREGRAPH_OPERATIONS is not set: nothing could be asked. Name the file of ' +
        'operations too.',
      78,
    )
  }
  return {
    ...result.data,
    WIREGRAPH_DATA: resolve(result.data.WIREGRAPH_DATA),
    WIREGRAPH_INBOX: resolve(result.data.WIREGRAPH_INBOX),
  }
}
