import { makeHeap } from './heap.ts'

/** Things held together so far, and the sum of how alike all pairs inside are, and those across to each other set. */
export interface Held {
  /** The first of its things, by which the others know it. */
  readonly first: number
  readonly things: readonly number[]
  readonly inside: number
  readonly across: Float64Array
}

/** Two sets that may become one, by how alike their things are across, in the mean of all pairs. */
export interface Candidate {
  readonly a: Held
  readonly b: Held
  readonly like: number
}

export interface Agglomeration {
  /** How many things: 0 to size - 1. */
  readonly size: number
  /** How alike two are. Symmetric; -Infinity keeps them apart for good. */
  readonly likeOf: (i: number, j: number) => number
  /** Sets as alike as this become one. */
  readonly from: number
  /** A last word against two sets; asked again when one of them has grown. */
  readonly mayJoin?: (candidate: Candidate) => boolean
}

export const pairsIn = ({ things: { length } }: Held) => (length * (length - 1)) / 2

function alone({ size, likeOf }: Agglomeration): Held[] {
  const across = Array.from({ length: size }, () => new Float64Array(size))
  for (const [i, row] of across.entries()) {
    for (const [j, other] of across.slice(0, i).entries()) {
      const like = likeOf(i, j)
      row[j] = like
      other[i] = like
    }
  }
  return across.map((row, i) => ({ first: i, things: [i], inside: 0, across: row }))
}

/** The two sets, the one with the first thing first. */
function candidateOf(x: Held, y: Held): Candidate {
  const [a, b] = x.first < y.first ? [x, y] : [y, x]
  return { a, b, like: (a.across[b.first] ?? 0) / (a.things.length * b.things.length) }
}

/** The more alike first, ties to the first things. */
const compare = (x: Candidate, y: Candidate) =>
  y.like - x.like || x.a.first - y.a.first || x.b.first - y.b.first

/** The two as one set, known by its first thing; the others see it there. */
function join({ a, b }: Candidate, others: ReadonlySet<Held>): Held {
  const across = a.across.map((sum, i) => sum + (b.across[i] ?? 0))
  for (const other of others) other.across[a.first] = across[other.first] ?? 0
  const inside = a.inside + b.inside + (a.across[b.first] ?? 0)
  return { first: a.first, things: [...a.things, ...b.things], inside, across }
}

/** Joins the most alike sets first, by the mean over all pairs across, so that no chain runs through a weak middle. */
export function agglomerate(task: Agglomeration): readonly (readonly number[])[] {
  const { from, mayJoin = () => true } = task
  const sets = new Set<Held>()
  const candidates = makeHeap(compare)
  const add = (set: Held) => {
    for (const other of sets) {
      const candidate = candidateOf(set, other)
      if (candidate.like >= from) candidates.push(candidate)
    }
    sets.add(set)
  }
  for (const set of alone(task)) add(set)
  for (let next = candidates.pop(); next !== undefined; next = candidates.pop()) {
    const { a, b } = next
    if (!sets.has(a) || !sets.has(b) || !mayJoin(next)) continue
    sets.delete(a)
    sets.delete(b)
    add(join(next, sets))
  }
  return [...sets].map(({ things }) => [...things].sort((x, y) => x - y))
}
