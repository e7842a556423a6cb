import type { Calling, Identity } from './cast.ts'
import { steady } from './generic.ts'
import { headWords, identify } from './identify.ts'
import type { Labels } from './labels.ts'
import { type Noted, noteOf } from './noted.ts'
import type { Phrase } from './role-phrase.ts'
import { runOf, textOf } from './scene.ts'
import type { Setting } from './setting.ts'

/** Singular in form, many in fact: "police", "the army". */
const isBody = (setting: Setting, labels: Labels, phrase: Phrase) =>
  steady.test(headWords(labels, phrase)) ||
  setting.lexicon.bodyWords.has(headWords(labels, phrase)) ||
  (phrase.role.collective && phrase.role.kind === 'ARMED_GROUP')

/** The mention of a phrase. */
export function describe(setting: Setting, labels: Labels, phrase: Phrase): Noted {
  const { scene } = labels
  const { identity, rule } = identify(setting, labels, phrase)
  const run = runOf(scene, phrase.start, phrase.last)
  const actor = setting.cast.refer(identity, callingOf(setting, labels, phrase, { identity, rule }))
  return noteOf(scene, {
    ...run,
    head: phrase.head,
    actor,
    kind: identity.generic ? 'generic' : /^(?:lexicon|org):/.test(identity.key) ? 'name' : 'role',
    rule,
    role: phrase.role,
    number: phrase.many ? 'many' : isBody(setting, labels, phrase) ? 'body' : 'one',
    definite: phrase.definite,
    plain: phrase.plain && phrase.named === null && phrase.country === null,
    phrase: headWords(labels, phrase),
  })
}

/** First token of the name that the phrase belongs to: "[five] Iraqi soldiers". */
function ownerAt({ at }: Labels, { start, first }: Phrase): number {
  for (let i = start; i < first; i++) if (at.has(i)) return i
  return first
}

/** The words that name the actor: a group's own name rather than "members of" it, a phrase without "the". */
function callingOf(
  setting: Setting,
  labels: Labels,
  phrase: Phrase,
  { identity, rule }: { identity: Identity; rule: string },
): Calling {
  const { scene } = labels
  if (phrase.named?.identity.key === identity.key) {
    const { first, last, tie } = phrase.named
    return { name: textOf(setting.doc, runOf(scene, first, last)), ...tie }
  }
  const quote = identity.generic
    ? null
    : textOf(setting.doc, runOf(scene, ownerAt(labels, phrase), phrase.last))
  return { name: textOf(setting.doc, runOf(scene, phrase.first, phrase.head)), rule, quote }
}
