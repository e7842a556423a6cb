/**
 * Elements by how often they occur, most first; ties by `order`, so that the order of arrival never shows. One may stand
 * for several: `times`.
 */
export function byFrequency<T>(
  items: readonly T[],
  key: (item: T) => string,
  order: (a: T, b: T) => number,
  times: (item: T) => number = () => 1,
): T[] {
  const tally = new Map<string, { item: T; count: number }>()
  for (const item of items) {
    const known = tally.get(key(item))
    if (known === undefined) tally.set(key(item), { item, count: times(item) })
    else {
      known.count += times(item)
      if (order(item, known.item) < 0) known.item = item
    }
  }
  return [...tally.values()]
    .sort((a, b) => b.count - a.count || order(a.item, b.item))
    .map(({ item }) => item)
}

export const alphabetical = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The commonest string, ties to the first in the alphabet; null without any. */
export function commonest(values: readonly (string | null)[]): string | null {
  const present = values.filter((value) => value !== null)
  return byFrequency(present, (value) => value, alphabetical)[0] ?? null
}

export const sortedUnique = (values: readonly string[]): string[] => [...new Set(values)].sort(alphabetical)
