import { compileTemplates, type Templates } from '../model/templates.ts'
import { type State, stackNode } from './state.ts'
import { TEMPLATE_LIST } from './template-list.ts'

/** What the parser knows of the tokens of a sentence; one entry more than tokens, for the root. */
export interface Nodes {
  readonly words: Int32Array
  readonly tags: Int32Array
  readonly upos: Int32Array
  readonly clusters: Int32Array
  /** How many verbs, marks and conjunctions stand before each node. */
  readonly verbs: Int32Array
  readonly marks: Int32Array
  readonly conjunctions: Int32Array
}

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
const FIELDS = ['w', 't', 'u', 'd', 'c']
const WIDTH = FIELDS.length
const COUNTS = ['dist', 'S0vl', 'S0vr', 'S0sl', 'S0sr', 'N0vl', 'N0sl', 'S1sr', 'bv', 'bm', 'bc', 'depth']
const FIRST_COUNT = 1 + NODES.length * WIDTH

export const PARSE_ATOMS = ['', ...NODES.flatMap((node) => FIELDS.map((field) => node + field)), ...COUNTS]
export const PARSE_TEMPLATES: Templates = compileTemplates(TEMPLATE_LIST, PARSE_ATOMS)

export function createParseValues(): Int32Array {
  return new Int32Array(PARSE_ATOMS.length)
}

function setNode(values: Int32Array, slot: number, node: number, nodes: Nodes, state: State): void {
  const at = 1 + slot * WIDTH
  if (node < 0 || node > state.size) {
    values.fill(0, at, at + WIDTH)
    return
  }
  values[at] = nodes.words[node] as number
  values[at + 1] = nodes.tags[node] as number
  values[at + 2] = nodes.upos[node] as number
  values[at + 3] = state.relations[node] as number
  values[at + 4] = nodes.clusters[node] as number
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

/** Reads all atoms off the state. */
export function fillParseValues(values: Int32Array, nodes: Nodes, state: State): void {
  const { next } = state
  const top = stackNode(state, 0)
  const second = stackNode(state, 1)
  const head = of(state.heads, top)
  let slot = 0
  const set = (node: number): void => setNode(values, slot++, node, nodes, state)
  set(top)
  set(second)
  set(stackNode(state, 2))
  set(next)
  set(next + 1)
  set(next + 2)
  set(next + 3)
  set(head)
  set(of(state.heads, head))
  set(of(state.left1, top))
  set(of(state.left2, top))
  set(of(state.right1, top))
  set(of(state.right2, top))
  set(of(state.left1, next))
  set(of(state.left2, next))
  set(of(state.left1, second))
  set(of(state.right1, second))
  set(top - 1)
  set(top < 0 ? -1 : top + 1)
  set(next - 1)
  setCounts(values, nodes, state, top)
}
