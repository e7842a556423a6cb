/** Disjoint sets of 0 to size - 1: which set an element is in, and joining two. */
export interface DisjointSets {
  /** The members of the set that holds `i`. */
  setOf(i: number): readonly number[]
  join(a: number, b: number): void
  all(): readonly (readonly number[])[]
}

export function makeSets(size: number): DisjointSets {
  const sets: number[][] = Array.from({ length: size }, (_, i) => [i])
  const setOf = (i: number): number[] => sets[i] ?? []
  return {
    setOf,
    join(a, b) {
      if (setOf(a) === setOf(b)) return
      const joined = [...setOf(a), ...setOf(b)].sort((x, y) => x - y)
      for (const i of joined) sets[i] = joined
    },
    all: () => sets.filter((set, i) => set[0] === i),
  }
}
