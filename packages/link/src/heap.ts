/** Things of which the first by `compare` is always at hand. */
export interface Heap<T> {
  push(item: T): void
  /** Takes the first away; undefined where none is left. */
  pop(): T | undefined
}

/** A binary heap. `compare` is negative where its first argument comes before the second. */
export function makeHeap<T>(compare: (a: T, b: T) => number): Heap<T> {
  const items: T[] = []
  const isBefore = (i: number, j: number) => {
    const [a, b] = [items[i], items[j]]
    return a !== undefined && b !== undefined && compare(a, b) < 0
  }
  const swap = (i: number, j: number) => {
    const [a, b] = [items[i], items[j]]
    if (a === undefined || b === undefined) return
    items[i] = b
    items[j] = a
  }
  const sink = (from: number) => {
    for (let i = from; ; ) {
      const first = [2 * i + 1, 2 * i + 2].reduce((best, child) => (isBefore(child, best) ? child : best), i)
      if (first === i) return
      swap(i, first)
      i = first
    }
  }
  return {
    push(item) {
      items.push(item)
      for (let i = items.length - 1; i > 0 && isBefore(i, (i - 1) >> 1); i = (i - 1) >> 1)
        swap(i, (i - 1) >> 1)
    },
    pop() {
      const [first] = items
      const last = items.pop()
      if (last === undefined || items.length === 0) return first
      items[0] = last
      sink(0)
      return first
    },
  }
}
