import { type Case, casesOfName, fitsCase, foldWord, piecesOf } from './pieces.ts'

interface Leaf<T> {
  readonly cases: readonly Case[]
  readonly value: T
}

interface Node<T> {
  readonly next: Map<string, Node<T>>
  readonly leaves: Leaf<T>[]
}

const nodeOf = <T>(): Node<T> => ({ next: new Map(), leaves: [] })

/** A match of `length` tokens. */
export interface TrieMatch<T> {
  readonly value: T
  readonly length: number
}

/** Names of several words, found in a list of tokens. */
export interface NameTrie<T> {
  /** Adds a name; gives back the value that already has it, null when it is new. */
  readonly add: (name: string, value: T) => T | null
  /** The longest name that starts at a token. Hyphens and lone apostrophes between its words are passed over. */
  readonly match: (words: readonly string[], at: number) => TrieMatch<T> | null
}

const isJoint = (word: string) => /^[-–'’]$/.test(word)

export function buildTrie<T>(): NameTrie<T> {
  const root = nodeOf<T>()

  function add(name: string, value: T): T | null {
    let node = root
    for (const piece of piecesOf(name)) {
      const next = node.next.get(piece) ?? nodeOf<T>()
      node.next.set(piece, next)
      node = next
    }
    const cases = casesOfName(name)
    const same = node.leaves.find((leaf) => leaf.cases.join() === cases.join())
    if (same) return same.value
    node.leaves.push({ cases, value })
    return null
  }

  function match(words: readonly string[], at: number): TrieMatch<T> | null {
    let node = root
    let best: TrieMatch<T> | null = null
    const seen: string[] = []
    for (let i = at; i < words.length; i++) {
      const word = words[i] ?? ''
      if (i > at && isJoint(word)) continue
      const next = node.next.get(foldWord(word))
      if (!next) break
      node = next
      seen.push(word)
      const leaf = node.leaves.find(({ cases }) => cases.every((c, k) => fitsCase(seen[k] ?? '', c)))
      if (leaf) best = { value: leaf.value, length: i - at + 1 }
    }
    return best
  }

  return { add, match }
}
