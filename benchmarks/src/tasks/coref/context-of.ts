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
import { keyOfToken } from './trigger-key.ts'

/** Where a mention of an event stands in the text of its document. */
export interface Mention {
  readonly start: number
  readonly end: number
}

/** Most mentions are of none of our types: all are given one of two, and the key of the trigger tells them apart. */
const [deed, saying] = ['COERCE', 'ACCUSE'] as const

const typeOf = (lemma: string, { sayings }: Lexicon) =>
  [sayings.say, sayings.tell, sayings.also].some((verbs) => verbs.has(lemma)) ? saying : deed

interface Place {
  readonly sentence: number
  /** Token of the trigger that stands for it in the tree. */
  readonly token: number
}

/** The last word of the mention that is a verb or a noun; its last word where none is. */
function placeOf({ doc }: Layered, { start, end }: Mention): Place | null {
  for (const { index, tokens } of doc.sentences) {
    const inside = tokens.flatMap((token, i) => (token.start < end && token.end > start ? [i] : []))
    const told = inside.findLast((i) => /^(?:VERB|NOUN|PROPN|ADJ)$/.test(tokens[i]?.upos ?? ''))
    const token = told ?? inside.at(-1)
    if (token !== undefined) return { sentence: index, token }
  }
  return null
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
  const lemma = (place && sentence?.tokens[place.token]?.lemma) || trigger.quote
  const type = typeOf(lemma.toLowerCase(), lexicon)
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

/** A given mention as linking sees a report: with what the reader found at and around it. */
export function contextOf(layered: Layered, mention: Mention, lexicon: Lexicon): ReportInContext {
  const { article } = layered.doc
  const report = reportOf(layered, mention, lexicon)
  const ids = [...report.actors, ...report.recipients].map(({ actor }) => actor)
  const named = ids.flatMap((id): [string, Actor][] => {
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
    actors: new Map(named),
  }
}
