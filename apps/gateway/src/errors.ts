import { InvalidQuery, mostVisited, PathTooWide, StatementCancelled } from '@wiregraph/store'
import type { GraphQLError } from 'graphql'
import { createGraphQLError } from 'graphql-yoga'
import type { Logger } from './context.ts'

/** An argument that cannot be served; the message says what to give instead. */
export function badInput(message: string, size: object | null = null): GraphQLError {
  return createGraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', ...size } })
}

/** Throws where a size is given that is not 1 to `most`. */
export function checkFirst(first: number, most: number): number {
  if (Number.isInteger(first) && first >= 1 && first <= most) return first
  throw badInput(`Expected first from 1 to ${most}, found ${first}.`, { limit: most, found: first })
}

/** By name: a process may hold two copies of graphql, whose classes are not the same. */
export function isGraphQLError(error: unknown): error is GraphQLError {
  return error instanceof Error && error.name === 'GraphQLError'
}

const tooNested =
  'Expected values and fields in few levels, found more than can be read: ask in several queries.'

/** A parser that calls itself for each level of a document runs out of stack before it runs out of tokens. */
const isTooNested = (error: unknown): boolean =>
  error instanceof RangeError && error.message === 'Maximum call stack size exceeded'

/** What clients see beside the message of errors that are meant for them. */
function extensionsOf(error: unknown): Readonly<Record<string, unknown>> | null {
  if (error instanceof InvalidQuery) return { code: 'BAD_USER_INPUT', ...error.size }
  if (error instanceof PathTooWide) return { code: 'PATH_TOO_WIDE', limit: mostVisited }
  if (isTooNested(error)) return { code: 'QUERY_TOO_LARGE', http: { status: 400 } }
  if (error instanceof StatementCancelled) return { code: 'QUERY_TIMEOUT' }
  return null
}

/** The same error, in the same place of the query, with another message and code. */
export function withExtensions(
  error: unknown,
  message: string,
  extensions: Record<string, unknown>,
): GraphQLError {
  if (!isGraphQLError(error)) return createGraphQLError(message, { extensions })
  const { nodes = null, source = null, positions = null, path = null } = error
  return createGraphQLError(message, { nodes, source, positions, path, extensions })
}

/** Codes of Node and of PostgreSQL for a database that cannot be reached, or that just closes or starts. */
const awayCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  '53300',
  '57P01',
  '57P02',
  '57P03',
])

function isAway(error: unknown): boolean {
  return error instanceof Error && awayCodes.has(String((error as { readonly code?: unknown }).code))
}

function rootOf(error: unknown): unknown {
  return isGraphQLError(error) && error.originalError ? rootOf(error.originalError) : error
}

/** Errors as clients see them: what is not meant for them is logged, and they learn that something went wrong. */
export function maskErrors(logger: Logger) {
  return (error: unknown, message: string): Error => {
    const root = rootOf(error)
    if (isGraphQLError(root)) return error as GraphQLError
    const extensions = extensionsOf(root)
    if (extensions !== null && root instanceof Error) {
      return withExtensions(error, isTooNested(root) ? tooNested : root.message, extensions)
    }
    const path = isGraphQLError(error) ? error.path : undefined
    logger.error({ err: root, path }, 'a query failed')
    if (isAway(root)) {
      const advice = 'The database does not answer: try again in a moment.'
      return withExtensions(error, advice, { code: 'SERVICE_UNAVAILABLE' })
    }
    return withExtensions(error, message, { code: 'INTERNAL_SERVER_ERROR', unexpected: true })
  }
}
