import type { TriggerRow } from '@wiregraph/lexicon'
import { lemmaAt, tokenAt } from '../document/tree.ts'
import type { Frame } from './frame.ts'
import type { Reading } from './reading.ts'

/** "came to the aid [of villagers]": the noun behind the last word of the idiom. */
export function ledByIdiom(row: TriggerRow, reading: Reading, frame: Frame): number[] {
  const last = wordsBehind(row, reading, frame.verb)?.at(-1)
  if (last === undefined || tokenAt(reading.tree, last).deprel !== 'case') return []
  return [tokenAt(reading.tree, last).head]
}

/** How many other words may stand in an idiom: "threw [their full] weight behind". */
const LOOSE_WORDS = 3

/** Tokens of the row's further words in their order right behind the verb; null where they do not stand there. */
function wordsBehind(row: TriggerRow, reading: Reading, verb: number): number[] | null {
  const out: number[] = []
  let at = verb + 1
  const end = verb + row.rest.length + LOOSE_WORDS
  for (const word of row.rest) {
    while (at <= end && tokenAt(reading.tree, at).text.toLowerCase() !== word) at += 1
    if (at > end) return null
    out.push(at)
    at += 1
  }
  return out
}

/** The particles and prepositions of the row hang on the verb or stand right behind it, or its words follow as an idiom. */
export const hasItsWords = (row: TriggerRow, reading: Reading, frame: Frame) =>
  row.rest.every((word) => frame.particles.has(word)) ||
  row.rest.every((word, i) => tokenAt(reading.tree, frame.verb + 1 + i).text.toLowerCase() === word) ||
  (row.rest.some((word) => word.length > 4) && wordsBehind(row, reading, frame.verb) !== null)

/** How far behind its verb a phrase is still looked for. */
const NEAR_WORDS = 6

/** The last word of a phrase of `with` that stands behind the verb, whatever the parser made of it: "tear gas", "sit-in". */
export function phraseBehind(row: TriggerRow, reading: Reading, verb: number): number | null {
  const { tree } = reading
  for (const words of row.withPhrases) {
    for (let at = verb + 1; at <= verb + NEAR_WORDS; at++) {
      const last = at + words.length - 1
      const stands = words.every(
        (w, i) => tokenAt(tree, at + i).text.toLowerCase() === w || lemmaAt(tree, at + i) === w,
      )
      if (stands) return last
    }
  }
  return null
}
