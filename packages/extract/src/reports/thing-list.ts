import { tokenAt } from '../document/tree.ts'
import type { Reading } from '../events/reading.ts'
import { kindAt } from '../events/thing-words.ts'
import { withOwner } from './thing-phrase.ts'

const joins = /^(?:,|;|and|or|&)$/
const inner = /^(?:DET|ADJ|NOUN|PROPN|NUM|PART|ADV|PUNCT|SYM)$/
const LONGEST_PHRASE = 10

/** First token of the next member of a list after `last`; null where the list ends. A preposition may come again. */
function nextStart(reading: Reading, last: number): number | null {
  let at = last + 1
  while (joins.test(tokenAt(reading.tree, at).text.toLowerCase())) at += 1
  if (at === last + 1) return null
  return tokenAt(reading.tree, at).upos === 'ADP' ? at + 1 : at
}

/** Head of the noun phrase that begins at `start`, where it is a thing; null where it is none. */
function headFrom<K>(table: ReadonlyMap<string, K>, reading: Reading, start: number): number | null {
  let head: number | null = null
  for (let i = start; i < Math.min(start + LONGEST_PHRASE, reading.tree.tokens.length); i++) {
    const { upos, text } = tokenAt(reading.tree, i)
    if (!inner.test(upos) || joins.test(text)) break
    if (upos === 'NOUN' || upos === 'PROPN') head = i
  }
  return head !== null && kindAt(table, reading, head) !== null ? head : null
}

/** The other things of a list that `head` begins, as the words stand: trees often lose them. */
export function listed<K>(table: ReadonlyMap<string, K>, reading: Reading, head: number): number[] {
  const out: number[] = []
  for (let at: number | null = head; at !== null && out.length < 12; ) {
    const start = nextStart(reading, withOwner(reading, at))
    at = start === null ? null : headFrom(table, reading, start)
    if (at !== null) out.push(at)
  }
  return out
}
