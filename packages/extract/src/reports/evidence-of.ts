import type { Span } from '@wiregraph/schema'
import type { Token } from '@wiregraph/syntax'
import { subtree, tokenAt } from '../document/tree.ts'
import type { Hit } from '../events/hit.ts'
import type { Reading, Story } from '../events/reading.ts'
import { spanOfTokens } from './slots.ts'

const ends = (reading: Reading, i: number) =>
  ['PUNCT', 'CCONJ', 'SCONJ'].includes(tokenAt(reading.tree, i).upos)

/** Clauses that stand beside the trigger's own. */
const apart = (t: Token) => t.deprel === 'parataxis' || (t.deprel === 'conj' && t.upos === 'VERB')

/** The clause of the trigger with all that fills its slots, without the words of saying at its ends. */
export function evidenceOf(story: Story, reading: Reading, hit: Hit): Span {
  const verb = hit.partners.find((p) => tokenAt(reading.tree, p).upos === 'VERB') ?? hit.token
  const below = subtree(reading.tree, verb, apart).filter((t) => !reading.framed.has(t))
  const all = [...below, hit.first, hit.last, ...hit.fillers.map((f) => f.token)]
  let first = Math.min(...all)
  let last = Math.max(...all)
  while (first < hit.first && ends(reading, first)) first += 1
  while (last > hit.last && ends(reading, last)) last -= 1
  return spanOfTokens(story, reading, first, last)
}
