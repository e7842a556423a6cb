import type { ActorLexicon, SayingLexicon } from '@wiregraph/lexicon'
import type { ActorEvidence } from '@wiregraph/schema'
import type { ActorMention, BearerRun, Doc } from '../doc.ts'
import type { Identity } from './cast.ts'
import { countriesElsewhere } from './elsewhere.ts'
import { introduce } from './introduce.ts'
import { keepApart } from './keep-apart.ts'
import { labelsOf } from './labels.ts'
import { toMention } from './noted.ts'
import { resolve } from './resolve.ts'
import { sceneOf } from './scene.ts'
import { mentionsOfSentence } from './sentence-mentions.ts'
import { settingOf } from './setting.ts'

/** What findActors gives back. */
export interface FoundActors {
  /** In the order of the text; a longer one before those inside it. */
  readonly mentions: readonly ActorMention[]
  /** Everybody that a mention points to, with the words and rules that say so. */
  readonly actors: readonly ActorEvidence[]
  /** Runs that are names of persons and organisations: no place of an event is to be read from them. */
  readonly names: readonly BearerRun[]
}

/**
 * Everybody an article speaks of: names, offices, groups, countries, and the pronouns that clearly stand for one of
 * them. It does not need places or times.
 */
export function findActors(
  doc: Doc,
  lexicon: { readonly actors: ActorLexicon; readonly sayings: SayingLexicon },
): FoundActors {
  const scenes = doc.sentences.map((sentence) => sceneOf(doc, sentence))
  const first = settingOf(
    doc,
    lexicon,
    scenes.map((scene) => labelsOf(lexicon.actors, scene)),
  )
  const labels = first.labels.map((line) => keepApart(first, line))
  const setting = { ...first, labels }
  introduce(
    setting,
    labels.filter(({ scene }) => !scene.heading),
  )
  const acronyms = new Map<string, Identity>()
  const elsewhere = countriesElsewhere(labels)
  const found = labels.map((line, i) =>
    mentionsOfSentence({ ...setting, country: elsewhere[i] ?? setting.country }, line, acronyms),
  )
  const mentions = resolve(
    setting,
    scenes,
    found.map((f) => f.mentions),
  )
  const met = new Set(mentions.map(({ actor }) => actor))
  return {
    mentions: mentions.map(toMention),
    actors: setting.cast.all().filter(({ id }) => met.has(id)),
    names: found.flatMap((f) => f.names),
  }
}
