import type { ActorLexicon, NamedActor, SayingLexicon } from '@wiregraph/lexicon'
import type { Doc } from '../doc.ts'
import { type Cast, openCast } from './cast.ts'
import { countryOfCapital } from './country-names.ts'
import type { Label, Labels } from './labels.ts'
import { openPeople, type People } from './people.ts'
import { isMadeBy } from './phrase.ts'
import { runOf, textOf } from './scene.ts'

/** What the steps that find actors in one article share. */
export interface Setting {
  readonly doc: Doc
  readonly lexicon: ActorLexicon
  readonly sayings: SayingLexicon
  readonly labels: readonly Labels[]
  readonly cast: Cast
  readonly people: People
  /** The country that the article is about; null where none stands out. */
  readonly country: string | null
}

/** Country at the end of a dateline, "BAGHDAD, Iraq", or of its city. */
function datelineCountry(lexicon: ActorLexicon, doc: Doc): string | null {
  const text = doc.article.dateline?.placeText ?? null
  if (text === null) return null
  const { gazetteer } = lexicon
  const last = text.split(',').at(-1)?.trim() ?? ''
  return gazetteer.country(last)?.country ?? gazetteer.lookup(text.split(',')[0] ?? '')[0]?.country ?? null
}

/** Papers and the officials of world bodies write and speak of other countries than their own. */
const isAbroad = ({ kind, sector }: NamedActor) => kind === 'MEDIA' || (kind === 'PERSON' && sector === 'IGO')

/** Country that a label points to: a country, the home of a person, a capital. */
function countryOf(lexicon: ActorLexicon, doc: Doc, { scene }: Labels, label: Label): string | null {
  if (label.type === 'country') return isMadeBy(scene, label) ? null : label.code
  if (label.type === 'named') return isAbroad(label.actor) ? null : label.actor.country
  return countryOfCapital(lexicon, textOf(doc, runOf(scene, label.first, label.last)))
}

/** Countries of the headline: every run of up to three words that is a country's name. */
function titleCountries(lexicon: ActorLexicon, doc: Doc): string[] {
  const words = doc.article.title.split(/[^\p{L}.]+/u)
  return words.flatMap((_, i) => {
    const names = [3, 2, 1]
      .map((n) => words.slice(i, i + n).join(' '))
      .filter((name) => /^\p{Lu}/u.test(name) && name.length > 2)
    const code = names
      .map((name) => lexicon.gazetteer.country(name)?.country ?? lexicon.gazetteer.countryOfDemonym(name))
      .find((c) => c)
    return code ? [code] : []
  })
}

/**
 * The country named most, by a clear lead: the dateline counts for three, the headline and the first lines for two.
 */
export function storyCountry(lexicon: ActorLexicon, doc: Doc, labels: readonly Labels[]): string | null {
  const counts = new Map<string, number>()
  const add = (code: string, n: number) => counts.set(code, (counts.get(code) ?? 0) + n)
  const filed = datelineCountry(lexicon, doc)
  if (filed !== null) add(filed, 3)
  for (const code of titleCountries(lexicon, doc)) add(code, 2)
  for (const [i, line] of labels.entries()) {
    for (const label of line.list) {
      const code = countryOf(lexicon, doc, line, label)
      if (code !== null) add(code, i < 3 ? 2 : 1)
    }
  }
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  if (best === undefined) return null
  return second === undefined || best[1] >= second[1] * 1.5 ? best[0] : null
}

export function settingOf(
  doc: Doc,
  { actors, sayings }: { readonly actors: ActorLexicon; readonly sayings: SayingLexicon },
  labels: readonly Labels[],
): Setting {
  const country = storyCountry(actors, doc, labels)
  const people = openPeople(actors, doc, country)
  return { doc, lexicon: actors, sayings, labels, cast: openCast(), people, country }
}
