import type { EventInContext, Modality, Relation } from '@wiregraph/schema'
import type { EventPair } from './event-pairs.ts'
import { followRuleOf } from './follows.ts'
import { partRuleOf } from './part-of.ts'
import { weighStory } from './same-story.ts'

/** Evidence from which on two events are of one story, and that which leaves no doubt. */
const threshold = 3
const certain = 10

/** What a rule that names the relation adds to the evidence for one story. */
const named = 3

const thousandths = (score: number): number => Math.round(Math.min(1, Math.max(0, score)) * 1000) / 1000

const hasHappened = ({ event: { modality } }: EventInContext): boolean =>
  (['ACTUAL', 'UNCERTAIN'] satisfies Modality[]).some((one) => one === modality)

/** A part or a follower, whichever of the two it is. */
function directed([a, b]: EventPair, sum: number): Relation | null {
  if (!hasHappened(a) || !hasHappened(b)) return null
  const score = thousandths((sum + named) / (certain + named))
  for (const [relation, ruleOf] of [
    ['PART_OF', partRuleOf],
    ['FOLLOWS', followRuleOf],
  ] as const) {
    const [forth, back] = [ruleOf([a, b]), ruleOf([b, a])]
    if (forth !== null) return { relation, converse: 'SAME_STORY', score, rule: forth }
    if (back !== null) return { relation: 'SAME_STORY', converse: relation, score, rule: back }
  }
  return null
}

/**
 * How the first event belongs to the second, by the first of PART_OF, FOLLOWS and SAME_STORY that has evidence; null
 * where none has. The other way round, relation and converse change places. What is background of years ago belongs to
 * no story of today.
 */
export function relate(first: EventInContext, second: EventInContext): Relation | null {
  if (first.event.id === second.event.id) return null
  if (first.event.modality === 'HISTORICAL' || second.event.modality === 'HISTORICAL') return null
  const pair: EventPair = [first, second]
  const evidence = weighStory(pair)
  const found = directed(pair, evidence ?? 0)
  if (found !== null) return found
  if (evidence === null || evidence < threshold) return null
  return {
    relation: 'SAME_STORY',
    converse: 'SAME_STORY',
    score: thousandths(evidence / certain),
    rule: 'same-story',
  }
}
