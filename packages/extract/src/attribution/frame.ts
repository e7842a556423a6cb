import type { Token } from '@wiregraph/syntax'
import { baseRelation, childrenOf, subtree, type Tree, tokenAt } from '../document/tree.ts'
import type { Saying } from './saying.ts'

/** Token range, both ends included. */
export interface Range {
  readonly first: number
  readonly last: number
}

/** The run around `at` of tokens that are all in the set. */
function runAround(at: number, inside: ReadonlySet<number>): Range {
  let first = at
  let last = at
  while (inside.has(first - 1)) first--
  while (inside.has(last + 1)) last++
  return { first, last }
}

/** Runs of the tokens in the set, in text order. */
function runsOf(inside: ReadonlySet<number>, size: number): Range[] {
  const runs: Range[] = []
  for (let i = 0; i < size; i++) {
    if (!inside.has(i)) continue
    const run = runAround(i, inside)
    runs.push(run)
    i = run.last
  }
  return runs
}

const breaks = new Set([',', ';', ':', '(', ')', '–', '—', '--', '“', '”', '"', '``', "''"])

const isOutside = (token: Token) => ['acl', 'case', 'mark'].includes(baseRelation(token))

/** The noun phrase around its head: what hangs on it, up to a comma or a relative clause, without its preposition. */
export function phraseAround(tree: Tree, head: number): Range {
  const own = new Set(childrenOf(tree, head).filter((c) => isOutside(tokenAt(tree, c))))
  const led = new Set([...own].flatMap((c) => subtree(tree, c)))
  const words = subtree(tree, head, (token) => baseRelation(token) === 'acl')
  const inside = words.filter((i) => i === head || !(led.has(i) || breaks.has(tokenAt(tree, i).text)))
  return runAround(head, new Set(inside))
}

function contentTokens(tree: Tree, { head, content }: Saying, own: readonly number[]): Set<number> {
  if (content !== 'rest') return new Set(content.filter((c) => c !== head).flatMap((c) => subtree(tree, c)))
  const frame = new Set(own)
  return new Set(tree.tokens.flatMap((_, i) => (frame.has(i) ? [] : [i])))
}

/** The attributing words around the head, and the runs that are said. */
export function partSentence(tree: Tree, saying: Saying): { frame: Range; content: Range[] } {
  const own = subtree(tree, saying.head)
  const content = contentTokens(tree, saying, own)
  const frame = runAround(saying.head, new Set(own.filter((i) => !content.has(i))))
  return { frame, content: runsOf(content, tree.tokens.length) }
}
