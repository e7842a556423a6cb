import type { ActorMention } from '@wiregraph/extract'
import { casesAt, type Line, lower, type Page, type Run, relationOf, tokenOf } from './page.ts'
import { ofPhrase, phraseOf } from './phrase.ts'
import { counted, isFaith, thingOf } from './words.ts'

export interface Entity extends Run {
  readonly line: Line
  /** The word that the rest hangs on. */
  readonly head: number
  readonly type: string
  /** Who it is, where the extractor says so. */
  readonly actor: string | null
}

type Found = Omit<Entity, 'line'>

const join = (a: Run, b: Run): Run => ({ first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) })

/** "the government of Chad", "members of the council": the of-phrase goes with its noun. */
function withOf(line: Line, head: number, run: Run): Run {
  const of = ofPhrase(line, head, run.last)
  return of === null ? run : join(run, phraseOf(line, of))
}

/** "Director Jane Doe": the words before a name that hang on it; none of a name that hangs on another word. */
function grown(line: Line, mention: ActorMention): Run {
  const run = { first: mention.first, last: mention.last }
  const phrase = phraseOf(line, mention.head)
  const start = mention.kind === 'demonym' ? run : join(run, { first: phrase.first, last: run.last })
  return mention.kind === 'name' ? start : withOf(line, mention.head, join(start, phrase))
}

/** "the two [units]": what is counted stands apart from its number. */
function withoutNumber(line: Line, run: Run): Run {
  for (let i = run.first; i < run.last && i < run.first + 5; i++) {
    if (tokenOf(line, i).upos === 'NUM' && relationOf(line, i) === 'nummod')
      return { first: i + 1, last: run.last }
    if (!/^(?:DET|ADV|ADJ|ADP)$/.test(tokenOf(line, i).upos)) break
  }
  return run
}

function typeOf(page: Page, mention: ActorMention): string | null {
  if (mention.kind === 'demonym') return null
  const actor = page.actorOf(mention.actor)
  if (actor === null) return null
  return actor.kind === 'PERSON' ? 'Person' : 'Organisation'
}

/** A country's name is an organisation where it acts or is acted on. */
const acts = (line: Line, head: number) =>
  /^(?:nsubj|obj|iobj)$/.test(relationOf(line, head)) ||
  casesAt(line, head).some((w) => /^(?:with|against|by|between|from)$/.test(w))

function actorsIn(page: Page, line: Line): Found[] {
  return page.layers.actors.flatMap((mention): Found[] => {
    if (mention.sentence !== line.index || mention.kind === 'pronoun') return []
    const { head, actor } = mention
    if (page.actorOf(actor)?.kind === 'STATE' && !acts(line, head)) return []
    const type = typeOf(page, mention)
    if (type === null) return []
    const whole = withoutNumber(line, grown(line, mention))
    const found = [{ ...whole, head, type, actor }]
    return type === 'Person' && mention.kind === 'name' ? [...found, ...bareName(page, line, mention)] : found
  })
}

/** "Director [Jane Doe]": the name within its titles. */
function bareName(page: Page, line: Line, mention: ActorMention): Found[] {
  const actor = page.actorOf(mention.actor)
  const names = [actor?.name ?? '', ...(actor?.aliases ?? [])].filter((name) => name !== '')
  const { last, head } = mention
  for (let first = mention.first + 1; first <= last; first++) {
    const text = page.text.slice(tokenOf(line, first).start, tokenOf(line, last).end)
    if (names.includes(text)) return [{ first, last, head, type: 'Person', actor: mention.actor }]
  }
  return []
}

/** "[Hamas] fighters": a name of the lexicon within a longer phrase. */
function innerNames(page: Page, line: Line): Found[] {
  const words = line.tokens.map((token) => token.text)
  const found: Found[] = []
  for (let first = 0; first < words.length; first++) {
    const match = page.tools.lexicon.actors.names.match(words, first)
    if (match === null) continue
    const last = first + match.length - 1
    if (match.value.kind !== 'PERSON' && /^\p{Lu}/u.test(words[first] ?? ''))
      found.push({ first, last, head: last, type: 'Organisation', actor: null })
    first = last
  }
  return found
}

const speakers: Readonly<Record<string, string>> = {
  i: 'Person',
  he: 'Person',
  she: 'Person',
  me: 'Person',
  we: 'Organisation',
  us: 'Organisation',
  they: 'Organisation',
  them: 'Organisation',
}

function pronounsIn(page: Page, line: Line): Found[] {
  return line.tokens.flatMap((token, i): Found[] => {
    const type = token.upos === 'PRON' ? speakers[token.text.toLowerCase()] : undefined
    if (type === undefined) return []
    const mention = page.layers.actors.find((m) => m.sentence === line.index && m.first <= i && i <= m.last)
    return [{ first: i, last: i, head: i, type, actor: mention?.actor ?? null }]
  })
}

/** "northern Chad", "the city of Goma", "Mopti province": what goes with a place's name. */
function placesIn(page: Page, line: Line): Found[] {
  return page.layers.places.flatMap((place): Found[] => {
    if (place.sentence !== line.index) return []
    const run = { first: place.first, last: place.last }
    if (place.kind === 'adjective') return []
    return [{ ...directed(line, run), head: place.last, type: 'Location', actor: null }]
  })
}

const directions = /^(?:(?:north|south|east|west)(?:ern|east|west|eastern|western)?|central|upper|lower)$/

function directed(line: Line, run: Run): Run {
  let { first } = run
  while (first > 0 && directions.test(lower(line, first - 1))) first--
  return { first, last: run.last }
}

function thingsIn(line: Line): Found[] {
  return line.tokens.flatMap((token, i): Found[] => {
    if (token.upos !== 'NOUN' && token.upos !== 'PROPN') return []
    const type = thingOf(token.lemma.toLowerCase())
    if (type === null || /^(?:compound|amod)$/.test(relationOf(line, i))) return []
    const phrase = withOf(line, i, phraseOf(line, i))
    return [
      { ...(counted.has(type) ? withoutArticle : withoutNumber)(line, phrase), head: i, type, actor: null },
    ]
  })
}

function withoutArticle(line: Line, run: Run): Run {
  const { first, last } = withoutNumber(line, run)
  return { first: first < last && /^an?$/.test(lower(line, first)) ? first + 1 : first, last }
}

const timesIn = (page: Page, line: Line): Found[] =>
  page.layers.times
    .filter((t) => t.sentence === line.index && t.kind !== 'age')
    .map(({ first, last }) => ({ first, last, head: last, type: 'Temporal', actor: null }))

function numbersIn(page: Page, line: Line): Found[] {
  const dated = page.layers.times.filter((t) => t.sentence === line.index)
  return line.tokens.flatMap((token, i): Found[] => {
    if (token.upos !== 'NUM' || relationOf(line, i) !== 'nummod') return []
    if (dated.some((t) => t.first <= i && i <= t.last)) return []
    return [{ first: i, last: i, head: i, type: 'Quantity', actor: null }]
  })
}

/** Adjectives of a people or a faith before a noun; the letters of a country ("UK") and names of countries are none. */
function peoplesIn(page: Page, line: Line): Found[] {
  const { gazetteer } = page.tools.lexicon
  return line.tokens.flatMap((token, i): Found[] => {
    const { text } = token
    if (!/^\p{Lu}\p{Ll}/u.test(text) || !/^(?:amod|compound|nmod)/.test(relationOf(line, i))) return []
    if (
      page.layers.places.some(
        (p) => p.sentence === line.index && p.kind === 'name' && p.first <= i && i <= p.last,
      )
    )
      return []
    const known = gazetteer.countryOfDemonym(text) !== null && gazetteer.country(text) === null
    return known || isFaith(text) ? [{ first: i, last: i, head: i, type: 'Nationality', actor: null }] : []
  })
}

/** Everything that the line names, each span and type once. */
export function entitiesIn(page: Page, line: Line): Entity[] {
  const all = [
    ...actorsIn(page, line),
    ...innerNames(page, line),
    ...pronounsIn(page, line),
    ...placesIn(page, line),
    ...thingsIn(line),
    ...timesIn(page, line),
    ...numbersIn(page, line),
    ...peoplesIn(page, line),
  ]
  const seen = new Map<string, Entity>()
  for (const found of all) {
    const key = `${found.first}-${found.last}-${found.type}`
    if (!seen.has(key)) seen.set(key, { ...found, line })
  }
  return [...seen.values()]
}

export const begin = ({ line, first }: Entity) => tokenOf(line, first).start
export const end = ({ line, last }: Entity) => tokenOf(line, last).end
export const textOf = (page: Page, entity: Entity) => page.text.slice(begin(entity), end(entity))
