import type { ActorMention } from '../doc.ts'
import { tokenAt } from '../document/tree.ts'
import { type Frame, type Hearing, mentionOver, type Range } from './frame.ts'

/** Who speaks: the run that names him, and the mention it is. */
export interface Speaker {
  readonly run: Range | null
  readonly mention: ActorMention | null
}

const size = (m: ActorMention) => m.last - m.first

/** The mention that a phrase is: the one whose head governs it; the longest of several. */
function mainMention({ mentions }: Hearing, run: Range): ActorMention | null {
  const inside = mentions.filter((m) => m.first >= run.first && m.last <= run.last)
  const leading = inside.filter((m) => m.first - run.first <= 1)
  const pool = leading.length > 0 ? leading : inside
  const named = pool.find((m) => m.kind === 'name' && m.rule !== 'country' && m.last >= run.last - 1)
  return named ?? [...pool].sort((a, b) => size(b) - size(a))[0] ?? null
}

/** "a statement from the ministry": the ministry. */
function behindText(hearing: Hearing, run: Range): ActorMention | null {
  const { scene, sayings } = hearing
  for (let i = run.first; i <= run.last; i++) {
    if (!sayings.texts.has(scene.lemmas[i] ?? '')) continue
    const owner = hearing.mentions.find((m) => m.last < i && m.first >= run.first)
    const from = /^(?:from|by|of)$/.test(scene.folded[i + 1] ?? '')
      ? (mentionOver(hearing, i + 2) ?? mentionOver(hearing, i + 3))
      : null
    return from ?? owner ?? null
  }
  return null
}

/** "the minister, who said …": the one before "who". */
function behindRelative(hearing: Hearing, run: Range): ActorMention | null {
  const { tree } = hearing.scene
  if (!/^(?:who|which|that)$/i.test(tokenAt(tree, run.first).text)) return null
  const before = hearing.mentions.filter((m) => m.last < run.first).at(-1)
  return before !== undefined && run.first - before.last <= 2 ? before : null
}

export function speakerOf(hearing: Hearing, frame: Frame, above: Speaker | null): Speaker {
  if (frame.inherits && frame.speaker === null) return above ?? { run: null, mention: null }
  if (frame.speaker === null) return { run: null, mention: null }
  const mention =
    behindRelative(hearing, frame.speaker) ??
    behindText(hearing, frame.speaker) ??
    mainMention(hearing, frame.speaker)
  return { run: frame.speaker, mention }
}

const naming = new Set([
  'lexicon',
  'title',
  'given-name',
  'last-name',
  'apposition',
  'speaker',
  'full-name',
  'acronym',
  'organisation-word',
  'country',
  'capital',
])
const official = new Set([
  'office',
  'office-of-organisation',
  'office-holder',
  'the-office',
  'ministry',
  'the-body',
  'aide',
  'the-group',
])

/** "The army", "Ana Prieto", "the minister": words that name whom "it" and "she" stand for. */
const isNaming = ({ rule, kind }: ActorMention) =>
  naming.has(rule) || official.has(rule) || (rule === 'country-body' && kind === 'role')

/** Whether no name is given: "two security officials". A body that speaks ("the military said") is a name. */
export function isAnonymous(
  hearing: Hearing,
  { mention }: Speaker,
  earlier: readonly ActorMention[],
): boolean {
  if (mention === null || mention.actor === null) return true
  if (mention.kind === 'pronoun') {
    return !earlier.some((m) => m.actor === mention.actor && m.kind !== 'pronoun' && isNaming(m))
  }
  if (naming.has(mention.rule) || official.has(mention.rule))
    return mention.rule === 'the-body' && isPeopleWord(hearing, mention)
  return mention.rule === 'country-body' || isBody(hearing, mention) ? isPeopleWord(hearing, mention) : true
}

/** "the army", "the ministry": a noun in its dictionary form for a whole body, and not "a witness". */
const isBody = ({ scene, kindOf }: Hearing, { head, actor, rule }: ActorMention) =>
  rule === 'generic' &&
  scene.folded[head] === scene.lemmas[head] &&
  /^(?:GOVERNMENT|MILITARY|POLICE|MEDIA|PARTY)$/.test(kindOf(actor) ?? '')

const isPeopleWord = ({ scene, sayings }: Hearing, mention: ActorMention) =>
  sayings.anonymous.has(scene.lemmas[mention.head] ?? '')
