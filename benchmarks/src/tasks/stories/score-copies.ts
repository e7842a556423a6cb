import type { Gold } from './gold.ts'
import type { Graph } from './graph.ts'
import type { Links } from './share.ts'

/** Pairs of articles that are one witness: by the gold, and by the graph. */
export function scoreCopies({ articles, copies }: Gold, graph: Graph): Links {
  const idOf = (file: string) => graph.articles.get(file)?.id ?? ''
  const holds = (a: string, b: string) => (graph.copies.get(idOf(a)) ?? []).includes(idOf(b))
  const files = articles.map(({ file }) => file)
  const pairs = files.flatMap((a, i) => files.slice(i + 1).map((b) => [a, b] as const))
  const both = pairs.map(([a, b]) => ({
    wanted: copies.some((group) => group.includes(a) && group.includes(b)),
    made: holds(a, b) || holds(b, a),
  }))
  return {
    right: both.filter(({ wanted, made }) => wanted && made).length,
    wrong: both.filter(({ wanted, made }) => !wanted && made).length,
    missed: both.filter(({ wanted, made }) => wanted && !made).length,
  }
}
