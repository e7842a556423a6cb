import type { NodeKind } from '@wiregraph/schema'
import {
  defaultPage,
  isNothing,
  type LinkName,
  largestPage,
  links,
  type PartName,
  sets,
  type Wanted,
  type WantedPage,
} from '@wiregraph/store'
import type { FieldNode, GraphQLObjectType, GraphQLResolveInfo } from 'graphql'
import { typeNames } from '../builder.ts'
import { pageKey } from './page-key.ts'
import { type Rule, rules } from './rules.ts'
import { argumentsOf, fieldsOf, type Info } from './selection.ts'

/**
 * So many rows at most are read ahead with one statement: nodes that several others lead to come once for each of them,
 * while loaders read them once.
 */
const mostRows = 1000

interface Walk {
  readonly info: Info
  rows: number
}

type Nodes = readonly FieldNode[]

/** What fields ask of one node, gathered before it is followed: two of them may lead to the same nodes. */
interface Asked {
  readonly parts: Set<PartName>
  readonly links: Map<LinkName, { readonly nodes: FieldNode[]; readonly many: number }>
  readonly pages: (readonly [Nodes, Rule])[]
}

function gather(rule: Rule, nodes: Nodes, info: Info, asked: Asked): void {
  if (rule.part) asked.parts.add(rule.part)
  for (const link of rule.links ?? []) {
    const known = asked.links.get(link)
    if (known) known.nodes.push(...nodes)
    else asked.links.set(link, { nodes: [...nodes], many: rule.many ?? 1 })
  }
  if (rule.set) asked.pages.push([nodes, rule])
  if (rule.within === undefined) return
  for (const [name, inner] of fieldsOf(nodes, null, info)) {
    const known = rule.within[name]
    if (known) gather(known, inner, info, asked)
  }
}

/** Takes so many rows of what is left; false where they are too many. */
function take(walk: Walk, rows: number): boolean {
  if (walk.rows < rows) return false
  walk.rows -= rows
  return true
}

/** The nodes of a connection: what its `nodes` and the `node` of its `edges` ask for. */
function nodesOf(connection: Nodes, info: Info): Nodes {
  const fields = fieldsOf(connection, null, info)
  const edges = fieldsOf(fields.get('edges') ?? [], null, info)
  return [...(fields.get('nodes') ?? []), ...(edges.get('node') ?? [])]
}

/** Pages with a total alone are not read; those from a cursor or with a filter wait for their turn. */
function wantPage(kind: NodeKind, node: FieldNode, rule: Rule, walk: Walk, many: number): WantedPage | null {
  const type = walk.info.schema.getType(typeNames[kind]) as GraphQLObjectType
  const field = type.getFields()[node.name.value]
  if (field === undefined) return null
  const args = argumentsOf(field, node, walk.info)
  const set = rule.set?.(args) ?? null
  const { first, last, after, before } = args as { first?: number | null; last?: number | null } & typeof args
  const size = first ?? last ?? defaultPage
  const isPlain = after == null && before == null && (first == null || last == null)
  if (set === null || !isPlain || !(size >= 1 && size <= largestPage)) return null
  const asked = fieldsOf([node], null, walk.info)
  const isRead = ['nodes', 'edges', 'pageInfo'].some((name) => asked.has(name))
  if (!isRead || !take(walk, many * (size + 1))) return null
  const want = walkNode(sets[set].of, nodesOf([node], walk.info), walk, many * (size + 1))
  return {
    set,
    page: { first: first ?? null, last: last ?? null },
    key: pageKey(`${typeNames[kind]}.${field.name}`, args),
    want,
  }
}

/** `many` such nodes are expected. */
function walkNode(kind: NodeKind, nodes: Nodes, walk: Walk, many: number): Wanted {
  const asked: Asked = { parts: new Set(), links: new Map(), pages: [] }
  for (const [name, inner] of fieldsOf(nodes, typeNames[kind], walk.info)) {
    const rule = rules[kind][name]
    if (rule) gather(rule, inner, walk.info, asked)
  }
  const followed = [...asked.links].flatMap(([link, one]) => {
    const rows = many * one.many
    if (!take(walk, rows)) return []
    return [{ link, want: walkNode(links[link].to, one.nodes, walk, rows) }]
  })
  const pages = asked.pages.flatMap(([each, rule]) =>
    each.flatMap((node) => wantPage(kind, node, rule, walk, many) ?? []),
  )
  const distinct = [...new Map(pages.map((page) => [page.key, page])).values()]
  return { parts: [...asked.parts], links: followed, pages: distinct }
}

type Asking = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'variableValues' | 'schema'>

function walkFrom(kind: NodeKind, nodes: Nodes, info: Info, many: number): Wanted | null {
  const want = walkNode(kind, nodes, { info, rows: mostRows }, many)
  return isNothing(want) ? null : want
}

/** What the field of one node asks for beside the node itself; null where that is nothing. */
export const wantOfNode = (kind: NodeKind, info: Asking): Wanted | null =>
  walkFrom(kind, info.fieldNodes, info, 1)

/** The same of the nodes of a connection of so many. */
export const wantOfPage = (kind: NodeKind, info: Asking, size: number): Wanted | null =>
  walkFrom(kind, nodesOf(info.fieldNodes, info), info, size)
