import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'
import type { Plugin } from 'graphql-yoga'

/** Compiled from so many uses on: it costs as much as running a query several times. */
const often = 3

/** Fields of a document with its fragments written out: what is compiled grows with them. */
const mostFields = 1000

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

/** Counts each fragment once, however often it is spread. Infinity where fragments spread each other. */
function countFields(set: SelectionSetNode, fragments: Fragments, counted: Map<string, number>): number {
  let sum = 0
  for (const selection of set.selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD)
      sum += countFragment(selection.name.value, fragments, counted)
    else {
      sum += selection.kind === Kind.FIELD ? 1 : 0
      if (selection.selectionSet) sum += countFields(selection.selectionSet, fragments, counted)
    }
  }
  return sum
}

function countFragment(name: string, fragments: Fragments, counted: Map<string, number>): number {
  const known = counted.get(name)
  if (known !== undefined) return known
  counted.set(name, Number.POSITIVE_INFINITY)
  const fragment = fragments.get(name)
  const count = fragment === undefined ? 0 : countFields(fragment.selectionSet, fragments, counted)
  counted.set(name, count)
  return count
}

/** One query of a size that is worth it: subscriptions run once, and several operations are several programs. */
function isCompilable({ definitions }: DocumentNode): boolean {
  const [operation, ...others] = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION)
  if (operation === undefined || others.length > 0 || operation.operation !== 'query') return false
  const named = definitions.flatMap((one) =>
    one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
  )
  return countFields(operation.selectionSet, new Map(named), new Map()) <= mostFields
}

interface Use {
  times: number
  query: CompiledQuery['query'] | null
}

/** Queries that are asked again and again are compiled to JavaScript (graphql-jit). Limits come before. */
export function compileOften(): Plugin {
  const uses = new WeakMap<DocumentNode, Use>()
  function useOf(document: DocumentNode): Use {
    const known = uses.get(document)
    if (known !== undefined) return known
    const use = { times: isCompilable(document) ? 0 : Number.NEGATIVE_INFINITY, query: null }
    uses.set(document, use)
    return use
  }
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const use = useOf(args.document)
      use.times += 1
      if (use.times < often) return
      setExecuteFn((given) => {
        if (use.query === null) {
          const compiled = compileQuery(given.schema, given.document)
          if (isCompiledQuery(compiled)) use.query = compiled.query
          else use.times = Number.NEGATIVE_INFINITY
        }
        return use.query?.(given.rootValue, given.contextValue, given.variableValues) ?? executeFn(given)
      })
    },
  }
}
