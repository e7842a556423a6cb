import { isNoun } from '../actors/scene.ts'
import { childrenOf, tokenAt } from '../document/tree.ts'
import {
  type Frame,
  type Hearing,
  isComma,
  isFiniteVerb,
  kindOfVerb,
  mentionOver,
  type Range,
  wordAt,
} from './frame.ts'
import { isTitle, lastWord, phraseOf, subjectOf, trim } from './saying.ts'
import { phraseEnd } from './tail.ts'

const isJoint = (text: string) => /^(?:[:–—-]|--)$/.test(text)

/** The mention that is the whole run. */
const isNamed = (hearing: Hearing, { first, last }: Range) => {
  const mention = mentionOver(hearing, first)
  return mention !== null && mention.first === first && mention.last === last
}

/** Headlines: "Rebels attack dam: UN", "12 killed – police", "Police: gunman held". */
function headlineFrame(hearing: Hearing, i: number): Frame | null {
  if (!isJoint(wordAt(hearing, i)) || !isTitle(hearing)) return null
  const last = lastWord(hearing)
  const after = { first: i + 1, last }
  const before = { first: 0, last: i - 1 }
  const inherits = false
  if (i >= 2 && isNamed(hearing, after) && after.last - after.first < 5)
    return {
      verb: i,
      frame: after,
      speaker: after,
      content: trim(hearing, 0, i - 1),
      rule: 'headline',
      inherits,
    }
  if (wordAt(hearing, i) !== ':' || !isNamed(hearing, before) || last - i < 2) return null
  return {
    verb: i,
    frame: before,
    speaker: before,
    content: trim(hearing, i + 1, last),
    rule: 'headline',
    inherits,
  }
}

/** "As the army reported, rebels attacked". */
function asFrame(hearing: Hearing, i: number): Frame | null {
  if (i > 1 || wordAt(hearing, i) !== 'as') return null
  const end = phraseEnd(hearing, i + 1)
  const comma = hearing.scene.words.findIndex((word, k) => k > end && isComma(word))
  const verb = end + 1
  if (end <= i || comma < 0 || comma - verb > 4 || kindOfVerb(hearing, verb) === null) return null
  const content = trim(hearing, comma + 1, lastWord(hearing))
  const speaker = { first: i + 1, last: end }
  return { verb, frame: { first: i, last: comma - 1 }, speaker, content, rule: 'as-said', inherits: false }
}

/** The "of" or "for" of "accused the army [of] killing", "blamed them [for] bombing"; -1 where there is none. */
function chargeAt({ scene }: Hearing, verb: number): number {
  for (let k = verb + 2; k < Math.min(verb + 14, scene.words.length - 1); k++) {
    if (isComma(scene.words[k] ?? '')) return -1
    if (/^(?:of|for)$/.test(scene.folded[k] ?? '') && tokenAt(scene.tree, k + 1).xpos === 'VBG') return k
  }
  return -1
}

/** "Aid workers accused the army of killing six": what the army is accused of is said by them. */
function accusingFrame(hearing: Hearing, verb: number): Frame | null {
  const { lemmas, tree } = hearing.scene
  if (!/^(?:accuse|blame)$/.test(lemmas[verb] ?? '') || !isFiniteVerb(hearing, verb)) return null
  const subject = subjectOf(hearing, verb)
  const from = chargeAt(hearing, verb)
  if (subject === null || subject > verb || from < 0) return null
  if (childrenOf(tree, verb).some((c) => tokenAt(tree, c).deprel.endsWith(':pass'))) return null
  const speaker = phraseOf(hearing, subject, verb)
  const content = trim(hearing, from + 1, lastWord(hearing))
  return {
    verb,
    frame: { first: verb, last: verb },
    speaker,
    content,
    rule: 'accusing',
    inherits: false,
  }
}

/** "aid workers put the toll at 30". */
function countingFrame(hearing: Hearing, verb: number): Frame | null {
  const { lemmas, folded } = hearing.scene
  if (lemmas[verb] !== 'put') return null
  const at = folded.findIndex((word, k) => k > verb && k < verb + 7 && word === 'at')
  const counted = folded
    .slice(verb + 1, at)
    .some((word) => /^(?:toll|number|figure|count|total|dead|it)$/.test(word))
  const subject = subjectOf(hearing, verb)
  if (at < 0 || !counted || subject === null || subject > verb) return null
  const speaker = phraseOf(hearing, subject, verb)
  const content = trim(hearing, verb + 1, lastWord(hearing))
  return {
    verb,
    frame: { first: speaker.first, last: verb },
    speaker,
    content,
    rule: 'initial',
    inherits: false,
  }
}

/** "The army denied killing him", "denied the attack": what it denies is said by it. */
function denyingFrame(hearing: Hearing, verb: number): Frame | null {
  const { lemmas, tree } = hearing.scene
  if (lemmas[verb] !== 'deny' || !isFiniteVerb(hearing, verb)) return null
  const subject = subjectOf(hearing, verb)
  if (subject === null || subject > verb) return null
  if (childrenOf(tree, verb).some((c) => tokenAt(tree, c).deprel.endsWith(':pass'))) return null
  const content = trim(hearing, verb + 1, lastWord(hearing))
  if (content.length === 0) return null
  const speaker = phraseOf(hearing, subject, verb)
  return { verb, frame: { first: verb, last: verb }, speaker, content, rule: 'denying', inherits: false }
}

/** Frames whose word is no verb of saying. */
export const otherFrameAt = (hearing: Hearing, i: number): Frame | null =>
  headlineFrame(hearing, i) ??
  asFrame(hearing, i) ??
  accusingFrame(hearing, i) ??
  denyingFrame(hearing, i) ??
  countingFrame(hearing, i)

/** "the paper reported, [citing two officials]": those whom a newsroom cites; null where it cites nobody. */
export function citedIn(hearing: Hearing): Range | null {
  const { scene } = hearing
  const at = scene.folded.findIndex((word) => /^(?:citing|quoting)$/.test(word))
  const before = scene.words[at - 1]
  if (at < 0 || (at > 0 && !isComma(before ?? ''))) return null
  const last = phraseEnd(hearing, at + 1)
  return last > at && isNoun(tokenAt(scene.tree, last)) ? { first: at + 1, last } : null
}
