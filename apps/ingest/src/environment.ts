import { resolve } from 'node:path'
import { z } from 'zod'

const Environment = z.object({
  /** The graph; and the queue as well, where REDIS_URL is not set. */
  DATABASE_URL: z.url({ protocol: /^postgres(?:ql)?$/, error: 'a postgres:// url is needed' }),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'expected a redis:// or rediss:// url' }).optional(),
  WIREGRAPH_INBOX: z
    .string()
    .min(1)
    .default('inbox')
    .transform((path) => resolve(path)),
  /** Articles read at once by one worker. */
  WIREGRAPH_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(2),
  /** Seconds that a worker that is told to stop gives to the articles at hand. */
  WIREGRAPH_GRACE: z.coerce.number().min(0).max(3600).default(20),
  /** Where /health/live and /health/ready are answered, on the loopback only; unset: nowhere. */
  WIREGRAPH_HEALTH_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})
export type Environment = z.infer<typeof Environment>

/** The settings of the environment are not valid; the message lists every problem. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError'
}

/** The names that a process of this app understands. */
export const environmentKeys: readonly string[] = Object.keys(Environment.shape)

/** Reads all settings at once; an empty one counts as unset. Throws EnvironmentError. */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const result = Environment.safeParse(given)
  if (result.success) return result.data
  const problems = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new EnvironmentError(`These settings of the environment are not valid:\n${problems.join('\n')}`)
}
