import { type Hit, isAssault } from '../events/hit.ts'
import type { Story } from '../events/reading.ts'
import type { Draft } from './draft.ts'
import type { Read } from './slots.ts'
import type { Located } from './where.ts'

/** Words that point back to an event and say where it was: "[The attack] happened near the town of Bara". */
export interface Echo {
  readonly hit: Hit
  readonly where: Read<Located>
}

/** So many sentences on, a text still tells where the event was that it began with. */
const REACH = 3

const sectionOf = (story: Story, sentence: number) => story.readings[sentence]?.section

/** No other violence is set anywhere between the two. */
const isClear = (draft: Draft, echo: Echo, drafts: readonly Draft[]) =>
  !drafts.some(
    (d) =>
      isAssault(d.hit) &&
      d.where !== null &&
      d.hit.sentence >= draft.hit.sentence &&
      d.hit.sentence <= echo.hit.sentence,
  )

/**
 * The place of violence that a later sentence of the same section gives: "Six soldiers were killed on Thursday. … The
 * attack happened near Bara." Null where the sentence has its own, or none follows.
 */
export function placeToldLater(
  story: Story,
  draft: Draft,
  drafts: readonly Draft[],
  echoes: readonly Echo[],
): Draft['where'] {
  const { hit, where, modality } = draft
  if (where !== null || !isAssault(hit) || modality.value === 'HISTORICAL') return where
  const echo = echoes.find((e) => {
    const ahead = e.hit.sentence - hit.sentence
    const near = ahead > 0 && ahead <= REACH
    return near && sectionOf(story, e.hit.sentence) === sectionOf(story, hit.sentence)
  })
  if (echo === undefined || !isClear(draft, echo, drafts)) return null
  return { ...echo.where, span: null, stated: false, rule: 'told-later' }
}
