import { type Candidate, type Gazetteer, prominence } from '@wiregraph/lexicon'
import type { Doc } from '../doc.ts'
import {
  directionWords,
  facilityWords,
  featureWords,
  isCapital,
  isSpeech,
  otherThings,
  personTitles,
  placeNouns,
  provinceWords,
} from './place-words.ts'
import { type Name, type Scene, wordsBefore } from './types.ts'

/** What is known of the article when a name is judged. */
export interface Evidence {
  readonly doc: Doc
  readonly gazetteer: Gazetteer
  readonly surnames: ReadonlySet<string>
  /** Share of the article's hints that point to a country. */
  readonly countryShare: (code: string | null) => number
  /** 1 beside another place of the story, near 0 at a thousand kilometres. */
  readonly nearness: (candidate: Candidate) => number
}

const wellKnown = (best: Candidate): number => {
  if (best.kind === 'COUNTRY' || best.kind === 'REGION') return 3
  if (best.kind === 'ADMIN2') return best.name.includes(' ') ? 1.4 : 0.4
  const rank = prominence(best)
  if (best.kind === 'ADMIN1') return rank >= 5 ? 2 : 1
  return rank >= 6.5 ? 2.2 : rank >= 5.5 ? 1.6 : rank >= 4.5 ? 0.8 : rank >= 3.5 ? 0.3 : 0
}

const prepositions: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:in|near|outside|inside|throughout|across|around|toward|towards|into|within|at|beyond|via|surrounding|through)(?: the)?(?: \p{Ll}+ern)? $/iu,
    1.5,
  ],
  [
    /\b(?:from|to|between|off|over|on|leave|leaves|leaving|visit|visited|visiting|left|entered|reached|seized|captured)(?: the)? $/i,
    1.1,
  ],
  [/\b(?:of)(?: the)? $/i, 0.7],
  [
    /\b(?:north|south|east|west|northern|southern|eastern|western|northeast|northwest|southeast|southwest|central|downtown|suburban|nearby|based)(?:-| )(?:of )?$/i,
    1.4,
  ],
]

/** The preposition before it, also before the first of a list: "in Goma and Bunia". */
function prepositionScore(before: string): number {
  return prepositions.find(([pattern]) => pattern.test(before))?.[1] ?? 0
}

type Token = Doc['sentences'][number]['tokens'][number]
const isProper = (token: Token | undefined) =>
  token !== undefined &&
  isCapital(token.text) &&
  (token.upos === 'PROPN' || token.xpos.startsWith('NNP') || token.upos === 'X')

/** What the capitalised word before says: a title or a first name makes a person. */
function leftScore(previous: Token | undefined, wide: boolean): number {
  if (!previous || !isCapital(previous.text))
    return previous && personTitles.has(previous.text.toLowerCase()) ? -1.5 : 0
  const word = previous.text.toLowerCase()
  if (directionWords.has(word) || featureWords.has(word) || placeNouns.has(word)) return 0.5
  if (personTitles.has(word)) return wide ? 0 : -3
  return isProper(previous) ? (wide ? -0.3 : -3) : 0
}

/** What the capitalised word after says: "Washington Post" is no place, "Goma Police" is in one. */
function rightScore(next: Token | undefined, known: number, wide: boolean): number {
  if (!next) return 0
  const word = next.text.toLowerCase()
  if (provinceWords.has(word) || word === 'county' || word === 'city') return 1.5
  if (!isProper(next)) return isSpeech(word) && !wide ? -1.2 : 0
  if (otherThings.has(word)) return -3
  if (facilityWords.has(word)) return 0.2
  return wide ? 0 : known >= 1.6 ? -0.8 : -2
}

function scoreOf(name: Name, scene: Scene, evidence: Evidence): number {
  const { gazetteer, surnames, countryShare, nearness } = evidence
  const best = name.candidates[0]
  if (!best) return -9
  const { tokens } = scene.sentence
  const wide =
    best.kind === 'COUNTRY' || best.kind === 'REGION' || (best.kind === 'ADMIN2' && best.name.includes(' '))
  const known = wellKnown(best)
  const before = wordsBefore(scene, name)
  const single = name.first === name.last
  const ambiguity = gazetteer.ambiguity(name.text)
  const first = tokens[name.first]
  const inStory = Math.max(...name.candidates.map((c) => countryShare(c.country)))
  let score = known + prepositionScore(before) + inStory
  if (name.candidates.length < 3 && ambiguity === null && name.first > 0) score += inStory
  if (ambiguity === null && !wide) score += 1.6 * Math.max(...name.candidates.map(nearness))
  score += leftScore(tokens[name.first - 1], wide && ambiguity === null)
  score += rightScore(tokens[name.last + 1], known, wide)
  if (ambiguity === 'word') score -= 3
  if (ambiguity === 'given') score -= wide || known >= 1.6 ? 1.2 : 1.8
  if (name.container) score += 2.5
  if (name.only) score += 1.5
  if (single && !wide && surnames.has(name.text)) score -= 3
  if (single && wide && ambiguity && surnames.has(name.text)) score -= 3
  if (first && !isProper(first)) score -= name.first === 0 ? 1.2 : 1
  if (/\b(?:the|a|an|this|his|her|their|my|our|your) $/i.test(before) && single && best.kind === 'CITY')
    score -= known >= 1.6 ? 0.4 : 1.5
  if (/^[A-Z]{2,3}$/.test(name.text) && !wide) score -= 2
  if (isAbbreviation(name, best)) score -= name.container || /, $/.test(before) ? 0 : 5
  if (scene.sentence.start === 0 && name.start === 0 && name.text === name.text.toUpperCase()) score += 2
  return score
}

/** "Miss.", "Ore." stand for a state only behind a town. */
const isAbbreviation = (name: Name, best: Candidate) =>
  best.kind === 'ADMIN1' &&
  best.country === 'US' &&
  name.text.length < 6 &&
  name.text.length < best.name.length

/** How surely a name is a place; adjectives are always taken. */
export function judge(name: Name, evidence: Evidence): number {
  const sentence = evidence.doc.sentences[name.sentence]
  if (!sentence) return -9
  if (name.kind === 'adjective') return 9
  return scoreOf(name, { sentence, text: evidence.doc.article.text }, evidence)
}

const threshold = 1.4
const sure = 2.6

/** The names that are places: those sure by themselves, and weaker ones whose name is sure elsewhere in the article. */
export function acceptNames(names: readonly Name[], evidence: Evidence): Name[] {
  const scored = names.map((name) => ({ name, score: judge(name, evidence) }))
  const known = new Set(scored.filter(({ score }) => score >= sure).map(({ name }) => name.key))
  return scored
    .filter(({ name, score }) => score >= (known.has(name.key) ? threshold - 1.2 : threshold))
    .map(({ name }) => name)
}
