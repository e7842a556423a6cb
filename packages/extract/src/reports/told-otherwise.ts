import { lemmaAt } from '../document/tree.ts'
import { isWordOf } from '../events/classes.ts'
import { fillersOf } from '../events/hit.ts'
import type { Reading, Story } from '../events/reading.ts'
import { placesFit, timesFit } from './apart.ts'
import type { Draft } from './draft.ts'
import { isKnown } from './points-back.ts'
import type { Tied } from './tie.ts'
import { toldBefore } from './told-before.ts'

/** So many sentences back stands what another speaker tells otherwise. */
const REACH = 2

/** Both are somebody's words, and not the same one's. */
function areTwoSpeakers(a: Draft, b: Draft): boolean {
  const [one, two] = [a.attribution?.value, b.attribution?.value]
  if (one === undefined || two === undefined) return false
  return one.actor === null || two.actor === null
    ? one.text.toLowerCase() !== two.text.toLowerCase()
    : one.actor !== two.actor
}

/** "[The priest] was shot", "had arrested [her]": those who suffered it before, as known. */
function areTheVictims(story: Story, reading: Reading, draft: Draft, before: Draft): boolean {
  const there = story.readings[before.hit.sentence]
  const victims = fillersOf(draft.hit, 'recipient')
  if (there === undefined || victims.length === 0) return false
  const ids = new Set(before.recipients.map((r) => r.value.actor))
  const isNamed = (t: number) => reading.tree.tokens[t]?.upos === 'PROPN'
  return (
    victims.every((t) => isKnown(story, reading, t) || isNamed(t)) &&
    draft.recipients.length > 0 &&
    draft.recipients.every((r) => ids.has(r.value.actor))
  )
}

/** "arrested her again", "another raid": done more than once. */
function isRepeated(story: Story, reading: Reading, { hit }: Draft): boolean {
  const also = story.lexicon.words.get('also')
  return reading.tree.tokens.some(
    (token, i) =>
      Math.abs(i - hit.token) <= 6 &&
      (isWordOf(also, reading, i) || /^(?:again|twice|previously|earlier)$/i.test(token.text)),
  )
}

/**
 * "Police said the mayor was shot in Bara; a priest said [he was shot] in Lund": one deed in the same word, done to the same
 * people, that two speakers put at two places or on two days, not both. The earlier report, or null.
 */
export function toldOtherwise(
  story: Story,
  reading: Reading,
  draft: Draft,
  told: readonly Tied[],
): Draft | null {
  const found = toldBefore(story, draft, told).find(({ draft: before, distance }) => {
    const oneWord = lemmaAt(reading.tree, draft.hit.token) === wordOf(story, before)
    const apart = [placesFit(story, draft, before), timesFit(draft, before)].filter((fits) => !fits)
    return (
      distance <= REACH &&
      oneWord &&
      apart.length === 1 &&
      draft.modality.value === 'ACTUAL' &&
      before.modality.value === 'ACTUAL' &&
      areTwoSpeakers(draft, before) &&
      areTheVictims(story, reading, draft, before)
    )
  })
  return found === undefined || isRepeated(story, reading, draft) ? null : found.draft
}

function wordOf(story: Story, { hit }: Draft): string | null {
  const reading = story.readings[hit.sentence]
  return reading === undefined ? null : lemmaAt(reading.tree, hit.token)
}
