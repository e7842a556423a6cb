import { childrenOf, tokenAt } from '../document/tree.ts'
import { fillersOf } from '../events/hit.ts'
import type { Reading, Story } from '../events/reading.ts'
import type { Draft, Side } from './draft.ts'

const idsOf = (sides: readonly Side[]) => new Set(sides.map((s) => s.value.actor))
const shares = (a: readonly Side[], b: readonly Side[]) => {
  const ids = idsOf(a)
  return b.some((s) => ids.has(s.value.actor))
}

/** "[a] radio journalist", "[an] editor". */
const isIntroduced = ({ tree }: Reading, noun: number) =>
  tokenAt(tree, noun).xpos === 'NN' &&
  childrenOf(tree, noun).some((c) => /^an?$/i.test(tokenAt(tree, c).text))

/** "she", "Adams", "the editor": one who was spoken of before. */
const isOneKnown = ({ tree }: Reading, token: number) => {
  const { upos, text } = tokenAt(tree, token)
  if (upos === 'PRON') return /^(?:he|she|him|her)$/i.test(text)
  return upos === 'PROPN' || childrenOf(tree, token).some((c) => /^the$/i.test(tokenAt(tree, c).text))
}

/** "Police arrested [a dentist]. … [Adams] was detained": the one who is named later is the one introduced before. */
function isNamedLater(story: Story, draft: Draft, before: Draft): boolean {
  const [here, there] = [story.readings[draft.hit.sentence], story.readings[before.hit.sentence]]
  const [now, then] = [fillersOf(draft.hit, 'recipient'), fillersOf(before.hit, 'recipient')]
  if (here === undefined || there === undefined || now.length !== 1 || then.length !== 1) return false
  return now.every((t) => isOneKnown(here, t)) && then.every((t) => isIntroduced(there, t))
}

/** The same victims, or none named in one of the two, or one who is introduced first and named then. */
export const victimsFit = (story: Story, draft: Draft, before: Draft): boolean =>
  draft.recipients.length === 0 ||
  before.recipients.length === 0 ||
  shares(draft.recipients, before.recipients) ||
  isNamedLater(story, draft, before)

/** Who meets or agrees, whatever his role: some of them are the same, or one of the two reports names nobody. */
export function partiesFit(draft: Draft, before: Draft): boolean {
  const [now, then] = [draft, before].map((d) => [...d.actors, ...d.recipients])
  if (now === undefined || then === undefined) return false
  return now.length === 0 || then.length === 0 || shares(now, then)
}
