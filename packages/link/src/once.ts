/** What is read out of a thing that is compared with many others: read once for as long as the thing is kept. */
export function once<K extends object, V extends NonNullable<unknown>>(read: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const value = read(key)
    known.set(key, value)
    return value
  }
}

/** What is found of two things, whichever comes first, that are compared again and again: found once. */
export function onceOfBoth<K extends object, V>(compare: (a: K, b: K) => V): (a: K, b: K) => V {
  const known = new WeakMap<K, WeakMap<K, { readonly value: V }>>()
  return (a, b) => {
    const before = known.get(a)?.get(b) ?? known.get(b)?.get(a)
    if (before !== undefined) return before.value
    const found = { value: compare(a, b) }
    const others = known.get(a) ?? new WeakMap()
    known.set(a, others.set(b, found))
    return found.value
  }
}
