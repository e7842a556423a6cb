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
