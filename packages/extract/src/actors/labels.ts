import type { ActorLexicon, NamedActor } from '@wiregraph/lexicon'
import { tokenAt } from '../document/tree.ts'
import { type CountryHit, countryAt } from './country-names.ts'
import { organisationEnd } from './organisation-shape.ts'
import { isCapital, isHyphen, type Scene } from './scene.ts'
import { type Title, titleAt, titlesFrom } from './titles.ts'

/** A name of the lexicon. */
export interface NamedHit {
  readonly type: 'named'
  readonly first: number
  readonly last: number
  readonly actor: NamedActor
  readonly titles: readonly Title[]
}

/** A run of proper nouns that the lexicon does not have, with the titles before it. */
export interface ProperHit {
  readonly type: 'proper'
  readonly first: number
  readonly last: number
  readonly titles: readonly Title[]
}

export type Label = NamedHit | CountryHit | ProperHit

/** What the tokens of a sentence are labelled with. */
export interface Labels {
  readonly scene: Scene
  readonly list: readonly Label[]
  readonly at: ReadonlyMap<number, Label>
}

const calendar =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i

const isSmall = (lexicon: ActorLexicon, word: string | undefined) =>
  word !== undefined && lexicon.particles.has(word.toLowerCase())

/** The second half of "Lashkar-[e-Bara]", "Dar-[ul-Ulum]". */
const joint = /^(?:e|i|ul|ud|ur|us|al|el)-\p{Lu}/u

function isProper(scene: Scene, i: number): boolean {
  const token = tokenAt(scene.tree, i)
  if (joint.test(token.text)) return true
  if (!isCapital(token.text) || calendar.test(token.text)) return false
  return token.upos === 'PROPN' || token.upos === 'X' || token.xpos.startsWith('NNP')
}

/** A single word such as "Amal" or "Wagner" beside other proper nouns is part of a longer name. */
function isPartOfName(lexicon: ActorLexicon, scene: Scene, first: number, last: number): boolean {
  const word = scene.words[first] ?? ''
  if (first !== last || word === word.toUpperCase()) return false
  const next = last + 1
  const follows =
    isProper(scene, next) &&
    !lexicon.organisations.has(scene.folded[next] ?? '') &&
    titleAt(lexicon, scene, next) === null &&
    lexicon.names.match(scene.words, next) === null &&
    countryAt(lexicon, scene, next) === null
  const given =
    first > 0 && isCapital(scene.words[first - 1]) && lexicon.given.has(scene.folded[first - 1] ?? '')
  return follows || given
}

function namedAt(lexicon: ActorLexicon, scene: Scene, at: number): NamedHit | null {
  const match = lexicon.names.match(scene.words, at)
  if (match === null) return null
  const last = at + match.length - 1
  const word = scene.words[at] ?? ''
  if (at === last && scene.shouted && word.length <= 4) return null
  if (at === last && isHyphen(scene.words[last + 1]) && isCapital(scene.words[last + 2])) return null
  return isPartOfName(lexicon, scene, at, last)
    ? null
    : { type: 'named', first: at, last, actor: match.value, titles: [] }
}

const isMark = (word: string | undefined) => word !== undefined && /^["“”'‘’]$|^``$|^''$/.test(word)

/** 'John "Jack" Smith': a word in quotation marks inside a name. */
const isNickname = (scene: Scene, i: number) =>
  isMark(scene.words[i]) &&
  isCapital(scene.words[i + 1]) &&
  isMark(scene.words[i + 2]) &&
  isProper(scene, i + 3)

/** End of a run of proper nouns from `at`: particles, hyphens and initials may stand between its words. */
function properEnd(lexicon: ActorLexicon, scene: Scene, at: number): number {
  let last = at
  for (let i = at + 1; i < scene.words.length; i++) {
    if (isProper(scene, i) && countryAt(lexicon, scene, i) === null) last = i
    else if (isNickname(scene, i)) {
      last = i + 3
      i += 3
    } else if (isHyphen(scene.words[i]) && (isProper(scene, i + 1) || isSmall(lexicon, scene.words[i - 1]))) {
      if (isProper(scene, i + 1)) last = i + 1
      i++
    } else if (!(isSmall(lexicon, scene.words[i]) && nameGoesOn(lexicon, scene, i + 1))) break
  }
  return last
}

const joins = new Set(['of', 'for'])

/** "Ministry of Defense", "Movement for Democracy and Development": an organisation's word and what follows it. */
function withOf(lexicon: ActorLexicon, scene: Scene, first: number, last: number): number {
  const word = scene.folded[last] ?? ''
  if (!lexicon.organisations.has(word) || !joins.has(scene.folded[last + 1] ?? '')) return last
  const next = scene.folded[last + 2] === 'the' ? last + 3 : last + 2
  const named = isProper(scene, next) || (isCapital(scene.words[next]) && isProper(scene, next + 1))
  const another = (lexicon.names.match(scene.words, next)?.length ?? 0) > 1
  if (!named || another || (first === last && titleAt(lexicon, scene, next) !== null)) return last
  const end = properEnd(lexicon, scene, next)
  const more = scene.folded[end + 1] === 'and' && isProper(scene, end + 2)
  return more && countryAt(lexicon, scene, end + 2) === null ? properEnd(lexicon, scene, end + 2) : end
}

/** After a particle: a name, another particle, or a hyphen that leads to one. */
function nameGoesOn(lexicon: ActorLexicon, scene: Scene, i: number): boolean {
  if (isProper(scene, i)) return true
  if (isHyphen(scene.words[i])) return isProper(scene, i + 1)
  return isSmall(lexicon, scene.words[i]) && (isProper(scene, i + 1) || isHyphen(scene.words[i + 1]))
}

/** "al - Assad" begins with its particle. */
function properStart(lexicon: ActorLexicon, scene: Scene, at: number): boolean {
  if (isProper(scene, at)) return true
  return isSmall(lexicon, scene.words[at]) && isHyphen(scene.words[at + 1]) && isProper(scene, at + 2)
}

function titledAt(lexicon: ActorLexicon, scene: Scene, at: number): Label | null {
  const titles = titlesFrom(lexicon, scene, at)
  const last = titles.at(-1)?.last
  if (last === undefined) return null
  const named = namedAt(lexicon, scene, last + 1)
  if (named?.actor.kind === 'PERSON') return { ...named, titles }
  if (named !== null || !properStart(lexicon, scene, last + 1)) return null
  if (countryAt(lexicon, scene, last + 1) !== null) return null
  return { type: 'proper', first: last + 1, last: properEnd(lexicon, scene, last + 1), titles }
}

/** "Ministry of Defense", "National Front for Rural Justice": longer than any name the lexicon has. */
function organisationAt(
  lexicon: ActorLexicon,
  scene: Scene,
  at: number,
  known: NamedHit | null,
): ProperHit | null {
  if (!isProper(scene, at)) return null
  const end =
    known?.last ?? (lexicon.organisations.has(scene.folded[at] ?? '') ? at : properEnd(lexicon, scene, at))
  const last = withOf(lexicon, scene, at, end)
  const ofCountry = countryAt(lexicon, scene, end + 2) !== null || scene.folded[end + 1] !== 'for'
  if (last === end || (known !== null && ofCountry)) return null
  return { type: 'proper', first: at, last, titles: [] }
}

function labelAt(lexicon: ActorLexicon, scene: Scene, at: number): Label | null {
  const named = namedAt(lexicon, scene, at)
  const longer = organisationAt(lexicon, scene, at, named)
  const end = organisationEnd(lexicon, scene, at)
  if (longer) return { ...longer, last: Math.max(longer.last, end ?? 0) }
  if (named) return named
  const country = countryAt(lexicon, scene, at)
  if (country) return country
  if (end !== null) return { type: 'proper', first: at, last: end, titles: [] }
  const titled = titledAt(lexicon, scene, at)
  if (titled) return titled
  if (!properStart(lexicon, scene, at) || titleAt(lexicon, scene, at) !== null) return null
  const last = withOf(lexicon, scene, at, properEnd(lexicon, scene, at))
  return { type: 'proper', first: at, last, titles: [] }
}

/** Names, countries and runs of proper nouns of a sentence, from left to right, none inside another. */
export function labelsOf(lexicon: ActorLexicon, scene: Scene): Labels {
  const list: Label[] = []
  const at = new Map<number, Label>()
  for (let i = 0; i < scene.words.length; i++) {
    const label = labelAt(lexicon, scene, i)
    if (label === null) continue
    list.push(label)
    for (let k = label.first; k <= label.last; k++) at.set(k, label)
    i = label.last
  }
  return { scene, list, at }
}
