import type { SayingLexicon } from '@wiregraph/lexicon'
import type { ActorMention, AttributionMention, Doc, DocSentence, TimeMention, TokenRun } from '../doc.ts'
import { type Tree, treeOf } from '../document/tree.ts'
import { quotedTokens } from '../events/quoted.ts'
import { carryOn } from './carry.ts'
import { partSentence, phraseAround, type Range } from './frame.ts'
import { findSayings, type Saying } from './saying.ts'
import { isAnonymous, mentionOf } from './speaker.ts'
import { findTail } from './tail.ts'

function runOf({ index, tokens, start, end }: DocSentence, { first, last }: Range): TokenRun {
  return { sentence: index, first, last, start: tokens[first]?.start ?? start, end: tokens[last]?.end ?? end }
}

/** The day inside the frame: "told reporters [on Sunday]". A span of days says nothing of when it was said. */
function saidOn(frame: Range, times: readonly TimeMention[]): string | null {
  const inside = times.filter((t) => frame.first <= t.first && t.last <= frame.last)
  const day = inside.find((t) => t.value !== null && t.value.start === t.value.end)
  return day?.value?.start ?? null
}

/** What stands around a sentence's sayings. */
interface Near {
  readonly sentence: DocSentence
  readonly tree: Tree
  readonly mentions: readonly ActorMention[]
  readonly times: readonly TimeMention[]
}

/** The speaker's words: the whole mention, where the tree cut it short. */
function speakerRun({ sentence, tree }: Near, head: number, mention: ActorMention | null): TokenRun {
  const phrase = phraseAround(tree, head)
  if (mention === null || mention.last < phrase.first || mention.first > phrase.last)
    return runOf(sentence, phrase)
  const first = Math.min(phrase.first, mention.first)
  return runOf(sentence, { first, last: Math.max(phrase.last, mention.last) })
}

function attributionOf(
  near: Near,
  speaker: number | null,
  { frame, content }: { readonly frame: Range; readonly content: readonly Range[] },
  rule: string,
): AttributionMention | null {
  if (content.length === 0) return null
  const { sentence, tree, mentions, times } = near
  const mention = speaker === null ? null : mentionOf(tree, speaker, mentions)
  return {
    sentence: sentence.index,
    frame: runOf(sentence, frame),
    speaker: speaker === null ? null : speakerRun(near, speaker, mention),
    actor: mention?.actor ?? null,
    anonymous: speaker === null || isAnonymous(tree, speaker, mention),
    saidOn: saidOn(frame, times),
    content: content.map((range) => ({ sentence: sentence.index, ...range })),
    rule,
  }
}

/** The tail is read from the words; what the tree says of the same verb is left out. */
function attributionsIn(near: Near, sayings: SayingLexicon): AttributionMention[] {
  const { tree } = near
  const tail = findTail(tree, sayings)
  const byTail =
    tail && attributionOf(near, tail.speaker, { ...tail, content: [tail.content] }, 'attribution:tail')
  const byTree = findSayings(tree, sayings)
    .filter(({ head }) => tail === null || head < tail.frame.first || head > tail.frame.last)
    .map((saying: Saying) => attributionOf(near, saying.speaker, partSentence(tree, saying), saying.rule))
  return [...byTree, byTail].filter((found) => found !== null)
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
    const near = {
      sentence,
      tree,
      mentions: mentionsBy.get(sentence.index) ?? [],
      times: timesBy.get(sentence.index) ?? [],
    }
    return attributionsIn(near, sayings)
  })
  return carryOn(doc, found, quotedTokens(doc))
}
