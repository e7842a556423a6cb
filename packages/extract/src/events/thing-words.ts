import { lemmaAt, tokenAt } from '../document/tree.ts'
import type { Reading } from './reading.ts'

/** Kind of the thing that a noun names: by the word with the one before it, "power line", else by the word alone. */
export function kindAt<K>(table: ReadonlyMap<string, K>, reading: Reading, token: number): K | null {
  const { upos, xpos, deprel } = tokenAt(reading.tree, token)
  const qualifies = upos === 'ADJ' && deprel === 'amod'
  if (upos !== 'NOUN' && upos !== 'PROPN' && xpos !== 'FW' && !qualifies) return null
  const before = token > 0 ? `${lemmaAt(reading.tree, token - 1)} ` : ''
  const words = [lemmaAt(reading.tree, token), tokenAt(reading.tree, token).text.toLowerCase()]
  for (const word of words) {
    const found = table.get(`${before}${word}`) ?? table.get(word)
    if (found !== undefined) return found
  }
  return null
}
