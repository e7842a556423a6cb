import { baseRelation, casesOf, childrenOf, lemmaAt, tokenAt } from '../document/tree.ts'
import type { Reading } from '../events/reading.ts'

/** Kind of the thing that a noun names: by the word with the one before it, "power line", else by the word alone. */
export function kindAt<K>(table: ReadonlyMap<string, K>, reading: Reading, token: number): K | null {
  const { upos, xpos } = tokenAt(reading.tree, token)
  if (upos !== 'NOUN' && upos !== 'PROPN' && xpos !== 'FW') return null
  const before = token > 0 ? `${lemmaAt(reading.tree, token - 1)} ` : ''
  const words = [lemmaAt(reading.tree, token), tokenAt(reading.tree, token).text.toLowerCase()]
  for (const word of words) {
    const found = table.get(`${before}${word}`) ?? table.get(word)
    if (found !== undefined) return found
  }
  return null
}

const inside = /^(?:compound|amod|nummod|nmod:poss|flat|case|advmod|punct|dep|goeswith|cc|conj|appos)$/
const opens = /^(?:det|punct|cc|case|mark|predet)$/

/** Left edge of the noun phrase of `head`, without its article: "the [mayor's new house]". */
function leftEdge(reading: Reading, head: number): number {
  const { tree } = reading
  const below = (i: number): boolean => {
    for (let at = i, depth = 0; depth < 8; depth++) {
      if (at === head) return true
      const { deprel, head: above } = tokenAt(tree, at)
      if (
        above < 0 ||
        !(inside.test(deprel) || deprel === 'det' || baseRelation(tokenAt(tree, at)) === 'nmod')
      )
        return false
      at = above
    }
    return false
  }
  let first = head
  while (first > 0 && below(first - 1) && !/^[,;:()[\]"“”—–]$/.test(tokenAt(tree, first - 1).text)) first -= 1
  while (first < head && isOpening(reading, first)) first += 1
  return first
}

const isOpening = (reading: Reading, i: number) => {
  const { deprel, text, upos } = tokenAt(reading.tree, i)
  const possessed = /^['’]s?$/.test(text)
  return (
    possessed || (opens.test(deprel) && upos !== 'NOUN') || (upos === 'DET' && !/^(?:no|all)$/i.test(text))
  )
}

/** "two sticks [of dynamite]", "10 kg [of explosives]": the stuff that a measure is of. */
export function stuffOf(reading: Reading, token: number): number | null {
  const { tree } = reading
  return (
    childrenOf(tree, token).find(
      (c) => c > token && baseRelation(tokenAt(tree, c)) === 'nmod' && casesOf(tree, c).includes('of'),
    ) ?? null
  )
}

/** Tokens of the noun phrase of `head` without article, both included. */
export const phraseOf = (reading: Reading, head: number, last = head): { first: number; last: number } => ({
  first: leftEdge(reading, head),
  last,
})
