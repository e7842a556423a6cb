import { compileTemplates, type Templates } from '../model/templates.ts'
import { type State, stackNode } from './state.ts'
import { LABEL_LIST, TEMPLATE_LIST } from './template-list.ts'

/** What the parser knows of the tokens of a sentence; then comes a row for the root, and one of zeros for no node. */
export interface Nodes {
  /**
   * Numbers a node: word, tag, UPOS, class (what is known without context: set of tags, or ending), fine and coarse class
   * of use.
   */
  readonly fields: Int32Array
  /** How many verbs, marks and conjunctions stand before each node. */
  readonly verbs: Int32Array
  readonly marks: Int32Array
  readonly conjunctions: Int32Array
}

/** Numbers a node in `Nodes.fields`. */
export const NODE_FIELDS = 6

const NODES = [
  'S0',
  'S1',
  'S2',
  'N0',
  'N1',
  'N2',
  'N3',
  'S0h',
  'S0g',
  'S0l',
  'S0k',
  'S0r',
  'S0q',
  'N0l',
  'N0k',
  'S1l',
  'S1r',
  'B0',
  'A0',
  'P0',
]
const FIELDS = ['w', 't', 'u', 'd', 'c', 'f', 'g']
const WIDTH = FIELDS.length
const COUNTS = ['dist', 'S0vl', 'S0vr', 'S0sl', 'S0sr', 'N0vl', 'N0sl', 'S1sr', 'bv', 'bm', 'bc', 'depth']
const FIRST_COUNT = 1 + NODES.length * WIDTH

export const PARSE_ATOMS = ['', ...NODES.flatMap((node) => FIELDS.map((field) => node + field)), ...COUNTS]
export const PARSE_TEMPLATES: Templates = compileTemplates(TEMPLATE_LIST, PARSE_ATOMS)
export const LABEL_TEMPLATES: Templates = compileTemplates(LABEL_LIST, PARSE_ATOMS)

export function createParseValues(): Int32Array {
  return new Int32Array(PARSE_ATOMS.length)
}

function setNode(
  values: Int32Array,
  slot: number,
  found: number,
  { fields }: Nodes,
  { relations, size }: State,
): void {
  const at = 1 + slot * WIDTH
  const node = found < 0 || found > size ? size + 1 : found
  const row = node * NODE_FIELDS
  values[at] = fields[row] as number
  values[at + 1] = fields[row + 1] as number
  values[at + 2] = fields[row + 2] as number
  values[at + 3] = node > size ? 0 : (relations[node] as number)
  values[at + 4] = fields[row + 3] as number
  values[at + 5] = fields[row + 4] as number
  values[at + 6] = fields[row + 5] as number
}

function of(array: Int32Array, node: number): number {
  return node < 0 ? -1 : (array[node] as number)
}

function countOf(array: Int32Array, node: number): number {
  return node < 0 ? 0 : Math.min(4, array[node] as number) + 1
}

function between(array: Int32Array, from: number, to: number): number {
  return from < 0 ? 0 : Math.min(3, (array[to] as number) - (array[from + 1] as number)) + 1
}

/** 1, 2, 3, 4, 5-6, 7-10, more. */
function distance(from: number, to: number): number {
  const far = to - from
  if (from < 0) return 0
  return far < 5 ? far : far < 7 ? 5 : far < 11 ? 6 : 7
}

function setCounts(values: Int32Array, nodes: Nodes, state: State, top: number): void {
  const { next } = state
  let at = FIRST_COUNT
  values[at++] = distance(top, next)
  values[at++] = countOf(state.leftCount, top)
  values[at++] = countOf(state.rightCount, top)
  values[at++] = top < 0 ? 0 : (state.leftSet[top] as number)
  values[at++] = top < 0 ? 0 : (state.rightSet[top] as number)
  values[at++] = countOf(state.leftCount, next)
  values[at++] = state.leftSet[next] as number
  const second = stackNode(state, 1)
  values[at++] = second < 0 ? 0 : (state.rightSet[second] as number)
  values[at++] = between(nodes.verbs, top, next)
  values[at++] = between(nodes.marks, top, next)
  values[at++] = between(nodes.conjunctions, top, next)
  values[at] = Math.min(4, state.depth) + 1
}

/** Reads all atoms off the state; nodes in the order of NODES. */
export function fillParseValues(values: Int32Array, nodes: Nodes, state: State): void {
  const { next } = state
  const top = stackNode(state, 0)
  const second = stackNode(state, 1)
  const head = of(state.heads, top)
  setNode(values, 0, top, nodes, state)
  setNode(values, 1, second, nodes, state)
  setNode(values, 2, stackNode(state, 2), nodes, state)
  setNode(values, 3, next, nodes, state)
  setNode(values, 4, next + 1, nodes, state)
  setNode(values, 5, next + 2, nodes, state)
  setNode(values, 6, next + 3, nodes, state)
  setNode(values, 7, head, nodes, state)
  setNode(values, 8, of(state.heads, head), nodes, state)
  setNode(values, 9, of(state.left1, top), nodes, state)
  setNode(values, 10, of(state.left2, top), nodes, state)
  setNode(values, 11, of(state.right1, top), nodes, state)
  setNode(values, 12, of(state.right2, top), nodes, state)
  setNode(values, 13, of(state.left1, next), nodes, state)
  setNode(values, 14, of(state.left2, next), nodes, state)
  setNode(values, 15, of(state.left1, second), nodes, state)
  setNode(values, 16, of(state.right1, second), nodes, state)
  setNode(values, 17, top - 1, nodes, state)
  setNode(values, 18, top < 0 ? -1 : top + 1, nodes, state)
  setNode(values, 19, next - 1, nodes, state)
  setCounts(values, nodes, state, top)
}
