/** Numbers from 0 to 1, always the same for one seed (linear congruential, constants of Numerical Recipes). */
export function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** A fixed way to mix a list up, another one for each seed. */
export function shuffle<T>(items: readonly T[], seed: number): T[] {
  const random = makeRandom(seed)
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}
