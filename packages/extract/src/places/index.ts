import { type Candidate, type Gazetteer, toPlace } from '@wiregraph/lexicon'
import { type Place, placeId } from '@wiregraph/schema'
import type { BearerRun, Doc, EmbeddedPlace, PlaceMention, TokenRun } from '../doc.ts'
import { findCapitals } from './capitals.ts'
import { resolveDateline } from './dateline.ts'
import { findNamed, type Named, placeOfNamed } from './named.ts'
import { isConjoined, precisionOf, type Relation, relate } from './relation.ts'
import { findRoads, ROAD } from './roads.ts'
import { settle } from './settle.ts'
import { type Name, type Resolved, runOf, wordsAfter, wordsBefore } from './types.ts'

/** The places of one article. */
export interface FoundPlaces {
  /** In the order of the text, none inside another. */
  readonly mentions: readonly PlaceMention[]
  /** Every place of a mention and of the dateline, with everything around them, sorted by id. */
  readonly places: readonly Place[]
  /** In the order of the text. */
  readonly embedded: readonly EmbeddedPlace[]
  /** Id of the place where the article was filed; null where it does not say. */
  readonly datelinePlace: string | null
}

/** The country most of the article is about; null where none has two fifths of the hints. */
function storyCountry(
  resolved: ReadonlyMap<Name, Candidate>,
  countryShare: (code: string | null) => number,
): string | null {
  const codes = new Set([...resolved.values()].flatMap(({ country }) => country ?? []))
  const best = [...codes].sort((a, b) => countryShare(b) - countryShare(a) || (a < b ? -1 : 1))[0] ?? null
  return countryShare(best) >= 0.4 ? best : null
}

/** "Syrian troops took the village of Foo": the one country that the sentence of a run speaks of; null without one. */
function countryInSentence(resolved: ReadonlyMap<Name, Candidate>, run: TokenRun): string | null {
  const codes = [...resolved].flatMap(([name, { country }]) =>
    name.sentence === run.sentence ? [country] : [],
  )
  const [only, ...others] = new Set(codes.filter((code) => code !== null))
  return only !== undefined && others.length === 0 ? only : null
}

/** The country that most names lie in, the town where the article was filed left out: a story may be told from abroad. */
function toldCountry(resolved: ReadonlyMap<Name, Candidate>, dateline: Candidate | null): string | null {
  const counts = new Map<string, number>()
  for (const { key, country } of resolved.values()) {
    if (country !== null && key !== dateline?.key) counts.set(country, (counts.get(country) ?? 0) + 1)
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return first !== undefined && first[1] > 1 && first[1] > (second?.[1] ?? 0) ? first[0] : null
}

const withAdjective = /^ and \p{Lu}\p{Ll}+(?:an|ish|ese|i|ch) \p{Ll}/u

/** "Iraq" of "Iraq violence", "US" of "US and Iranian officials": a country's name that only tells which. */
function isModifier(doc: Doc, name: Name, place: Candidate): boolean {
  const token = doc.sentences[name.sentence]?.tokens[name.last]
  if (place.kind !== 'COUNTRY' || token === undefined) return false
  if (withAdjective.test(doc.article.text.slice(name.end, name.end + 40))) return true
  return token.head > name.last && /^(?:compound|amod)/.test(token.deprel)
}

function relateAll(doc: Doc, found: readonly Resolved[]): PlaceMention[] {
  const mentions: PlaceMention[] = []
  let last: { run: TokenRun; relation: Relation } | null = null
  for (const { run, place, kind, rule } of found) {
    const sentence = doc.sentences[run.sentence]
    if (!sentence) continue
    const gap: string =
      last?.run.sentence === run.sentence ? doc.article.text.slice(last.run.end, run.start) : '.'
    const scene = { sentence, text: doc.article.text }
    const own = relate(wordsBefore(scene, run, 110), wordsAfter(scene, run))
    const relation: Relation = last && isConjoined(gap) && own.rule === 'in' ? last.relation : own
    if (kind === 'name') last = { run, relation }
    mentions.push({
      ...run,
      place: placeId(place.key),
      kind,
      relation: kind === 'adjective' ? 'IN' : relation.relation,
      precision: precisionOf(place.kind, relation.relation),
      reference: kind === 'adjective' || rule === ROAD || relation.reference,
      rule: `${rule}/${relation.rule}`,
    })
  }
  return mentions
}

function withAncestors(places: readonly Candidate[], gazetteer: Gazetteer): Place[] {
  const byId = new Map<string, Place>()
  const known = new Map(places.map((place) => [place.key, place]))
  for (const place of places) {
    const around = place.ancestors.flatMap((key) => known.get(key) ?? gazetteer.byKey(key) ?? [])
    for (const candidate of [place, ...around]) byId.set(placeId(candidate.key), toPlace(candidate))
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

const meets = (a: TokenRun, b: TokenRun) =>
  a.sentence === b.sentence && a.first <= b.last && b.first <= a.last

/**
 * The names of places in an article, which place of the gazetteer each stands for, and how the words around relate it
 * to what happens. `bearers` are the names of persons and organisations: never places. One sense a name and article; a name
 * is placed by what the text says around it, by the countries and provinces of the story, by distance and by size.
 */
export function findPlaces(doc: Doc, gazetteer: Gazetteer, bearers: readonly BearerRun[]): FoundPlaces {
  const dateline = resolveDateline(doc.article.dateline?.placeText, gazetteer)
  const { resolved, embedded, evidence } = settle(doc, gazetteer, { bearers, dateline })
  const country = storyCountry(resolved, evidence.countryShare) ?? dateline?.country ?? null
  const told = toldCountry(resolved, dateline) ?? country
  const known = { names: [...resolved.keys()], taken: bearers }
  const roads = findRoads(doc, known)
  const named = [
    ...roads,
    ...findNamed(doc, gazetteer, known).filter(({ run }) => !roads.some((road) => meets(road.run, run))),
  ]
  const covers = ({ run }: Named, name: Name) =>
    run.sentence === name.sentence && run.first <= name.first && name.last <= run.last
  const found: Resolved[] = [...resolved]
    .filter(([name]) => !named.some((other) => covers(other, name)))
    .map(([name, place]) => ({
      run: runOf(name),
      place,
      kind: name.kind === 'adjective' || isModifier(doc, name, place) ? 'adjective' : 'name',
      rule: name.rule,
    }))
  const here = (run: TokenRun) => countryInSentence(resolved, run) ?? told
  for (const other of named) {
    const parent = other.parent ? (resolved.get(other.parent) ?? null) : null
    found.push({
      run: other.run,
      place: placeOfNamed(gazetteer, other, { parent, country: here(other.run) }),
      kind: 'name',
      rule: other.rule,
    })
  }
  found.push(...findCapitals(doc, gazetteer, { found, story: country }))
  found.sort((a, b) => a.run.start - b.run.start)
  const places = [...found.map(({ place }) => place), ...(dateline ? [dateline] : [])]
  return {
    mentions: relateAll(doc, found),
    places: withAncestors(places, gazetteer),
    embedded,
    datelinePlace: dateline ? placeId(dateline.key) : null,
  }
}
