import { resolve } from 'node:path'
import { z } from 'zod'
import { UsageError } from './errors.ts'

const port = z.coerce.number().int().min(0).max(65_535)

const Environment = z.object({
  /** Port of the gateway; 0 takes a free one. */
  PORT: port.default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Folder of the embedded database. */
  WIREGRAPH_DATA: z.string().min(1).default('.wiregraph'),
  WIREGRAPH_INBOX: z.string().min(1).default('inbox'),
  /** Articles read at once by one process. */
  WIREGRAPH_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(2),
  /** Seconds that a stopping worker gives to the articles at hand. */
  WIREGRAPH_GRACE: z.coerce.number().min(0).max(3600).default(20),
  /** Where a worker or watcher answers /health/live and /health/ready; unset: nowhere. */
  WIREGRAPH_HEALTH_PORT: port.optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(?:ql)?$/ }).optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
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
  return {
    ...result.data,
    WIREGRAPH_DATA: resolve(result.data.WIREGRAPH_DATA),
    WIREGRAPH_INBOX: resolve(result.data.WIREGRAPH_INBOX),
  }
}
