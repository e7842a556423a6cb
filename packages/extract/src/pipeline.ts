import type { Lexicon } from '@wiregraph/lexicon'
import {
  type ActorEvidence,
  type Article,
  type Extraction,
  fingerprintOf,
  type Issue,
  type Place,
  type Report,
  type StoryTerm,
  schemaVersion,
} from '@wiregraph/schema'
import type { Annotator } from '@wiregraph/syntax'
import { findActors } from './actors/index.ts'
import { findAttributions } from './attribution/index.ts'
import type { Doc } from './doc.ts'
import { docOf } from './document/doc-of.ts'
import { type Events, findEvents } from './events/find-events.ts'
import { type Layers, readStory, type Story } from './events/reading.ts'
import { findTriggerWords, type TriggerWord } from './events/trigger-words.ts'
import { findPlaces } from './places/index.ts'
import { findQuantities, toCasualties } from './quantities/index.ts'
import { mentionsOf } from './reports/mentions-of.ts'
import { storyTerms } from './story/terms.ts'
import { findTimes, type ReadTime, readTimes } from './times/index.ts'

/** What extracting needs beside the article; made once, shared by all. */
export interface Tools {
  readonly lexicon: Lexicon
  readonly annotator: Annotator
}

/** English, or not known to be anything else. */
export const isRead = (language: string) => /^(?:en|und)(?:-|$)/i.test(language)

export const notSupported = (language: string): Issue => ({
  code: 'LANGUAGE_NOT_SUPPORTED',
  message: `expected an article in English (en), found ${language}; it is kept without reports`,
  severity: 'WARNING',
  span: null,
})

/** An article that is not read at all: it is kept as it is, and the issue says why. */
function unread(article: Article, issue: Issue): Extraction {
  return {
    schemaVersion,
    article,
    reports: [],
    actors: [],
    places: [],
    datelinePlace: null,
    mentions: [],
    story: [],
    fingerprint: fingerprintOf(article.text),
    issues: [issue],
  }
}

/** What one article names, and who and what the names stand for. */
export interface Named {
  readonly layers: Layers
  readonly actors: readonly ActorEvidence[]
  readonly places: readonly Place[]
  readonly datelinePlace: string | null
}

/** The steps that find names, times and counts, each reading what those before it found. */
function findNamed(doc: Doc, lexicon: Lexicon): Named {
  const times = findTimes(doc)
  const cast = findActors(doc, lexicon)
  const found = findPlaces(doc, lexicon.gazetteer, cast.names)
  const quantities = findQuantities(doc, times, lexicon)
  const actorById = new Map(cast.actors.map((actor) => [actor.id, actor]))
  const kindOf = (id: string | null) => (id === null ? null : (actorById.get(id)?.kind ?? null))
  const attributions = findAttributions(doc, cast.mentions, times, lexicon.sayings, kindOf)
  const placeById = new Map(found.places.map((place) => [place.id, place]))
  return {
    layers: {
      times,
      places: found.mentions,
      embedded: found.embedded,
      actors: cast.mentions,
      attributions,
      quantities,
      actorOf: (id) => actorById.get(id) ?? null,
      placeOf: (id) => placeById.get(id) ?? null,
    },
    actors: cast.actors,
    places: found.places,
    datelinePlace: found.datelinePlace,
  }
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): T[] =>
  [...items].sort((a, b) => (a.id < b.id ? -1 : 1))

/** An article as it was read: what `extract` gives back and what `explain` tells of. */
export interface Reader {
  readonly story: Story
  readonly named: Named
  readonly events: Events
}

/** All steps, in their order. */
export function readArticle(article: Article, { lexicon, annotator }: Tools): Reader {
  const doc = docOf(article, annotator, lexicon.triggers)
  const named = findNamed(doc, lexicon)
  const story = readStory(doc, lexicon.triggers, named.layers)
  return { story, named, events: findEvents(story, toCasualties) }
}

/**
 * Everything that an article tells: reports of events with who, whom, where, when, how many and according to whom,
 * each value with the words it was read from. Pure: the same article and tools give the same bytes.
 */
export function extract(article: Article, tools: Tools): Extraction {
  if (!isRead(article.language)) return unread(article, notSupported(article.language))
  const { story, named, events } = readArticle(article, tools)
  return {
    schemaVersion,
    article,
    reports: [...events.reports],
    actors: byId(named.actors),
    places: byId(named.places),
    datelinePlace: named.datelinePlace,
    mentions: mentionsOf(story, events.reports),
    story: storyTerms(story.doc, tools.lexicon.words),
    fingerprint: fingerprintOf(article.text),
    issues: [...events.issues],
  }
}

/** An article with what was found in it on the way to its reports: its sentences as trees, its names, times, counts. */
export interface Layered {
  readonly doc: Doc
  readonly layers: Layers
  readonly reports: readonly Report[]
  readonly story: readonly StoryTerm[]
}

/** The layers of an article, for those who measure names and times and not only reports. */
export function readLayers(article: Article, tools: Tools): Layered {
  const { story, events } = readArticle(article, tools)
  return {
    doc: story.doc,
    layers: story.layers,
    reports: events.reports,
    story: storyTerms(story.doc, tools.lexicon.words),
  }
}

/** The time expressions of an article alone, in text order, with their days and their TIMEX3 values. */
export function readTimeExpressions(article: Article, { lexicon, annotator }: Tools): readonly ReadTime[] {
  return readTimes(docOf(article, annotator, lexicon.triggers))
}

/**
 * Every event word of an article with how far it got: a report, a part of one, or the reason why it is none.
 * Empty for an article that is not read.
 */
export function triggerWordsOf(article: Article, { lexicon, annotator }: Tools): readonly TriggerWord[] {
  if (!isRead(article.language)) return []
  const doc = docOf(article, annotator, lexicon.triggers)
  return findTriggerWords(readStory(doc, lexicon.triggers, findNamed(doc, lexicon).layers))
}
