import { z } from 'zod'

const missing = (what: string) => ({ error: `is not set: this process needs ${what}` })

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z.url({
    protocol: /^postgres(?:ql)?$/,
    ...missing('a PostgreSQL, e.g. postgres://wiregraph@localhost:5432/wiregraph'),
  }),
  REDIS_URL: z.url({ protocol: /^rediss?$/, ...missing('a Redis, e.g. redis://localhost:6379') }),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})
export type Environment = z.infer<typeof Environment>

/** The settings cannot be used; the message lists every problem. */
export class BadEnvironment extends Error {
  override readonly name = 'BadEnvironment'
}

function problemOf(issue: z.core.$ZodIssue, env: Readonly<Record<string, string | undefined>>): string {
  const name = issue.path.join('.')
  return env[name] ? `  ${name}: is not valid (${issue.code})` : `  ${name}: ${issue.message}`
}

/** Reads all settings at once. Throws BadEnvironment. */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const result = Environment.safeParse(given)
  if (result.success) return result.data
  const problems = result.error.issues.map((issue) => problemOf(issue, given))
  throw new BadEnvironment(`These settings of the environment cannot be used:\n${problems.join('\n')}`)
}
