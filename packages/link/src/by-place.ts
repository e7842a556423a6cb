import { sharesVictims } from './by-people.ts'
import { type Rule, tellOneStory } from './evidence.ts'
import { isExact, placesAgree } from './places.ts'

/** A town and a day make an event; "in the country, at some time" makes none. */
export const byPlace: Rule = (pair, like) => {
  const [a, b] = pair
  const unspecific = sharesVictims(pair) || tellOneStory(like) ? 0 : -1
  if (a.place === null || b.place === null) return a.place === b.place ? 0 : unspecific
  if (!placesAgree(a.place, b.place)) return null
  if (a.place.id !== b.place.id) return unspecific
  return isExact(a.place) ? 2 : 0
}
