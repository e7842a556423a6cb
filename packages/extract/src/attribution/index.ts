import type { SayingLexicon } from '@wiregraph/lexicon'
import type { ActorMention, AttributionMention, Doc, DocSentence, TimeMention, TokenRun } from '../doc.ts'
import { type Tree, treeOf } from '../document/tree.ts'
import { quotedTokens } from '../events/quoted.ts'
import { carryOn } from './carry.ts'
import { partSentence, phraseAround, type Range } from './frame.ts'
import { findSayings, type Saying } from './saying.ts'
import { isAnonymous, mentionOf } from './speaker.ts'

function runOf({ index, tokens, start, end }: DocSentence, { first, last }: Range): TokenRun {
  return { sentence: index, first, last, start: tokens[first]?.start ?? start, end: tokens[last]?.end ?? end }
}

/** The day inside the frame: "told reporters [on Sunday]". A span of days says nothing of when it was said. */
function saidOn(frame: Range, times: readonly TimeMention[]): string | null {
  const inside = times.filter((t) => frame.first <= t.first && t.last <= frame.last)
  const day = inside.find((t) => t.value !== null && t.value.start === t.value.end)
  return day?.value?.start ?? null
}

function attributionOf(
  sentence: DocSentence,
  tree: Tree,
  saying: Saying,
  near: { readonly mentions: readonly ActorMention[]; readonly times: readonly TimeMention[] },
): AttributionMention | null {
  const { frame, content } = partSentence(tree, saying)
  if (content.length === 0) return null
  const { speaker, rule } = saying
  const mention = speaker === null ? null : mentionOf(tree, speaker, near.mentions)
  return {
    sentence: sentence.index,
    frame: runOf(sentence, frame),
    speaker: speaker === null ? null : runOf(sentence, phraseAround(tree, speaker)),
    actor: mention?.actor ?? null,
    anonymous: speaker === null || isAnonymous(tree, speaker, mention),
    saidOn: saidOn(frame, near.times),
    content: content.map((range) => ({ sentence: sentence.index, ...range })),
    rule,
  }
}

/**
 * Who says what in an article, in text order; a sentence inside another's content is said by both, and the innermost
 * speaker counts.
 */
export function findAttributions(
  doc: Doc,
  mentions: readonly ActorMention[],
  times: readonly TimeMention[],
  sayings: SayingLexicon,
): readonly AttributionMention[] {
  const group = <T extends { readonly sentence: number }>(items: readonly T[]) => {
    const groups = new Map<number, T[]>()
    for (const item of items) groups.set(item.sentence, [...(groups.get(item.sentence) ?? []), item])
    return groups
  }
  const [mentionsBy, timesBy] = [group(mentions), group(times)]
  const found = doc.sentences.flatMap((sentence) => {
    const tree = treeOf(sentence)
    const near = { mentions: mentionsBy.get(sentence.index) ?? [], times: timesBy.get(sentence.index) ?? [] }
    return findSayings(tree, sayings).flatMap((saying) => attributionOf(sentence, tree, saying, near) ?? [])
  })
  return carryOn(doc, found, quotedTokens(doc))
}
