import type { Reading, Story } from '../events/reading.ts'
import { inOneWay, mayBeOne, waysFit } from './apart.ts'
import type { Draft } from './draft.ts'
import { partiesFit, victimsFit } from './parties-fit.ts'
import { isNamedAgain, isPluperfect, isUnset } from './points-back.ts'
import type { Tied } from './tie.ts'
import { hasLeftScene, onlyEvent, toldBefore } from './told-before.ts'

/** Types whose events are told again by a noun ("the arrest", "their talks") or by what "had been" done. */
const retold: ReadonlySet<string> = new Set([
  'COERCE',
  'CONSULT',
  'PROTEST',
  'RETREAT',
  'AGREE',
  'COOPERATE',
  'MOBILIZE',
])

/** Types that are known by who is in them, whatever his part. */
const ofParties: ReadonlySet<string> = new Set(['CONSULT', 'AGREE', 'COOPERATE'])

function peopleFit(story: Story, draft: Draft, before: Draft): boolean {
  if (draft.hit.row.type === 'PROTEST') return true
  return ofParties.has(draft.hit.row.type) ? partiesFit(draft, before) : victimsFit(story, draft, before)
}

/** What is no violence and is told a second time: the earlier report, or null. */
export function continuesTelling(
  story: Story,
  reading: Reading,
  draft: Draft,
  told: readonly Tied[],
): Draft | null {
  if (!retold.has(draft.hit.row.type)) return null
  const befores = toldBefore(story, draft, told).filter(
    (b) => b.distance > 0 && waysFit(draft, b.draft) && mayBeOne(story, draft, b.draft),
  )
  const named = isNamedAgain(story, reading, draft.hit)
  const again = befores.find((b) => named && peopleFit(story, draft, b.draft))
  if (again !== undefined) return again.draft
  const only = onlyEvent(befores, told)
  if (
    only === null ||
    hasLeftScene(story, only, draft) ||
    !isUnset(reading, draft) ||
    !isPluperfect(reading, draft.hit)
  )
    return null
  const same =
    inOneWay(draft, only) || draft.hit.row.head === only.hit.row.head || draft.hit.row.type === 'CONSULT'
  return same && peopleFit(story, draft, only) ? only : null
}
