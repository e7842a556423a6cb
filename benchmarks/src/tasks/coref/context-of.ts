import type { ActorMention, Layered } from '@wiregraph/extract'
import type { Lexicon } from '@wiregraph/lexicon'
import { assembleActor } from '@wiregraph/link'
import {
  type Actor,
  noCasualties,
  type Participant,
  type Report,
  type ReportInContext,
  reportId,
  spanOf,
} from '@wiregraph/schema'
import { type Mention, type Place, placeOf } from './place-of.ts'
import { speakersOf } from './speakers.ts'
import { isAccordingTo, keyOfToken } from './trigger-key.ts'

/** Most mentions are of none of our types: all are given one of two, and the key of the trigger tells them apart. */
const [deed, saying] = ['COERCE', 'ACCUSE'] as const

function typeOf({ doc }: Layered, place: Place | null, { sayings }: Lexicon) {
  const tokens = place === null ? [] : (doc.sentences[place.sentence]?.tokens ?? [])
  const word = tokens[place?.token ?? -1]
  if (word === undefined) return deed
  if (isAccordingTo(word)) return saying
  const lemma = word.lemma.toLowerCase()
  return [sayings.say, sayings.tell, sayings.also].some((verbs) => verbs.has(lemma)) ? saying : deed
}

/** What kind of event the mention tells of, by its trigger. */
function keyOf(layered: Layered, mention: Mention, place: Place | null, lexicon: Lexicon): string {
  const { article, sentences } = layered.doc
  const tokens = place === null ? [] : (sentences[place.sentence]?.tokens ?? [])
  return place === null
    ? article.text.slice(mention.start, mention.end).toLowerCase()
    : keyOfToken(tokens, place.token, lexicon.happenings)
}

/** Actors whose head hangs on the trigger by one of the relations. */
function participants({ doc, layers }: Layered, { sentence, token }: Place, relation: RegExp): Participant[] {
  const tokens = doc.sentences[sentence]?.tokens ?? []
  const hangs = (m: ActorMention) => {
    const head = tokens[m.head]
    return m.sentence === sentence && head?.head === token && relation.test(head.deprel)
  }
  return layers.actors.flatMap((m) =>
    m.actor !== null && hangs(m)
      ? [{ actor: m.actor, text: doc.article.text.slice(m.start, m.end), span: null }]
      : [],
  )
}

function reportOf(layered: Layered, mention: Mention, lexicon: Lexicon): Report {
  const { article, sentences } = layered.doc
  const place = placeOf(layered, mention)
  const sentence = place && sentences[place.sentence]
  const trigger = spanOf(article.text, mention.start, mention.end)
  const type = typeOf(layered, place, lexicon)
  const read = layered.reports.find(({ trigger: t }) => t.start < mention.end && t.end > mention.start)
  const blank = {
    mode: null,
    contexts: [],
    modality: 'ACTUAL' as const,
    when: null,
    place: null,
    placeRelation: null,
    placePrecision: null,
    actors: place ? participants(layered, place, /^nsubj$/) : [],
    recipients: place ? participants(layered, place, /^(?:obj|nsubj:pass)$/) : [],
    objects: [],
    instruments: [],
    casualties: noCasualties,
    attribution: null,
    slots: [],
    rule: 'given',
    continues: null,
  }
  return {
    ...(read ?? blank),
    id: reportId(article.id, mention, type),
    article: article.id,
    evidence: sentence ? spanOf(article.text, sentence.start, sentence.end) : trigger,
    trigger,
    triggerLemma: keyOf(layered, mention, place, lexicon),
    type,
    continues: null,
  }
}

/** Who says it, where nobody that is known does. */
function unknownSpeakers(layered: Layered, mention: Mention, { type, actors }: Report): Actor[] {
  const place = placeOf(layered, mention)
  return type === saying && actors.length === 0 && place !== null ? speakersOf(layered, place) : []
}

/** A given mention as linking sees a report: with what the reader found at and around it. */
export function contextOf(layered: Layered, mention: Mention, lexicon: Lexicon): ReportInContext {
  const { article } = layered.doc
  const read = reportOf(layered, mention, lexicon)
  const speakers = unknownSpeakers(layered, mention, read)
  const spoken = speakers.map(({ id, name }) => ({ actor: id, text: name, span: null }))
  const report = { ...read, actors: [...read.actors, ...spoken] }
  const ids = [...report.actors, ...report.recipients].map(({ actor }) => actor)
  const known = ids.flatMap((id): [string, Actor][] => {
    const evidence = layered.layers.actorOf(id)
    return evidence === null ? [] : [[id, assembleActor([evidence])]]
  })
  return {
    report,
    article: {
      id: article.id,
      source: article.source,
      publishedAt: article.publishedAt,
      story: layered.story,
      copyOf: [],
    },
    place: report.place === null ? null : layered.layers.placeOf(report.place),
    actors: new Map([...known, ...speakers.map((actor) => [actor.id, actor] as const)]),
  }
}
