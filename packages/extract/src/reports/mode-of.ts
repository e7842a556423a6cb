import { baseRelation, casesOf, childrenOf, lemmaAt, tokenAt } from '../document/tree.ts'
import type { Hit } from '../events/hit.ts'
import type { Reading, Story } from '../events/reading.ts'
import type { Read } from './slots.ts'
import { spanOfTokens } from './slots.ts'

const near = /^(obl|nmod|nsubj|obj|compound|amod)/

function modeWordAt(story: Story, reading: Reading, i: number) {
  const word = lemmaAt(reading.tree, i)
  const pair = `${tokenAt(reading.tree, i - 1).text.toLowerCase()} ${word}`
  const { modeWords } = story.lexicon
  return modeWords.get(pair) ?? modeWords.get(word) ?? null
}

/** Words right around the trigger and what it merged with: subject, means, compounds. */
function tokensNear(reading: Reading, hit: Hit): number[] {
  const bases = [hit.token, ...hit.partners]
  const direct = bases.flatMap((b) =>
    childrenOf(reading.tree, b).filter((c) => near.test(tokenAt(reading.tree, c).deprel)),
  )
  const means = direct.flatMap((d) =>
    childrenOf(reading.tree, d).filter((c) => casesOf(reading.tree, c).includes('with')),
  )
  const compounds = direct.flatMap((d) =>
    childrenOf(reading.tree, d).filter((c) => baseRelation(tokenAt(reading.tree, c)) === 'compound'),
  )
  const verb = tokenAt(reading.tree, hit.token).upos === 'VERB'
  const shared = verb
    ? reading
        .frame(hit.token)
        .args.filter((a) => a.relation === 'subject')
        .map((a) => a.token)
    : []
  return [...bases, ...direct, ...means, ...compounds, ...shared]
}

/** Words of a victim or a target do not tell the means: "attacked an [artillery] position". */
function targets(reading: Reading, hit: Hit): Set<number> {
  const sides = hit.fillers.filter((f) => f.role === 'recipient')
  // "fought with airstrikes" beside "clashed with rebels": only who can be fought is a side
  return new Set(sides.filter((f) => f.rule !== 'with' || reading.actorAt.has(f.token)).map((f) => f.token))
}

/** Means that tell more than that something exploded. */
const stronger = new Set(['aerial', 'drone', 'suicide-attack'])

/** The mode that the row gives, or for violence the one that its means tell. */
export function readMode(story: Story, reading: Reading, hit: Hit): Read<string> | null {
  const span = spanOfTokens(story, reading, hit.token, hit.token)
  const own =
    hit.mode === null ? null : { value: hit.mode, span, stated: true, rule: hit.modeRule ?? hit.row.rule }
  if (hit.row.type !== 'ASSAULT' || (own !== null && own.value !== 'explosives')) return own
  const skip = targets(reading, hit)
  let best: { token: number; mode: string; rank: number } | null = null
  for (const token of tokensNear(reading, hit)) {
    const qualifies =
      skip.has(tokenAt(reading.tree, token).head) && !casesOf(reading.tree, token).includes('with')
    const found = skip.has(token) || qualifies ? null : modeWordAt(story, reading, token)
    if (found !== null && (best === null || found.rank < best.rank)) best = { token, ...found }
  }
  // "warplanes bombed": bombs from the air
  if (best === null || (own !== null && !stronger.has(best.mode))) return own
  return {
    value: best.mode,
    span: spanOfTokens(story, reading, best.token, best.token),
    stated: true,
    rule: 'means',
  }
}
