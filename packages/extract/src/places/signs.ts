import { type Candidate, type Gazetteer, plainName, prominence } from '@wiregraph/lexicon'
import type { Doc, DocSentence } from '../doc.ts'
import type { Evidence } from './evidence.ts'
import {
  directionWords,
  facilityWords,
  featureWords,
  isCapital,
  isSpeech,
  namedAfter,
  otherThings,
  peopleWords,
  personTitles,
  placeNouns,
  provinceWords,
} from './place-words.ts'
import { type Name, type Scene, wordsAfter, wordsBefore } from './types.ts'

type Token = DocSentence['tokens'][number]

/** Signs for and against a name being that of a place, each with its strength, mostly 1. */
export type Signs = Readonly<Record<string, number>>

const isProper = (token: Token | undefined) =>
  token !== undefined &&
  isCapital(token.text) &&
  (token.upos === 'PROPN' || token.xpos.startsWith('NNP') || token.upos === 'X')

/** A country, a region or a county called by its kind: known whatever stands around it. */
const isWide = ({ kind, name }: Candidate) =>
  kind === 'COUNTRY' || kind === 'REGION' || (kind === 'ADMIN2' && name.includes(' '))

/** How well the best known place of that name is known. */
function sizeSigns(best: Candidate): Signs {
  if (best.kind === 'COUNTRY') return { country: 1 }
  if (best.kind === 'REGION') return { region: 1 }
  if (best.kind === 'ADMIN2') return best.name.includes(' ') ? { county: 1 } : { district: 1 }
  const rank = Math.min(Math.max(prominence(best), 2.5), 7.5) - 2.5
  return best.kind === 'ADMIN1' ? { province: 1, provinceSize: rank } : { townSize: rank }
}

const led: readonly (readonly [sign: string, before: RegExp])[] = [
  [
    'in',
    /\b(?:in|near|outside|inside|throughout|across|around|toward|towards|into|within|at|beyond|via|surrounding|through)(?: the)?(?: \p{Ll}+ern)? $/iu,
  ],
  ['from', /\b(?:from|to|between|off|over|on)(?: the)? $/i],
  [
    'reached',
    /\b(?:leave|leaves|leaving|visit|visited|visiting|left|entered|reached|seized|captured)(?: the)? $/i,
  ],
  ['of', /\bof(?: the)? $/i],
  [
    'side',
    /\b(?:north|south|east|west|northern|southern|eastern|western|northeast|northwest|southeast|southwest|central|downtown|suburban|nearby|based)(?:-| )(?:of )?$/i,
  ],
  ['party', /\b[DRI]-$/],
  [
    'kind',
    /\b(?:city|town|village|hamlet|suburb|district|province|county|state|island|port|capital)(?: of)? $/,
  ],
]

const ledBy = (before: string): Signs => {
  const found = led.find(([, pattern]) => pattern.test(before))
  return found === undefined ? {} : { [found[0]]: 1 }
}

const calendar =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|aug|sept|oct|nov|dec)\.?)$/i

/** What the word before says: a title or a first name makes a person. */
function leftSigns(previous: Token | undefined, wide: boolean, gazetteer: Gazetteer): Signs {
  if (!previous || calendar.test(previous.text)) return {}
  const word = previous.text.toLowerCase()
  if (isSpeech(word)) return wide ? {} : { speaks: 1 }
  if (!isCapital(previous.text)) return personTitles.has(word) ? { office: 1 } : {}
  if (directionWords.has(word) || featureWords.has(word) || placeNouns.has(word)) return {}
  if (personTitles.has(word)) return wide ? {} : { title: 1 }
  if (!isProper(previous)) return {}
  if (gazetteer.ambiguity(previous.text) === 'given') return { afterGiven: 1 }
  return wide ? { wideAfterName: 1 } : { afterName: 1 }
}

const kindOfPlace =
  /^(?:Province|Governorate|County|District|Municipality|Township|Village|Oblast|Prefecture|Canton|Intendancy|Jurisdiction|Parish|Commune|Peninsula|Valley)$/

/** What the word after says: "Washington Post" is no place, "Goma police" are in one. */
function rightSigns(next: Token | undefined, wide: boolean): Signs {
  if (!next || calendar.test(next.text)) return {}
  const word = next.text.toLowerCase()
  if (provinceWords.has(word) || word === 'county' || word === 'city')
    return isCapital(next.text) ? { partOfTitle: 1 } : { calledPlace: 1 }
  if (kindOfPlace.test(next.text)) return { calledPlace: 1 }
  if (!isProper(next)) {
    if (isSpeech(word)) return wide ? {} : { speaks: 1 }
    return peopleWords.has(word) ? { itsPeople: 1 } : /^['’]s?$/.test(word) ? { owns: 1 } : {}
  }
  if (otherThings.has(word)) return { otherThing: 1 }
  if (facilityWords.has(word)) return { facility: 1 }
  if (peopleWords.has(word) || personTitles.has(word)) return { itsPeople: 1 }
  return wide ? { wideBeforeName: 1 } : { beforeName: 1 }
}

/** Letters alone, without an Arabic article and a last h: what spellings from other scripts agree in. */
const lettersOf = (name: string) =>
  plainName(name)
    .toLowerCase()
    .replace(/^(?:al|ar|as|ash|at|an|ad|az|el)[ -]/, '')
    .replace(/^(?:st|ft|mt)\.? /, (short) => ({ s: 'saint', f: 'fort', m: 'mount' })[short.charAt(0)] ?? '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/h$/, '')

/** Spelled as a place of that name is: "Care" is not Carrè, nor "Holy" Holly. */
export function isSpelled({ text, candidates }: Name): boolean {
  const letters = lettersOf(text)
  return candidates.some(({ name, aliases }) =>
    [name, ...aliases].some((other) => lettersOf(other) === letters),
  )
}

/** How the tree hangs the name on the sentence. */
function treeSigns(tokens: readonly Token[], name: Name): Signs {
  const run = tokens.slice(name.first, name.last + 1)
  const head = run.find(({ head }) => head < name.first || head > name.last)
  const relation = head?.deprel.split(':')[0] ?? ''
  return /^(?:nsubj|obl|nmod|compound|appos|conj|obj|flat|root|amod)$/.test(relation)
    ? { [`as-${relation}`]: 1 }
    : {}
}

/** At the start of a sentence, marks and "[Text]" before it passed over. */
const isOpening = (name: Name, { sentence, text }: Scene) =>
  name.first === 0 || /^\W{0,3}(?:\[\p{L}{1,20}\])?\s{0,3}$/u.test(text.slice(sentence.start, name.start))

/** "MOMBASA - ", "GOMA, Congo (AP) -": where what follows was written. */
const isFiled = (name: Name, scene: Scene) =>
  isOpening(name, scene) &&
  /^(?:, [\p{L}. ]{2,20})?(?: \([A-Z][\w/ ]{1,20}\))?\s{0,3}(?:--|[-–—])\s/u.test(wordsAfter(scene, name))

/** Where it stands in the text. */
function positionSigns(name: Name, scene: Scene): Signs {
  const after = wordsAfter(scene, name)
  const shouted = name.text.length > 3 && name.text === name.text.toUpperCase()
  const opens = isOpening(name, scene)
  const filed = isFiled(name, scene)
  return {
    ...(filed ? { filed: 1 } : {}),
    ...(opens && !filed && shouted ? { shouted: 1 } : {}),
    ...(opens ? { opens: 1 } : {}),
    ...(/^[-–]\p{L}/u.test(after) ? { hyphenAfter: 1 } : {}),
    ...(/[-–/]$/.test(wordsBefore(scene, name)) ? { hyphenBefore: 1 } : {}),
    ...(/, $/.test(wordsBefore(scene, name)) && /^[,.;)]/.test(after) ? { enclosed: 1 } : {}),
  }
}

/** "Miss.", "Ore." stand for a state only behind a town. */
const isAbbreviation = (name: Name, best: Candidate) =>
  best.kind === 'ADMIN1' &&
  best.country === 'US' &&
  name.text.length < 6 &&
  name.text.length < best.name.length

const determined = /\b(?:the|a|an|this|that|his|her|their|my|our|your) $/i

const kindsOfPlace = /^(?:counties|districts|provinces|states|towns|villages|cities|regions|areas)$/

/** [Foo], Bar and Baz counties: a list that ends with what they are. */
function isListed(tokens: readonly Token[], name: Name): boolean {
  for (let at = name.last + 1; at < Math.min(name.last + 24, tokens.length); at++) {
    const { text } = tokens[at] ?? { text: '' }
    if (kindsOfPlace.test(text)) return at > name.last + 1
    if (!isCapital(text) && !/^(?:,|and|or|&)$/.test(text)) return false
  }
  return false
}

const neverPlaces = [personTitles, peopleWords, otherThings]
const degree = /^(?:M\.D\.|P\.A\.|P\.C\.|Ph\.D\.)$/
const saint = /^(?:San|Santa|Santo|Sao|São|Saint|St\.?)$/

/** "in August", "First Vice President", "Miss": words of the language and degrees, where nothing says that a place is meant. */
const isCommon = ({ text }: Name) =>
  calendar.test(text) || saint.test(text) || neverPlaces.some((words) => words.has(text.toLowerCase()))

/** Said to be a place by the words around: "X, Anbar", "Unity state", "X and Y counties". */
function isSaidToBe(name: Name, tokens: readonly Token[]): boolean {
  // "Michigan State", "Man City": part of a title
  const isOnly = name.only !== null && !isProper(tokens[name.last + 1])
  return name.container !== null || isOnly || isListed(tokens, name)
}

/** What the word itself is. */
function wordSigns(name: Name, best: Candidate, scene: Scene, { gazetteer, surnames }: Evidence): Signs {
  const wide = isWide(best)
  const single = name.first === name.last
  const ambiguity = gazetteer.ambiguity(name.text)
  const { tokens } = scene.sentence
  const first = tokens[name.first]
  const before = wordsBefore(scene, name)
  const said = isSaidToBe(name, tokens)
  const leads = ledBy(before)
  const led = leads.in !== undefined || leads.reached !== undefined
  const is = (sign: string, holds: boolean): Signs => (holds ? { [sign]: 1 } : {})
  return {
    ...is(led ? 'wordLed' : 'word', ambiguity === 'word' && !said),
    ...is('given', ambiguity === 'given' && !wide),
    ...is('wideGiven', ambiguity === 'given' && wide),
    ...is('surname', single && !wide && surnames.has(name.text)),
    ...is('wideSurname', single && wide && ambiguity !== null && surnames.has(name.text)),
    ...is('notProper', first !== undefined && !isProper(first) && !said && !isFiled(name, scene)),
    ...is('common', degree.test(name.text) || (isCommon(name) && !said && !/, $/.test(before))),
    ...is('several', !single),
    ...is('misspelled', !wide && !isSpelled(name)),
    ...is('letters', /^[A-Z]{2,3}$/.test(name.text) && !wide),
    ...is('short', isAbbreviation(name, best)),
    ...is('inside', name.container !== null),
    ...is('only', name.only !== null),
  }
}

/** What the rest of the article says: the country it is about, the places around. */
function storySigns(name: Name, wide: boolean, { gazetteer, countryShare, nearness }: Evidence): Signs {
  const ambiguous = gazetteer.ambiguity(name.text) !== null
  const inStory = Math.max(...name.candidates.map(({ country }) => countryShare(country)))
  return {
    inStory,
    ...(wide ? {} : { [ambiguous ? 'ambiguousNear' : 'near']: Math.max(...name.candidates.map(nearness)) }),
  }
}

/** Every sign for and against a name being that of a place. */
export function signsOf(name: Name, evidence: Evidence): Signs {
  const sentence: Doc['sentences'][number] | undefined = evidence.doc.sentences[name.sentence]
  const best = name.candidates[0]
  if (sentence === undefined || best === undefined) return {}
  const scene = { sentence, text: evidence.doc.article.text }
  const wide = isWide(best)
  const before = wordsBefore(scene, name)
  const leads = ledBy(before)
  const abbreviated = isAbbreviation(name, best)
  const signs: Signs = {
    ...sizeSigns(best),
    ...leads,
    ...leftSigns(sentence.tokens[name.first - 1], wide, evidence.gazetteer),
    ...rightSigns(sentence.tokens[name.last + 1], wide),
    ...treeSigns(sentence.tokens, name),
    ...positionSigns(name, scene),
    ...wordSigns(name, best, scene, evidence),
    ...(isListed(sentence.tokens, name) ? { listed: 1 } : {}),
    ...storySigns(name, wide, evidence),
    ...(abbreviated && (name.container || /, $/.test(before)) ? { shortBehind: 1 } : {}),
    ...(determined.test(before) && name.first === name.last && best.kind === 'CITY' ? { determined: 1 } : {}),
  }
  const near = signs.near ?? 0
  const against = contrary.some((sign) => signs[sign] !== undefined)
  return against || near === 0 ? signs : { ...signs, plainNear: near * (signs.inStory ?? 0) }
}

/** What else a name may be; one that is nothing else and lies in the story's country, by its other places, is meant. */
const contrary = [
  'word',
  'wordLed',
  'given',
  'surname',
  'misspelled',
  'notProper',
  'letters',
  'short',
  'beforeName',
  'afterName',
  'facility',
]

/** Capitals say something: some word of the sentence that matters is written small. */
const isProse = (tokens: readonly Token[]) =>
  tokens.some(({ upos, text }) => /^(?:VERB|NOUN|ADJ)$/.test(upos) && /^\p{Ll}/u.test(text))

/** "the [Goma] Chamber of Commerce", "the [Oslo] accords": part of the name of something else. */
export function isInName(name: Name, { doc }: Evidence): boolean {
  const tokens = doc.sentences[name.sentence]?.tokens ?? []
  const next = tokens[name.last + 1]
  const best = name.candidates[0]
  if (name.kind === 'adjective' || best === undefined || isWide(best)) return false
  if (next !== undefined && namedAfter.has(next.text.toLowerCase())) return true
  const signs = rightSigns(next, false)
  const leansRight = isProse(tokens) && (tokens[name.last]?.head ?? -1) > name.last
  return signs.otherThing !== undefined || (signs.beforeName !== undefined && leansRight)
}
