import { baseRelation, casesOf, childrenOf, tokenAt } from '../document/tree.ts'
import type { Reading } from '../events/reading.ts'

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

const nominal = /^(?:DET|ADJ|NOUN|PROPN|NUM|PART|ADP)$/
/** Nouns that say little without the one whose it is: "the offices [of the union]". */
const empty =
  /^(?:houses?|homes?|residences?|offices?|headquarters|buildings?|facilit(?:y|ies)|installations?|premises|branch(?:es)?|center|centre|site|property|properties)$/i

/** "the newspaper [El Heraldo]", "the hotel [Plaza]": last word of the name right behind its kind; null where none is. */
function nameBehind(reading: Reading, token: number): number | null {
  const { tree } = reading
  const first = tokenAt(tree, token + 1)
  const named = first.upos === 'PROPN' && first.head === token && /^(?:appos|flat)/.test(first.deprel)
  if (!named || tokenAt(tree, token).upos === 'PROPN') return null
  let last = token + 1
  while (tokenAt(tree, last + 1).upos === 'PROPN' && last < token + 6) last += 1
  return last
}

/** End of the of-phrase that names whose house, which office: "the residence [of the ambassador]"; else the noun itself. */
export function withOwner(reading: Reading, token: number): number {
  const { tree } = reading
  const name = nameBehind(reading, token)
  if (name !== null) return name
  if (!empty.test(tokenAt(tree, token).text) || tokenAt(tree, token + 1).text !== 'of') return token
  let last = token + 1
  for (let i = token + 2; i < Math.min(tree.tokens.length, token + 12); i++) {
    const { upos, text } = tokenAt(tree, i)
    if ((!nominal.test(upos) && !/^[-–]$/.test(text)) || (upos === 'ADP' && text !== 'of')) break
    if (/^(?:NOUN|PROPN)$/.test(upos)) last = i
  }
  return last > token + 1 ? last : token
}
