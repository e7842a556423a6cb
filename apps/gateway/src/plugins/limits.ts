import { EnvelopArmorPlugin } from '@escape.tech/graphql-armor'
import { complexityFromQuery } from '@pothos/plugin-complexity'
import { type DocumentNode, type GraphQLError, type GraphQLSchema, Kind } from 'graphql'
import { createGraphQLError, type Plugin } from 'graphql-yoga'
import { isGraphQLError } from '../errors.ts'

/** What one query may cost. */
export interface Limits {
  /** Every field counts 1, those of a list as often as it may hold: a page of 20 counts its fields 20 times. */
  readonly complexity: number
  /** Fields inside fields. */
  readonly depth: number
  readonly tokens: number
  readonly aliases: number
  readonly directives: number
}

export const defaultLimits: Limits = {
  complexity: 200_000,
  depth: 16,
  tokens: 2000,
  aliases: 30,
  directives: 20,
}

interface Executed {
  readonly document: DocumentNode
  readonly schema: GraphQLSchema
  readonly variableValues?: unknown
  readonly operationName?: unknown
}

/** The document with the operation that will run alone. */
function chosenOperation({ document, operationName }: Executed): DocumentNode {
  if (operationName == null) return document
  const definitions = document.definitions.filter(
    (one) => one.kind !== Kind.OPERATION_DEFINITION || one.name?.value === operationName,
  )
  return { ...document, definitions }
}

function tooMuch(name: 'complexity' | 'depth', found: number, limit: number): GraphQLError {
  const advice =
    name === 'complexity'
      ? 'ask for smaller pages or fewer nested lists'
      : 'ask for fewer levels, or in two queries'
  return createGraphQLError(`Expected a query of ${name} up to ${limit}, found ${found}: ${advice}.`, {
    extensions: {
      code: name === 'complexity' ? 'QUERY_TOO_COMPLEX' : 'QUERY_TOO_DEEP',
      http: { status: 400 },
    },
  })
}

function refusalOf(executed: Executed, context: object, limits: Limits): GraphQLError | null {
  const variables = (executed.variableValues ?? {}) as Record<string, unknown>
  try {
    const { schema } = executed
    const cost = complexityFromQuery(chosenOperation(executed), { schema, variables, ctx: context })
    if (cost.depth > limits.depth) return tooMuch('depth', cost.depth, limits.depth)
    return cost.complexity > limits.complexity
      ? tooMuch('complexity', cost.complexity, limits.complexity)
      : null
  } catch (error) {
    // Variables that do not fit; execution tells of them.
    if (isGraphQLError(error)) return error
    throw error
  }
}

/** Refuses queries that cost too much before any of them runs, however they come by their size. */
export function limitCost(limits: Limits): Plugin {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const refusal = refusalOf(args, args.contextValue, limits)
      if (refusal) setResultAndStopExecution({ errors: [refusal] })
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      const refusal = refusalOf(args, args.contextValue, limits)
      if (refusal) setResultAndStopExecution({ errors: [refusal] } as never)
    },
  }
}

/** Refuses documents that are too large to be looked at closely. */
export function limitDocument({ tokens, aliases, directives }: Limits): Plugin {
  return EnvelopArmorPlugin({
    maxTokens: { n: tokens },
    maxAliases: { n: aliases, allowList: [] },
    maxDirectives: { n: directives },
    maxDepth: { enabled: false },
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  }) as Plugin
}
