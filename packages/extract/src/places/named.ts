import { type Candidate, foldName, type Gazetteer, plainName } from '@wiregraph/lexicon'
import type { PlaceKind } from '@wiregraph/schema'
import type { Doc, DocSentence, TokenRun } from '../doc.ts'
import { liesIn } from './containers.ts'
import { isCapital, smallFacilityWords } from './place-words.ts'
import type { Name } from './types.ts'

/** A place that the text names clearly and that is on no map of ours. */
export interface Named {
  readonly run: TokenRun
  readonly name: string
  readonly kind: PlaceKind
  /** The known name inside it ("Goma" of "Goma airport") or around it ("Foo in Ituri"). */
  readonly parent: Name | null
  readonly rule: string
}

interface Finder {
  readonly doc: Doc
  readonly gazetteer: Gazetteer
  readonly names: readonly Name[]
  readonly taken: readonly TokenRun[]
}

type Token = DocSentence['tokens'][number]
const capitalFacility =
  /^(?:Airport|Airbase|Airfield|Base|Prison|Jail|Hospital|Mosque|Square|Stadium|Bridge|Dam|Refinery|Barracks|Palace|Crossing|Cemetery|Shrine|Embassy)$/
const middle =
  /^(?:International|Air|Military|Central|Naval|National|Army|Detention|air|military|international)$/
const isProper = (token: Token | undefined) =>
  token !== undefined &&
  /^\p{L}/u.test(token.text) &&
  (isCapital(token.text) || /^(?:al|el)-\p{Lu}/u.test(token.text)) &&
  token.upos !== 'DET' &&
  token.upos !== 'PRON'

const isFacility = ({ text }: Token) =>
  capitalFacility.test(text) || smallFacilityWords.has(text) || text === 'base'

/** First token of the proper nouns that end at a token. */
function startOfRun({ tokens }: DocSentence, last: number): number {
  let first = last + 1
  while (
    first > 0 &&
    last - first < 3 &&
    isProper(tokens[first - 1]) &&
    (tokens[first - 1]?.upos === 'PROPN' || first - 1 > 0)
  )
    first--
  return first
}

const runFrom = (sentence: DocSentence, first: number, last: number): TokenRun => ({
  sentence: sentence.index,
  first,
  last,
  start: sentence.tokens[first]?.start ?? 0,
  end: sentence.tokens[last]?.end ?? 0,
})

const meets = (a: TokenRun, b: TokenRun) =>
  a.sentence === b.sentence && a.first <= b.last && b.first <= a.last

function textOf({ doc }: Finder, run: TokenRun): string {
  return doc.article.text.slice(run.start, run.end).replace(/\s+/g, ' ')
}

/** Without "International" and the like between the name and its facility. */
function nameBefore(sentence: DocSentence, facility: number): { first: number; last: number } | null {
  let last = facility - 1
  while (last > 0 && middle.test(sentence.tokens[last]?.text ?? '')) last--
  const first = startOfRun(sentence, last)
  return first <= last ? { first, last } : null
}

const placing =
  /\b(?:in|at|near|to|from|on|of|inside|outside|into|around|toward|towards|seized|captured|recaptured|retook|took|entered|reached|left|stormed|attacked|bombed|shelled|struck|hit|overran|besieged|over|the)(?: the| a)? $/i

/** [Goma airport], [Evin prison] */
function facilityAt(finder: Finder, sentence: DocSentence, index: number): Named | null {
  const token = sentence.tokens[index]
  if (!token || !isFacility(token)) return null
  const inside = nameBefore(sentence, index)
  if (!inside) return null
  const run = runFrom(sentence, inside.first, index)
  if (finder.taken.some((other) => meets(other, run))) return null
  const known = finder.names.find((name) => meets(name, runFrom(sentence, inside.first, inside.last))) ?? null
  if (known && (known.kind === 'adjective' || known.candidates[0]?.kind === 'COUNTRY')) return null
  if (known && known.first !== inside.first) return null
  const before = finder.doc.article.text.slice(Math.max(sentence.start, run.start - 30), run.start)
  if (!known && !placing.test(before)) return null
  return { run, name: textOf(finder, run), kind: 'FACILITY', parent: known, rule: 'facility' }
}

const settlement = /^(?:city|town|village|hamlet|suburb|settlement|neighbou?rhood|district|township)$/

/** What is named by its place only with "of": "the port of [Foo]". */
const site =
  /^(?:terminal|port|refinery|harbou?r|oilfield|crossroads|junction|island|valley|province|governorate|county|municipality|enclave|stronghold|commune|parish|oasis|resort)$/

/** [Foo], a crossroads south of Goma: what the name is stands behind it, between commas. */
function explainedAt(finder: Finder, sentence: DocSentence, index: number): Named | null {
  const { tokens } = sentence
  if (!isProper(tokens[index]) || tokens[index]?.upos !== 'PROPN' || tokens[index + 1]?.text !== ',')
    return null
  if (!/^(?:an?|the)$/.test(tokens[index + 2]?.text ?? '')) return null
  const noun = tokens
    .slice(index + 3, index + 7)
    .findIndex(({ text }) => settlement.test(text) || site.test(text))
  const between = tokens.slice(index + 3, index + 3 + Math.max(noun, 0))
  if (noun < 0 || !between.every(({ upos }) => /^(?:ADJ|NOUN|PROPN|PUNCT|ADV)$/.test(upos))) return null
  const run = runFrom(sentence, startOfRun(sentence, index), index)
  if (finder.names.some((name) => meets(name, run)) || finder.taken.some((other) => meets(other, run)))
    return null
  return { run, name: textOf(finder, run), kind: 'CITY', parent: null, rule: 'explained' }
}

const calendar =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|ramadan|christmas|easter|eid|lent)$/i
const inside = /^(?:in|near|outside)$/i

/** in [Foo]: a single name on no map, where a phrase of place ends with it. */
function unmappedAt(finder: Finder, sentence: DocSentence, index: number): Named | null {
  const { tokens } = sentence
  const token = tokens[index]
  if (token?.upos !== 'PROPN' || !isProper(token) || !inside.test(tokens[index - 1]?.text ?? '')) return null
  const plain = /^\p{Lu}\p{Ll}{2,}$/u.test(token.text) && !calendar.test(token.text)
  if (!plain || !/^(?:obl|nmod)/.test(token.deprel) || isProper(tokens[index + 1])) return null
  if (/^(?:['’]s?|[-–])$/.test(tokens[index + 1]?.text ?? '')) return null
  const run = runFrom(sentence, index, index)
  if (finder.names.some((name) => meets(name, run)) || finder.taken.some((other) => meets(other, run)))
    return null
  return { run, name: textOf(finder, run), kind: 'OTHER', parent: around(finder, run), rule: 'unmapped' }
}

/** The known place around a new one: "the village of Foo in Ituri province". */
export function around({ doc, names }: Pick<Finder, 'doc' | 'names'>, run: TokenRun): Name | null {
  const next = names.find(
    (name) => name.sentence === run.sentence && name.first > run.last && name.kind === 'name',
  )
  const gap = next ? doc.article.text.slice(run.end, next.start) : 'none'
  return next && /^(?:, |,? in |,? in the )(?:\p{Ll}+ern )?$/u.test(gap) ? next : null
}

/** the village of [Foo] */
function settlementAt(finder: Finder, sentence: DocSentence, index: number): Named | null {
  const { tokens } = sentence
  const noun = tokens[index]?.text ?? ''
  const ofOnly = site.test(noun) && tokens[index + 1]?.text === 'of'
  if (!settlement.test(noun) && !ofOnly) return null
  const [first, before] =
    tokens[index + 1]?.text === 'of' ? [index + 2, false] : [startOfRun(sentence, index - 1), true]
  let last = before ? index - 1 : first - 1
  while (!before && last - first < 3 && isProper(tokens[last + 1])) last++
  if (last < first || first < 0) return null
  const run = runFrom(sentence, first, last)
  if (finder.names.some((name) => meets(name, run)) || finder.taken.some((other) => meets(other, run)))
    return null
  const words = finder.doc.article.text.slice(Math.max(sentence.start, run.start - 30), run.start)
  if (before && !placing.test(words)) return null
  const kind = ofOnly || noun === 'district' || noun.startsWith('neighb') ? 'OTHER' : 'CITY'
  return { run, name: textOf(finder, run), kind, parent: around(finder, run), rule: 'settlement' }
}

/** Every facility and every clearly named settlement that the gazetteer does not have. */
export function findNamed(
  doc: Doc,
  gazetteer: Gazetteer,
  { names, taken }: { names: readonly Name[]; taken: readonly TokenRun[] },
): Named[] {
  const finder = { doc, gazetteer, names, taken }
  return doc.sentences.flatMap((sentence) =>
    sentence.tokens.flatMap(
      (_, index) =>
        facilityAt(finder, sentence, index) ??
        settlementAt(finder, sentence, index) ??
        explainedAt(finder, sentence, index) ??
        unmappedAt(finder, sentence, index) ??
        [],
    ),
  )
}

/** A place on no map: no coordinates, in the place around it or else in the story's country. */
function unmapped(
  name: string,
  kind: PlaceKind,
  parent: Candidate | null,
  country: string | null,
): Candidate {
  const code = parent?.country ?? country
  const above = parent ? [...parent.ancestors, parent.key] : code === null ? [] : [`country:${code}`]
  return {
    key: `name:${code ?? ''}:${foldName(name) || plainName(name)}`,
    name,
    aliases: [],
    kind,
    country: code,
    admin1: parent?.admin1 ?? null,
    population: 0,
    featureCode: '',
    coordinates: null,
    parent: above.at(-1) ?? null,
    ancestors: above,
    geonamesId: null,
  }
}

/** "Mocha, Yemen": a town of Yemen that is spelled nearly so, else a place in Yemen that is on no map. */
export function placeInside(gazetteer: Gazetteer, name: string, container: Candidate): Candidate {
  const { country } = container
  const near = country === null ? null : gazetteer.nearMiss(name, country)
  return near !== null && liesIn(near, container) ? near : unmapped(name, 'CITY', container, country)
}

const isSettlement = ({ rule }: Named) => /^(?:settlement|explained|unmapped)$/.test(rule)

/** The place of a name that the text names clearly: an airport on the map, a town spelled nearly so, else on no map. */
export function placeOfNamed(
  gazetteer: Gazetteer,
  named: Named,
  { parent, country }: { parent: Candidate | null; country: string | null },
): Candidate {
  const { name, kind } = named
  const code = parent?.country ?? country
  if (kind === 'FACILITY') {
    const known = gazetteer.lookup(name).find((c) => c.kind === 'FACILITY' && c.country === code)
    if (known !== undefined) return known
  }
  const near = isSettlement(named) && code !== null ? gazetteer.nearMiss(name, code) : null
  if (near !== null && (parent === null || liesIn(near, parent))) return near
  return unmapped(name, kind, parent, country)
}
