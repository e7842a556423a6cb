const small = new Set('a an the of in on at by for and or to from its his her their s'.split(' '))

/** Words of a name without small words, possessives and plural endings. */
export function wordsOf(name: string): string[] {
  const plain = name
    .toLowerCase()
    .replace(/\b(?:[a-z]\.){2,9}/g, (m) => m.replaceAll('.', ''))
    .replace(/[’']s\b/g, '')
  return plain
    .split(/[^\p{L}\p{N}]+/u)
    .filter((w) => w !== '' && !small.has(w))
    .map((w) => (w.length > 3 && w.endsWith('s') ? w.slice(0, -1) : w))
}

/** One name within the other, or half of their words in common. */
export function isSameName(a: string, b: string): boolean {
  const [x, y] = [new Set(wordsOf(a)), new Set(wordsOf(b))]
  const common = [...x].filter((w) => y.has(w)).length
  if (x.size === 0 || y.size === 0) return false
  return common === x.size || common === y.size || (2 * common) / (x.size + y.size) > 0.5
}
