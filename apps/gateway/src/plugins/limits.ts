import { EnvelopArmorPlugin } from '@escape.tech/graphql-armor'
import { complexityFromQuery } from '@pothos/plugin-complexity'
import {
  type ASTVisitor,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  type ValidationContext,
} from 'graphql'
import { createGraphQLError, isAsyncIterable, type Plugin } from 'graphql-yoga'
import { isGraphQLError } from '../errors.ts'
import type { Visits } from '../visits.ts'

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

const tooMuch = {
  complexity: ['QUERY_TOO_COMPLEX', 'ask for smaller pages or fewer nested lists'],
  depth: ['QUERY_TOO_DEEP', 'ask for fewer levels, or in two queries'],
} as const

function refuse(name: keyof typeof tooMuch, found: number, limit: number): GraphQLError {
  const [code, advice] = tooMuch[name]
  return createGraphQLError(`Expected a query of ${name} up to ${limit}, found ${found}: ${advice}.`, {
    extensions: { code, limit, found, http: { status: 400 } },
  })
}

/** What a query costs, as the answer tells it. */
interface Cost {
  readonly complexity: number
  readonly depth: number
}

/** Throws the error of variables that do not fit. */
function costOf(executed: Executed, context: object): Cost {
  const variables = (executed.variableValues ?? {}) as Record<string, unknown>
  const { schema } = executed
  return complexityFromQuery(chosenOperation(executed), { schema, variables, ctx: context })
}

interface Judged {
  readonly refusal: GraphQLError | null
  readonly extensions: Readonly<Record<string, unknown>>
}

function judge(executed: Executed, context: object, limits: Limits): Judged & { readonly cost: number } {
  const { complexity, depth } = costOf(executed, context)
  const extensions = { cost: { complexity, depth, limit: limits.complexity } }
  if (depth > limits.depth)
    return { refusal: refuse('depth', depth, limits.depth), extensions, cost: complexity }
  const refusal = complexity > limits.complexity ? refuse('complexity', complexity, limits.complexity) : null
  return { refusal, extensions, cost: complexity }
}

/**
 * Refuses queries that cost too much before any of them runs, however they come by their size; each answer tells in
 * `extensions.cost` what its query cost.
 */
export function limitCost(limits: Limits, visits: Visits): Plugin {
  function look(executed: Executed, contextValue: unknown): Judged {
    const context = contextValue as { readonly request: Request }
    try {
      const { cost, ...judged } = judge(executed, context, limits)
      visits.of(context.request).cost = cost
      return judged
    } catch (error) {
      if (isGraphQLError(error)) return { refusal: error, extensions: {} }
      throw error
    }
  }
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const { refusal, extensions } = look(args, args.contextValue)
      if (refusal) return void setResultAndStopExecution({ errors: [refusal], extensions })
      return {
        onExecuteDone({ result, setResult }) {
          if (isAsyncIterable(result)) return
          setResult({ ...result, extensions: { ...result.extensions, ...extensions } })
        },
      }
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      const { refusal, extensions } = look(args, args.contextValue)
      if (refusal) setResultAndStopExecution({ errors: [refusal], extensions } as never)
    },
  }
}

/** Questions about the schema in one document: each may ask for all of it, and costs nothing otherwise. */
const mostIntrospection = 5
const introspection = new Set(['__schema', '__type'])

function limitIntrospection(context: ValidationContext): ASTVisitor {
  let found = 0
  return {
    Field({ name }) {
      if (!introspection.has(name.value)) return
      found += 1
      if (found !== mostIntrospection + 1) return
      const limit = mostIntrospection
      context.reportError(
        createGraphQLError(
          `Expected up to ${limit} questions about the schema, found more: ask in several queries.`,
          {
            extensions: {
              code: 'QUERY_TOO_LARGE',
              limit,
              found: `more than ${limit}`,
              http: { status: 400 },
            },
          },
        ),
      )
    },
  }
}

/** Refuses documents that are too large to be looked at closely. */
export function limitDocument({ tokens, aliases, directives }: Limits): Plugin {
  const armor = EnvelopArmorPlugin({
    maxTokens: { n: tokens },
    maxAliases: { n: aliases, allowList: [] },
    maxDirectives: { n: directives },
    maxDepth: { enabled: false },
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  }) as Plugin
  return {
    onPluginInit({ addPlugin }) {
      addPlugin(armor)
    },
    onValidate({ addValidationRule }) {
      addValidationRule(limitIntrospection)
    },
  }
}
