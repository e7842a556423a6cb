import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65_535)

const Environment = z.object({
  PORT: port.default(4000).describe('a port, 0 to 65535; 0 takes a free one'),
  HOST: z.string().min(1).default('127.0.0.1').describe('an address to listen on, e.g. 127.0.0.1'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(?:ql)?$/ })
    .describe('the PostgreSQL of the graph, e.g. postgres://wiregraph@localhost:5432/wiregraph'),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).describe('the Redis of the queue, e.g. redis://localhost:6379'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('fatal, error, warn, info, debug, trace or silent'),
})
export type Environment = z.infer<typeof Environment>

/** The settings cannot be used; the message lists every problem. */
export class BadEnvironment extends Error {
  override readonly name = 'BadEnvironment'
}

/** Reads all settings at once. Throws BadEnvironment, which tells no values: they may hold passwords. */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const result = Environment.safeParse(given)
  if (result.success) return result.data
  const wrong = new Set(result.error.issues.map((issue) => String(issue.path[0])))
  const problems = Object.entries(Environment.shape)
    .filter(([name]) => wrong.has(name))
    .map(
      ([name, { description }]) =>
        `  ${name}: expected ${description}; found ${given[name] ? 'something else' : 'nothing'}`,
    )
  throw new BadEnvironment(`These settings of the environment cannot be used:\n${problems.join('\n')}`)
}
