import type { Span } from '@wiregraph/schema'
import type { Token } from '@wiregraph/syntax'
import { subtree, tokenAt } from '../document/tree.ts'
import type { Hit } from '../events/hit.ts'
import type { Reading, Story } from '../events/reading.ts'
import { spanOfTokens } from './slots.ts'

const isJoint = ({ upos }: Token) => ['PUNCT', 'CCONJ', 'SCONJ'].includes(upos)

/** Clauses that stand beside the trigger's own. */
const apart = (t: Token) => t.deprel === 'parataxis' || (t.deprel === 'conj' && t.upos === 'VERB')

/** A filler with what stands before it in its phrase: "[the country's air] force". */
const phraseTo = ({ tree }: Reading, filler: number) =>
  subtree(tree, filler, apart).filter((t) => t === filler || (t < filler && !isJoint(tokenAt(tree, t))))

/** The clause of the trigger with all that fills its slots, without the words of saying at its ends. */
export function evidenceOf(story: Story, reading: Reading, hit: Hit): Span {
  const { tree, framed } = reading
  const verb = hit.partners.find((p) => tokenAt(tree, p).upos === 'VERB') ?? hit.token
  const below = subtree(tree, verb, apart).filter((t) => !framed.has(t) && !isJoint(tokenAt(tree, t)))
  const fillers = hit.fillers.flatMap((f) => phraseTo(reading, f.token))
  const all = [...below, hit.first, hit.last, ...fillers]
  return spanOfTokens(story, reading, Math.min(...all), Math.max(...all))
}
