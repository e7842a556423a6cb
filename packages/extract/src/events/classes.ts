import type { ActorKind } from '@wiregraph/schema'
import { childrenOf, lemmaAt, tokenAt } from '../document/tree.ts'
import { kindOf, type Reading, type Story } from './reading.ts'
import { kindAt } from './thing-words.ts'

/** Kinds of actors that a class holds, beside its words in shared/classes.yaml. */
const kindsOf: Readonly<Record<string, readonly ActorKind[]>> = {
  person: ['PERSON'],
  official: ['PERSON', 'GOVERNMENT', 'STATE', 'INTERNATIONAL_ORGANIZATION'],
  // a group of unknown kind may be an armed one
  force: ['MILITARY', 'ARMED_GROUP', 'POLICE', 'OTHER'],
  forces: ['MILITARY'],
  police: ['POLICE'],
  state: ['STATE', 'GOVERNMENT', 'INTERNATIONAL_ORGANIZATION', 'MILITARY'],
  organisation: ['PARTY', 'INTERNATIONAL_ORGANIZATION', 'NGO', 'COMPANY', 'MEDIA', 'OTHER'],
  party: ['PARTY'],
  media: ['MEDIA'],
  people: ['PERSON', 'POPULATION'],
  civil: ['POPULATION'],
}

/** Classes that a pronoun or a name without a known kind may stand for. */
const humanClasses = new Set([
  'actor',
  'person',
  'official',
  'force',
  'police',
  'state',
  'organisation',
  'party',
  'people',
  'civil',
  'court',
])

const wordOf = (reading: Reading, token: number) =>
  tokenAt(reading.tree, token).upos === 'PROPN'
    ? tokenAt(reading.tree, token).text.toLowerCase()
    : lemmaAt(reading.tree, token)

/** The word alone or with the one before it stands in the list: "wall", "border wall". */
export function isWordOf(words: ReadonlySet<string> | undefined, reading: Reading, token: number): boolean {
  if (words === undefined) return false
  const word = wordOf(reading, token)
  if (words.has(word) || words.has(lemmaAt(reading.tree, token))) return true
  return token > 0 && words.has(`${tokenAt(reading.tree, token - 1).text.toLowerCase()} ${word}`)
}

function isActor(story: Story, reading: Reading, token: number): boolean {
  const mention = reading.actorAt.get(token)
  if (mention !== undefined && (mention.head === token || mention.kind === 'name')) return true
  const place = reading.placeAt.get(token)
  if (place?.kind === 'name') return placeActs(story, place.place)
  const { lexicon } = story
  return ['people', 'force', 'official', 'organisation', 'state', 'civil'].some((c) =>
    isWordOf(lexicon.classes.get(c), reading, token),
  )
}

/** Countries and their capitals act; a village does not. */
function placeActs(story: Story, id: string | null): boolean {
  return id !== null && story.layers.placeOf(id)?.kind === 'COUNTRY'
}

function isOfKind(story: Story, reading: Reading, token: number, name: string): boolean {
  const mention = reading.actorAt.get(token)
  if (mention !== undefined && (mention.head === token || mention.kind === 'name')) {
    const kind = kindOf(story, mention)
    if (kind === null) return humanClasses.has(name) && mention.kind !== 'generic'
    return (kindsOf[name] ?? []).includes(kind)
  }
  const place = reading.placeAt.get(token)
  return place?.kind === 'name' && (name === 'state' || name === 'official') && placeActs(story, place.place)
}

const pronouns = new Set(['they', 'he', 'she', 'it', 'them', 'him', 'her', 'who', 'we', 'both', 'i', 'us'])

/** "blamed each [other]", "attacked [one] another": whichever of the two the tree hangs on the verb. */
function isEachOther(reading: Reading, token: number): boolean {
  const word = (i: number) => (i < 0 ? '' : tokenAt(reading.tree, i).text.toLowerCase())
  return [token - 1, token].some((i) => /^(?:each other|one another)$/.test(`${word(i)} ${word(i + 1)}`))
}

function isUnknownPronoun(reading: Reading, token: number, name: string): boolean {
  if (humanClasses.has(name) && isEachOther(reading, token)) return true
  const { upos } = tokenAt(reading.tree, token)
  if (upos !== 'PRON' && upos !== 'DET') return false
  const word = tokenAt(reading.tree, token).text.toLowerCase()
  if (word === 'it' && /^(?:person|people|official|civil)$/.test(name)) return false
  return humanClasses.has(name) && pronouns.has(word) && !reading.actorAt.has(token)
}

/** True when the token's noun is of one class: by its word, by its mention, or as a pronoun nobody resolved. */
function isOf(story: Story, reading: Reading, token: number, name: string): boolean {
  if (name === 'place') return hasPlace(reading, token)
  if (name === 'anything') return isNounLike(reading, token)
  if (name === 'quantity') return reading.quantityAt.has(token) || isCount(story, reading, token)
  if (name === 'violence' && isWordOf(story.lexicon.words.get('violent-nouns'), reading, token)) return true
  if (name === 'actor' && isActor(story, reading, token)) return true
  if (name === 'structure' && isThing(story, reading, token)) return true
  if (name === 'explosive' && isLoaded(story, reading, token)) return true
  return (
    isOfKind(story, reading, token, name) ||
    isUnknownPronoun(reading, token, name) ||
    isWordOf(story.lexicon.classes.get(name), reading, token)
  )
}

const isNounLike = (reading: Reading, token: number) =>
  /^(?:NOUN|PROPN|PRON|NUM)$/.test(tokenAt(reading.tree, token).upos)

/** A word that shared/objects.yaml lists: a house, a pylon, a bus. */
const isThing = (story: Story, reading: Reading, token: number) =>
  kindAt(story.lexicon.objects, reading, token) !== null

const loaded = /^(?:full|loaded|packed|filled|laden|rigged|stuffed)$/

/** "a car [full of dynamite]", "a truck [packed with explosives]": a bomb by another name. */
function isLoaded(story: Story, reading: Reading, token: number): boolean {
  const { tree } = reading
  if (kindAt(story.lexicon.objects, reading, token) === null) return false
  const fit = childrenOf(tree, token).filter((c) => loaded.test(tokenAt(tree, c).text.toLowerCase()))
  return fit.some((c) =>
    childrenOf(tree, c).some((d) => kindAt(story.lexicon.instruments, reading, d) === 'EXPLOSIVE'),
  )
}

const isCount = (story: Story, reading: Reading, token: number) =>
  tokenAt(reading.tree, token).upos === 'NUM' ||
  isWordOf(story.lexicon.classes.get('quantity'), reading, token)

/** The token is in the name of a place, or one hangs on it: "town of Bara", "the Bara airbase". */
export function hasPlace(reading: Reading, token: number): boolean {
  if (reading.placeAt.get(token)?.kind === 'name') return true
  return childrenOf(reading.tree, token).some(
    (c) =>
      reading.placeAt.get(c)?.kind === 'name' &&
      /^(nmod|appos|compound|flat)/.test(tokenAt(reading.tree, c).deprel),
  )
}

/** "dozens of soldiers", "members of the council": the words whose nouns stand for the whole. */
export function isPartitive(story: Story, reading: Reading, token: number): boolean {
  if (isWordOf(story.lexicon.words.get('partitive'), reading, token)) return true
  // "three of the gunmen were shot"
  return tokenAt(reading.tree, token).upos === 'NUM'
}

const ofPhrases = ({ tree }: Reading, token: number) =>
  childrenOf(tree, token).filter(
    (c) =>
      /^(nmod|obl)/.test(tokenAt(tree, c).deprel) &&
      childrenOf(tree, c).some((d) => tokenAt(tree, d).text.toLowerCase() === 'of'),
  )

/** "an army of volunteers": a great number, and no army. */
function isFigurativeArmy(reading: Reading, token: number, of: readonly number[]): boolean {
  const { tree } = reading
  const isCounted = childrenOf(tree, token).some((c) => /^an?$/i.test(tokenAt(tree, c).text))
  return lemmaAt(tree, token) === 'army' && isCounted && of.some((c) => tokenAt(tree, c).xpos === 'NNS')
}

/** The token and, for "members of X" or "hundreds of thousands of X", the nouns of the of-phrase. */
export function meant(story: Story, reading: Reading, token: number): readonly number[] {
  const of = ofPhrases(reading, token)
  if (isFigurativeArmy(reading, token, of)) return of
  return isPartitive(story, reading, token)
    ? [token, ...of.flatMap((t) => meant(story, reading, t))]
    : [token]
}

/** True when the argument is of one of the classes. */
export function isOneOf(story: Story, reading: Reading, token: number, classes: readonly string[]): boolean {
  return meant(story, reading, token).some((t) => classes.some((name) => isOf(story, reading, t, name)))
}
