import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino'

/** Where secrets may lie in what is logged: settings, headers, and the commands that a Redis client keeps with an error. */
const secretPaths = [
  'env.DATABASE_URL',
  'env.REDIS_URL',
  'env.WIREGRAPH_JWT',
  'authorization',
  'headers.authorization',
  'headers.cookie',
  'req.headers.authorization',
  'req.headers.cookie',
  'key',
  'token',
  'password',
  '*.password',
  'err.command.args',
  'err.cause.command.args',
]

/** Passwords in addresses, keys, and tokens, wherever in a text they stand. */
const secretTexts: readonly (readonly [RegExp, string])[] = [
  [/(?<scheme>\b[a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/@]{1,300}@/gi, '$<scheme>[secret]@'],
  [/\bwg_[\w-]{20,100}/g, '[secret]'],
  [/\beyJ[\w-]{5,2000}\.[\w-]{5,4000}\.[\w-]{5,2000}/g, '[secret]'],
]

const withoutSecrets = (text: string) =>
  secretTexts.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), text)

/** An error as it is logged: its words and its stack without secrets. */
function describeError(error: Error): object {
  const { message, stack, ...rest } = stdSerializers.err(error)
  return { ...rest, message: withoutSecrets(message), stack: withoutSecrets(stack ?? '') }
}

/** JSON lines of one process, on standard output where no other place is given. */
export function makeLog(name: string, level: string, destination?: DestinationStream): Logger {
  const options = { name, level, redact: secretPaths, serializers: { err: describeError } }
  return destination === undefined ? pino(options) : pino(options, destination)
}
