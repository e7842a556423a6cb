import type { ActorLexicon } from '@wiregraph/lexicon'
import type { CountRange, Harm } from '@wiregraph/schema'
import { isCapital, runOf, type Scene, sceneOf } from '../actors/scene.ts'
import type { Doc, QuantityMention, TimeMention } from '../doc.ts'
import { tokenAt } from '../document/tree.ts'
import { type Amount, amountAt } from './amount.ts'
import { countsThings, type Group, groupAfter } from './group.ts'
import { harmOf, harmOfNoun, stateOf } from './harm.ts'
import { harmBefore, harmBehind } from './near-harm.ts'
import { tollAt } from './toll.ts'

interface Place {
  readonly doc: Doc
  readonly scene: Scene
  readonly lexicon: ActorLexicon
}

const lowerAt = (scene: Scene, i: number) => (scene.words[i] ?? '').toLowerCase()

/** "including 12 children", "12 of them women": a part of a count, not added to it. */
function isPart(scene: Scene, { first, last }: Amount): boolean {
  const before = [first - 1, first - 2].map((i) => lowerAt(scene, i))
  if (before.some((w) => /^(?:including|among|whom)$/.test(w))) return true
  return (
    lowerAt(scene, last + 1) === 'of' &&
    /^(?:them|whom|the)$/.test(lowerAt(scene, last + 2)) &&
    /^(?:them|whom)$/.test(lowerAt(scene, last + 2))
  )
}

function harmAt(scene: Scene, amount: Amount, group: Group | null): Harm | null {
  const token = group?.head ?? amount.last
  const own = group === null ? null : harmOfNoun(scene.tree, group.head)
  return (
    own ??
    harmBehind(scene.tree, group?.last ?? amount.last) ??
    harmBefore(scene.tree, amount.first) ??
    harmOf(scene.tree, token)
  )
}

/** "12 dead", "three wounded": the word behind is the state, and no group is named. */
const isStateWord = (scene: Scene, i: number) => stateOf(scene.tree, i) !== null

/** "claimed 12 lives". */
const isLives = (scene: Scene, group: Group | null) =>
  group !== null && /^(?:lives|life)$/.test(lowerAt(scene, group.head))

/** "counted 30 bodies", "recovered 12 bodies": of people who were killed. */
const isBodies = (scene: Scene, { first, last }: Amount) =>
  /^(?:bodies|corpses)$/.test(lowerAt(scene, last + 1)) &&
  /^(?:count|find|recover|retrieve|see|receive|pull|bury)$/.test(scene.lemmas[first - 1] ?? '')

const namedGroup = ({ doc, scene }: Place, group: Group | null): string | null => {
  if (
    group === null ||
    isStateWord(scene, group.head) ||
    isLives(scene, group) ||
    lowerAt(scene, group.head) === 'others'
  )
    return null
  const { start } = tokenAt(scene.tree, group.first)
  return doc.article.text.slice(start, tokenAt(scene.tree, group.last).end).replace(/\s+/g, ' ')
}

function mentionOf(place: Place, amount: Amount, group: Group | null, harm: Harm | null): QuantityMention {
  const { doc, scene } = place
  const last = group?.last ?? amount.last
  const run = runOf(scene, amount.first, last)
  const { count } = amount
  const high = group?.many ? null : count.high
  const low = group?.many && count.low === null ? 0 : count.low
  const more =
    /^(?:more|others)$/.test(lowerAt(scene, amount.last + 1)) ||
    /^(?:other|others)$/.test(lowerAt(scene, amount.last + 1))
  const text: CountRange = {
    ...count,
    low,
    high,
    text: doc.article.text.slice(run.start, tokenAt(scene.tree, amount.last).end),
  }
  return {
    ...run,
    count: text,
    group: namedGroup(place, group),
    additional: amount.additional || more,
    total: false,
    harm,
    rule: isPart(scene, amount) ? `${amount.rule}${PART}` : amount.rule,
  }
}

const isFree = (scene: Scene, { first, last }: Amount, times: readonly TimeMention[]) =>
  !times.some((t) => t.sentence === scene.sentence.index && t.first <= last && t.last >= first)

/** "$5", "No. 5", "Section 5", "Jane Doe, 34,": figures that count nobody. */
function isLabel(scene: Scene, { first, last }: Amount): boolean {
  const before = lowerAt(scene, first - 1)
  if (
    /^(?:[$€£¥#]|no\.|nos\.|number|article|section|chapter|resolution|page|route|highway|room|flight|aged|age|us\$)$/.test(
      before,
    )
  )
    return true
  return (
    before === ',' &&
    /^[,.]$/.test(lowerAt(scene, last + 1)) &&
    first === last &&
    isCapital(scene.words[first - 2])
  )
}

/** An amount of people; one without a noun only where harm is said. */
function countAt(place: Place, at: number, times: readonly TimeMention[]): QuantityMention | null {
  const { scene, lexicon } = place
  const amount = amountAt(scene.words, at)
  if (amount === null || !isFree(scene, amount, times) || isLabel(scene, amount)) return null
  const toll = tollAt(scene, amount)
  if (toll !== null && !countsThings(scene, amount.last + 1)) {
    return { ...mentionOf(place, amount, null, toll), total: true, rule: 'toll' }
  }
  if (isBodies(scene, amount)) return mentionOf(place, amount, null, 'KILLED')
  const group = groupAfter(lexicon, scene, amount.last + 1)
  const state = group !== null && isStateWord(scene, group.head)
  if (group === null && countsThings(scene, amount.last + 1) && !isStateWord(scene, amount.last + 1))
    return null
  const harm = isLives(scene, group)
    ? 'KILLED'
    : harmAt(scene, amount, state ? { ...group, first: group.head } : group)
  if (group === null && harm === null) return null
  return mentionOf(place, amount, group, harm)
}

/** "a family [of five]", "a crew [of 12 men]": how many they are; null where that is not said. */
function sizeOf(scene: Scene, { head, many }: Group): Amount | null {
  return many && lowerAt(scene, head + 1) === 'of' ? amountAt(scene.words, head + 2) : null
}

/** "a soldier was killed": one, where harm is said. */
function singleAt(place: Place, at: number): QuantityMention | null {
  const { scene, lexicon } = place
  if (!/^an?$/.test(lowerAt(scene, at))) return null
  const group = groupAfter(lexicon, scene, at + 1)
  if (group === null || /S$/.test(tokenAt(scene.tree, group.head).xpos) || isStateWord(scene, group.head))
    return null
  if (
    tokenAt(scene.tree, group.head + 1).upos === 'NOUN' ||
    /^(?:group|network|cell|army|police|militia|people|crowd|mob|government)$/.test(
      lowerAt(scene, group.head),
    )
  )
    return null
  const amount: Amount = {
    first: at,
    last: at,
    count: { low: 1, high: 1, approximate: false },
    additional: false,
    rule: 'article',
  }
  const harm = harmAt(scene, amount, group)
  if (harm === null) return null
  const found = mentionOf(place, amount, group, harm)
  const size = sizeOf(scene, group)
  if (size === null) return found
  const { start, end } = runOf(scene, size.first, size.last)
  const count = { ...size.count, text: place.doc.article.text.slice(start, end) }
  return { ...found, ...runOf(scene, at, size.last), count }
}

/** "50 civilians were killed, along with dozens of militants": the harm of the count before. */
function withEarlier(
  scene: Scene,
  found: QuantityMention,
  earlier: QuantityMention | undefined,
): QuantityMention {
  if (found.harm !== null || earlier === undefined) return found
  const before = `${lowerAt(scene, found.first - 2)} ${lowerAt(scene, found.first - 1)}`
  return /^(?:along with|together with|well as|alongside)$/.test(before)
    ? { ...found, harm: earlier.harm }
    : found
}

/** "Dozens of prisoners, several officers killed": the harm of the group behind the comma. */
function withLater(
  scene: Scene,
  found: QuantityMention,
  later: QuantityMention | undefined,
): QuantityMention {
  if (found.harm !== null || !later?.harm || found.group === null || later.group === null) return found
  const between = scene.folded.slice(found.last + 1, later.first)
  const listed = between.length > 0 && between.every((w) => w === ',' || w === 'and')
  return listed ? { ...found, harm: later.harm } : found
}

function inSentence(place: Place, times: readonly TimeMention[]): QuantityMention[] {
  const out: QuantityMention[] = []
  for (let at = 0; at < place.scene.words.length; at++) {
    if (out.some((q) => q.last >= at && q.first <= at)) continue
    const found = countAt(place, at, times) ?? singleAt(place, at)
    if (found !== null) out.push(withEarlier(place.scene, found, out.at(-1)))
  }
  return joinParts(place.scene, out).map((q, i, all) => withLater(place.scene, q, all[i + 1]))
}

const PART = ':part'

/** "including two women [and a child]": what is listed with a part is a part too. */
function joinParts(scene: Scene, found: readonly QuantityMention[]): QuantityMention[] {
  const out: QuantityMention[] = []
  for (const q of found) {
    const before = out.at(-1)
    const between = before === undefined ? [] : scene.folded.slice(before.last + 1, q.first)
    const listed = between.length > 0 && between.length < 3 && between.every((w) => w === ',' || w === 'and')
    const part = listed && before?.rule.endsWith(PART) === true && !q.rule.endsWith(PART)
    out.push(part ? { ...q, rule: `${q.rule}${PART}` } : q)
  }
  return out
}

/**
 * Counts of people, in the order of the text, with the harm done to them where the sentence says so. "several" and "a
 * number of" are three and more. Never ages, distances, shares, money, dates. Those within `times` are left out.
 */
export function findQuantities(
  doc: Doc,
  times: readonly TimeMention[],
  lexicon: { readonly actors: ActorLexicon },
): readonly QuantityMention[] {
  return doc.sentences.flatMap((sentence) =>
    inSentence({ doc, scene: sceneOf(doc, sentence), lexicon: lexicon.actors }, times),
  )
}
