import { type Attribution, spanOf } from '@wiregraph/schema'
import type { ActorMention } from '../doc.ts'
import { lemmaAt, tokenAt } from '../document/tree.ts'
import { isAssault } from '../events/hit.ts'
import type { Reading, Story } from '../events/reading.ts'
import type { Draft, Side } from '../reports/draft.ts'
import { type Read, spanOfTokens } from '../reports/slots.ts'
import { firstFrom, isNegated, isOf, isOpen, mentionFrom, speakerOf, wordAt } from './words.ts'

/** So many sentences back stands what a denial answers. */
const REACH = 2

/** Says of what was told before that it is not so, or who did it: "[denied] it", "[blamed] the front". */
interface Answer {
  readonly verb: number
  readonly speaker: ActorMention
  /** Who is said to have done it, or not; null where the deed itself is denied. */
  readonly doer: ActorMention | null
  readonly modality: 'ACTUAL' | 'NEGATED'
}

/** What a denial is of stands before it: a pronoun, or a noun for what was said with nothing that tells more of it. */
function pointsBack(story: Story, reading: Reading, verb: number): boolean {
  const next = wordAt(reading, verb + 1)
  if (/^(?:it|this|that|them|both|having|doing)$/.test(next)) {
    const after = wordAt(reading, verb + 2)
    if (next === 'doing') return after === 'so'
    if (/^[.,;”"]$|^(?:and|but|saying|on|in)$/.test(after)) return true
  }
  const noun = firstFrom(reading, verb + 1, 4, (i) => isOf(story, reading, 'account-nouns', i))
  return noun !== null && !/^(?:that|of|by|from|about)$/.test(wordAt(reading, noun + 1))
}

const pronoun = /^(?:it|this|that|them)$/

/** "denied any part in [it]", "claimed responsibility.": the deed is not named again. */
function sharesBefore(story: Story, reading: Reading, verb: number): boolean {
  const share = firstFrom(reading, verb + 1, 5, (i) => isOf(story, reading, 'deed-shares', i))
  if (share === null) return false
  const next = wordAt(reading, share + 1)
  return next === '.' || (/^(?:in|for|to|with)$/.test(next) && pronoun.test(wordAt(reading, share + 2)))
}

/** "[Police] blamed [the front]." and no word of for what. */
function blamedBefore(reading: Reading, verb: number): ActorMention | null {
  if (!/^blame$/.test(lemmaAt(reading.tree, verb))) return null
  const ahead = reading.tree.tokens.slice(verb + 1, verb + 14)
  const stop = ahead.findIndex(({ text }) => /^[,.;]$/.test(text))
  const words = ahead.slice(0, stop < 0 ? ahead.length : stop).map(({ text }) => text.toLowerCase())
  return words.some((word) => /^(?:for|on)$/.test(word)) ? null : mentionFrom(reading, verb + 1)
}

function answerAt(story: Story, reading: Reading, verb: number): Answer | null {
  if (!/^VB/.test(tokenAt(reading.tree, verb).xpos)) return null
  if (isNegated(reading, verb) || isOpen(reading, verb)) return null
  const speaker = speakerOf(reading, verb)
  if (speaker === null) return null
  const denies = isOf(story, reading, 'denying', verb)
  const modality = denies ? 'NEGATED' : 'ACTUAL'
  if (denies && pointsBack(story, reading, verb)) return { verb, speaker, doer: null, modality }
  const shares = denies || isOf(story, reading, 'owning', verb)
  if (shares && speaker.actor !== null && sharesBefore(story, reading, verb))
    return { verb, speaker, doer: speaker, modality }
  const blamed = blamedBefore(reading, verb)
  return blamed === null || blamed.actor === null ? null : { verb, speaker, doer: blamed, modality: 'ACTUAL' }
}

export const attributionTo = (story: Story, { actor, start, end, kind }: ActorMention): Read<Attribution> => {
  const span = spanOf(story.doc.article.text, start, end)
  const anonymous = actor === null || kind === 'generic'
  return {
    value: { actor, text: span.quote, span, anonymous, saidOn: null },
    span,
    stated: true,
    rule: 'account',
  }
}

/** Told by somebody else, or of him who denies it. */
function concerns({ attribution, actors }: Draft, { actor }: ActorMention): boolean {
  if (attribution !== null) return attribution.value.actor === null || attribution.value.actor !== actor
  return actor !== null && actors.some((side) => side.value.actor === actor)
}

const isReal = ({ modality: { value } }: Draft) => value === 'ACTUAL' || value === 'UNCERTAIN'

/** So many sentences on, blame is of the violence that was told. */
const FAR = 6

/**
 * The nearest deed before the answer that it can be of: what another has said or what the denier is said to have done;
 * where somebody is named as its doer, violence.
 */
function answered(story: Story, reading: Reading, answer: Answer, drafts: readonly Draft[]): Draft | null {
  const here = reading.tree.index
  const { verb, doer, speaker } = answer
  const reach = doer === null ? REACH : FAR
  const before = drafts.filter(({ hit }) => {
    const there = story.readings[hit.sentence]
    const near =
      hit.sentence < here ? here - hit.sentence <= reach : hit.sentence === here && hit.token < verb
    return near && there?.section === reading.section && !there.heading && hit.dependent !== true
  })
  const fits = (draft: Draft) =>
    isReal(draft) && isDone(draft) && (doer === null ? concerns(draft, speaker) : isAssault(draft.hit))
  const of = before.filter(fits).at(-1) ?? null
  // what was told last is what a denial is of; blame may come after other news
  return doer !== null || of?.hit.sentence === before.at(-1)?.hit.sentence ? of : null
}

/** Violence and arrests, which somebody suffers. */
const isDone = ({ hit: { row } }: Draft) => row.type === 'ASSAULT' || row.type === 'COERCE'

const implied = (side: Side): Side => ({
  ...side,
  span: null,
  stated: false,
  rule: `${side.rule.split(':')[0]}:denied`,
  value: { ...side.value, span: null },
})

function sideOf(story: Story, { actor, start, end }: ActorMention): Side[] {
  if (actor === null) return []
  const span = spanOf(story.doc.article.text, start, end)
  return [{ value: { actor, text: span.quote, span }, span, stated: true, rule: 'actor:account' }]
}

function answerOf(story: Story, reading: Reading, answer: Answer, of: Draft): Draft {
  const { hit } = of
  const { verb, speaker, doer, modality } = answer
  return {
    ...of,
    hit: {
      ...hit,
      sentence: reading.tree.index,
      token: verb,
      first: verb,
      last: verb,
      fillers: [],
      partners: [],
      anaphor: true,
      dependent: true,
    },
    mode: of.mode === null ? null : { ...of.mode, span: null, stated: false },
    modality: {
      value: modality,
      span: spanOfTokens(story, reading, verb, verb),
      stated: true,
      rule: modality === 'NEGATED' ? 'account:denied' : 'account:blamed',
    },
    actors: doer === null ? of.actors.map(implied) : sideOf(story, doer),
    recipients: of.recipients.map(implied),
    objects: [],
    instruments: [],
    when: of.when === null ? null : { ...of.when, span: null, stated: false, rule: 'continued' },
    where: of.where === null ? null : { ...of.where, span: null, stated: false, rule: 'continued' },
    attribution: attributionTo(story, speaker),
    quantities: [],
    said: true,
    answers: hit,
  }
}

/** "Police denied it", "the army rejected the claim", "officials blamed the front": other accounts of what was told before. */
export function findAnswers(story: Story, drafts: readonly Draft[]): Draft[] {
  return story.readings.flatMap((reading) => {
    if (reading.heading) return []
    return [...reading.tree.tokens.keys()].flatMap((verb) => {
      const answer = answerAt(story, reading, verb)
      const of = answer === null ? null : answered(story, reading, answer, drafts)
      const told =
        of !== null &&
        drafts.some(({ hit }) => hit.sentence === reading.tree.index && hit.account?.token === verb)
      return answer === null || of === null || told ? [] : [answerOf(story, reading, answer, of)]
    })
  })
}
