import type { ActorLexicon, SayingLexicon } from '@wiregraph/lexicon'
import type { ActorEvidence } from '@wiregraph/schema'
import type { ActorMention, BearerRun, Doc } from '../doc.ts'
import { introduce } from './bind.ts'
import type { Identity } from './cast.ts'
import { countriesElsewhere } from './elsewhere.ts'
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
  const labels = scenes.map((scene) => labelsOf(lexicon.actors, scene))
  const setting = settingOf(doc, lexicon.actors, lexicon.sayings, labels)
  for (const line of labels) if (!line.scene.heading) introduce(setting, line)
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
  return {
    mentions: mentions.map(toMention),
    actors: setting.cast.all(),
    names: found.flatMap((f) => f.names),
  }
}
