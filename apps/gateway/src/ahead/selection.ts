import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLResolveInfo,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql'

export type Info = Pick<GraphQLResolveInfo, 'fragments' | 'variableValues' | 'schema'>

function isIncluded(node: SelectionNode, { variableValues }: Info): boolean {
  if (node.directives === undefined || node.directives.length === 0) return true
  const conditionOf = (name: string) => {
    const directive = node.directives?.find((one) => one.name.value === name)
    const value = directive?.arguments?.find((one) => one.name.value === 'if')?.value
    return value === undefined ? undefined : valueFromASTUntyped(value, variableValues)
  }
  return conditionOf('skip') !== true && conditionOf('include') !== false
}

/** Types of nodes are on no interface but this. */
const interfaceName = 'Node'

function collect(
  set: SelectionSetNode,
  type: string | null,
  info: Info,
  fields: Map<string, FieldNode[]>,
): void {
  const enter = (inner: SelectionSetNode, condition: string | undefined) => {
    const applies =
      type === null || condition === undefined || condition === type || condition === interfaceName
    if (applies) collect(inner, type, info, fields)
  }
  for (const node of set.selections) {
    if (!isIncluded(node, info)) continue
    if (node.kind === Kind.FIELD) {
      const known = fields.get(node.name.value)
      if (known === undefined) fields.set(node.name.value, [node])
      else known.push(node)
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      enter(node.selectionSet, node.typeCondition?.name.value)
    } else {
      const fragment: FragmentDefinitionNode | undefined = info.fragments[node.name.value]
      if (fragment) enter(fragment.selectionSet, fragment.typeCondition.name.value)
    }
  }
}

/**
 * The arguments of a field as its resolver gets them, without a check: graphql checks them by classes, and a process may
 * hold two copies of graphql.
 */
export function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  { variableValues }: Info,
) {
  const args: Record<string, unknown> = {}
  for (const { name, defaultValue } of field.args) {
    const given = node.arguments?.find((one) => one.name.value === name)?.value
    const value = given === undefined ? undefined : valueFromASTUntyped(given, variableValues)
    if (value !== undefined) args[name] = value
    else if (defaultValue !== undefined) args[name] = defaultValue
  }
  return args
}

/** What is asked of the values of some fields, by name, those of an alias as well. `type` is null where it is no node. */
export function fieldsOf(
  nodes: readonly FieldNode[],
  type: string | null,
  info: Info,
): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>()
  for (const { selectionSet } of nodes) if (selectionSet) collect(selectionSet, type, info, fields)
  return fields
}
