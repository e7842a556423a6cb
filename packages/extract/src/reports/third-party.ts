import type { Story } from '../events/reading.ts'
import type { Draft } from './draft.ts'
import type { Read } from './slots.ts'

/** Talks of two countries in a third one: "Indian and Chinese officials met in Geneva". */
export function thirdParty(story: Story, draft: Draft): Read<string> | null {
  if (draft.hit.row.type !== 'CONSULT' || draft.where === null) return null
  const { layers } = story
  const place = layers.placeOf(draft.where.value.place)?.country ?? null
  const sides = [...draft.actors, ...draft.recipients].map(
    (s) => layers.actorOf(s.value.actor)?.country ?? null,
  )
  const known = new Set(sides.filter((c) => c !== null))
  if (place === null || known.size < 2 || known.has(place)) return null
  return { value: 'third-party', span: draft.where.span, stated: false, rule: 'third-country' }
}
