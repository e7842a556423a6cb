import type { Place } from '@wiregraph/schema'
import type { Story } from '../events/reading.ts'
import type { Draft } from './draft.ts'
import type { Read } from './slots.ts'
import { type Located, physical } from './where.ts'

/** Envoys meet in third countries. */
const abroad: ReadonlySet<string> = new Set(['CONSULT', 'COOPERATE'])

/**
 * So many named places, and all of them, must lie in one country before the story is taken to be set there. With one
 * place elsewhere an event that the text sets nowhere may be there too: then no place is better than a likely one.
 */
const enough = { places: 3, share: 1 } as const

const countryOf = (story: Story, place: Place): Place | null =>
  place.kind === 'COUNTRY' ? place : story.layers.placeOf(place.ancestors[0] ?? '')

/** The country that all named places of the article lie in; null where there is no such country. */
export function storyCountry(story: Story): Place | null {
  const found = story.layers.places.flatMap((mention) => {
    if (mention.kind !== 'name' || mention.reference || mention.place === null) return []
    const place = story.layers.placeOf(mention.place)
    return place === null ? [] : [countryOf(story, place)]
  })
  const tally = new Map<string, { country: Place; count: number }>()
  for (const country of found) {
    if (country === null) continue
    const known = tally.get(country.id)
    tally.set(country.id, { country, count: (known?.count ?? 0) + 1 })
  }
  const [first] = [...tally.values()].sort((a, b) => b.count - a.count)
  if (first === undefined || first.count < enough.places) return null
  return first.count >= enough.share * found.length ? first.country : null
}

/** No party of another country takes part: what a foreign ministry does need not happen where the story is set. */
export function isDomestic(story: Story, draft: Draft, country: string | null): boolean {
  const parties = [...draft.actors, ...draft.recipients].map((side) => story.layers.actorOf(side.value.actor))
  return parties.every((party) => !party?.country || party.country === country)
}

/**
 * Where the text gives an event on the ground no place, the country that the story is set in: inferred, and as wide as
 * it is. `[Police] arrested two men.` in a story of Peruvian towns happened in Peru.
 */
export function inStoryCountry(story: Story, draft: Draft, country: Place | null): Read<Located> | null {
  const { type } = draft.hit.row
  if (draft.where !== null || country === null || !physical.has(type) || abroad.has(type)) return draft.where
  if (draft.modality.value === 'HISTORICAL' || !isDomestic(story, draft, country.country)) return null
  return {
    value: { place: country.id, relation: 'IN', precision: 'COUNTRY' },
    span: null,
    stated: false,
    rule: 'story-country',
  }
}
