/**
 * The best tree with one child of ROOT (Chu & Liu 1965, Edmonds 1967): every node takes its best head, and cycles are drawn together
 * to one node until there are none. That ROOT has one child only is had by making each of its arcs worse than any tree could gain
 * (Stanojević & Cohen 2021). Each drawing together costs the cycle's length times the nodes: quadratic in all.
 */

/** A node that stands in a cycle: the tokens it holds and its best arc. */
interface Member {
  readonly tokens: readonly number[]
  readonly arc: number
}

interface Graph {
  /** Nodes, ROOT (0) among them. */
  readonly width: number
  /** By dependent and head. */
  readonly scores: Float64Array
  /** The arc between words, dependent * width + head, that a score stands for. */
  readonly arcs: Int32Array
  /** Best head of each node. */
  readonly best: Int32Array
  /** Words that a node holds; none once it is part of another node. */
  readonly tokens: (readonly number[])[]
}

function scoreOf({ scores, width }: Graph, node: number, head: number): number {
  return scores[node * width + head] as number
}

function isNode({ tokens }: Graph, node: number): boolean {
  return (tokens[node] as readonly number[]).length > 0
}

function findBest(graph: Graph, node: number): void {
  let best = -1
  for (let head = 0; head < graph.width; head += 1) {
    if (head === node || !isNode(graph, head)) continue
    if (best < 0 || scoreOf(graph, node, head) > scoreOf(graph, node, best)) best = head
  }
  graph.best[node] = best
}

/** More than any choice of heads can gain over another. */
function rangeOf(scores: ArrayLike<number>, width: number): number {
  let range = 1
  for (let node = 1; node < width; node += 1) {
    let least = Number.POSITIVE_INFINITY
    let most = Number.NEGATIVE_INFINITY
    for (let head = 0; head < width; head += 1) {
      if (head === node) continue
      const score = scores[node * width + head] as number
      least = Math.min(least, score)
      most = Math.max(most, score)
    }
    range += most - least
  }
  return range
}

function createGraph(values: ArrayLike<number>, width: number): Graph {
  const scores = Float64Array.from(values)
  const cost = rangeOf(scores, width)
  for (let node = 1; node < width; node += 1) scores[node * width] = (scores[node * width] as number) - cost
  const graph = {
    width,
    scores,
    arcs: Int32Array.from(scores.keys()),
    best: new Int32Array(width).fill(-1),
    tokens: Array.from({ length: width }, (_, node) => [node]),
  }
  for (let node = 1; node < width; node += 1) findBest(graph, node)
  return graph
}

/** The nodes of a cycle among the best heads; empty when there is none. */
export function findCycle(best: Int32Array): readonly number[] {
  const seen = new Int32Array(best.length)
  for (let start = 1; start < best.length; start += 1) {
    let node = start
    while (node > 0 && seen[node] === 0) {
      seen[node] = start
      node = best[node] as number
    }
    if (node <= 0 || seen[node] !== start) continue
    const cycle = [node]
    for (let next = best[node] as number; next !== node; next = best[next] as number) cycle.push(next)
    return cycle
  }
  return []
}

/** The member of the cycle with the best score. */
function bestOf(cycle: readonly number[], score: (member: number) => number): number {
  return cycle.reduce((best, member) => (score(member) > score(best) ? member : best))
}

/** Makes one node of a cycle, in the place of its first member. */
function drawTogether(graph: Graph, cycle: readonly number[]): readonly Member[] {
  const { width, scores, arcs, best, tokens } = graph
  const [place = 0, ...others] = cycle
  const inCycle = new Set(cycle)
  const kept = new Map(cycle.map((node) => [node, scoreOf(graph, node, best[node] as number)]))
  const gain = (node: number, head: number): number => scoreOf(graph, node, head) - (kept.get(node) ?? 0)
  const members = cycle.map((node) => ({
    tokens: tokens[node] as readonly number[],
    arc: arcs[node * width + (best[node] as number)] as number,
  }))
  for (let node = 0; node < width; node += 1) {
    if (inCycle.has(node) || !isNode(graph, node)) continue
    const entered = bestOf(cycle, (member) => gain(member, node))
    const score = gain(entered, node)
    arcs[place * width + node] = arcs[entered * width + node] as number
    scores[place * width + node] = score
    const left = bestOf(cycle, (member) => scoreOf(graph, node, member))
    arcs[node * width + place] = arcs[node * width + left] as number
    scores[node * width + place] = scoreOf(graph, node, left)
    if (inCycle.has(best[node] as number)) best[node] = place
  }
  tokens[place] = members.flatMap((member) => member.tokens)
  for (const node of others) {
    tokens[node] = []
    best[node] = -1
  }
  findBest(graph, place)
  return members
}

/** Gives a member its best arc, unless one of its words has a head from outside already. */
function unfold(members: readonly Member[], heads: Int32Array): void {
  for (const { tokens, arc } of members) {
    if (tokens.some((token) => heads[token] !== -1)) continue
    heads[Math.floor(arc / heads.length)] = arc % heads.length
  }
}

/**
 * Heads of the best tree: `scores[dependent * width + head]` for nodes 0 (ROOT) to width - 1; row 0 and the diagonal are not
 * looked at. Returns a head for each node, -1 for ROOT.
 */
export function spanningTree(scores: ArrayLike<number>, width: number): Int32Array {
  const graph = createGraph(scores, width)
  const drawn: (readonly Member[])[] = []
  for (let cycle = findCycle(graph.best); cycle.length > 0; cycle = findCycle(graph.best)) {
    drawn.push(drawTogether(graph, cycle))
  }
  const heads = new Int32Array(width).fill(-1)
  const last = [...graph.best.keys()].filter((node) => (graph.best[node] as number) >= 0)
  unfold(
    last.map((node) => ({
      tokens: graph.tokens[node] as readonly number[],
      arc: graph.arcs[node * width + (graph.best[node] as number)] as number,
    })),
    heads,
  )
  for (const members of drawn.reverse()) unfold(members, heads)
  return heads
}
