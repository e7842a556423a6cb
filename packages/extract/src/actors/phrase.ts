import type { ActorLexicon } from '@wiregraph/lexicon'
import { tokenAt } from '../document/tree.ts'
import type { Identity, Tie } from './cast.ts'
import { countryOfCapital } from './country-names.ts'
import type { Label, Labels } from './labels.ts'
import { isHyphen, isPossessive, type Scene } from './scene.ts'

const open = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'SYM'])
const never = new Set([
  'who',
  'which',
  'that',
  'there',
  'both',
  'all',
  'when',
  'where',
  'how',
  'why',
  'what',
  'as',
])

function belongs(scene: Scene, i: number, right: number): boolean {
  const token = tokenAt(scene.tree, i)
  const text = token.text.toLowerCase()
  if (never.has(text) && token.upos !== 'NUM') return text === 'all'
  if (open.has(token.upos) || isHyphen(token.text) || isPossessive(token)) return true
  if (token.upos === 'PRON') return token.xpos === 'PRP$' || text === 'another'
  if (token.upos === 'VERB')
    return /^VB[NG]$/.test(token.xpos) && /^(?:amod|compound)/.test(token.deprel) && token.head <= right
  return (
    token.upos === 'ADV' &&
    ['ADJ', 'NUM', 'VERB', 'ADV'].includes(tokenAt(scene.tree, i + 1).upos) &&
    token.head > i &&
    token.head <= right
  )
}

/** The other noun of a preposition or a verb is no modifier: a noun after which nothing possessive stands. */
function isOther(scene: Scene, labels: Labels, i: number, head: number): boolean {
  const token = tokenAt(scene.tree, i)
  if (!['NOUN', 'PROPN'].includes(token.upos) || isPossessive(tokenAt(scene.tree, i + 1))) return false
  const label = labels.at.get(i)
  if (label?.type === 'country' || token.head === i + 1) return false
  if (
    label?.type === 'named' &&
    label.actor.kind === 'ARMED_GROUP' &&
    /^NNP?S$/.test(tokenAt(scene.tree, i + 1).xpos)
  )
    return false
  const inside = token.head > i && token.head <= head
  return !inside && !/^(?:compound|flat|nmod:desc|amod)/.test(token.deprel)
}

/** What no phrase begins with: "[at least] 44 prisoners", "[how] soldiers". */
function isLoose(scene: Scene, i: number): boolean {
  const token = tokenAt(scene.tree, i)
  if (isHyphen(token.text) || isPossessive(token) || token.xpos.startsWith('W')) return true
  if (
    /^(?:least|most|more|than|only|about|some|almost|nearly|around|even|also|then|now)$/.test(
      token.text.toLowerCase(),
    )
  )
    return token.text.toLowerCase() !== 'some'
  return (
    token.upos === 'ADV' &&
    !isHyphen(scene.words[i + 1]) &&
    !['ADJ', 'VERB'].includes(tokenAt(scene.tree, i + 1).upos)
  )
}

/** First token of the noun phrase whose role words begin at `first` and end at `head`. */
export function phraseStart(labels: Labels, first: number, head: number): number {
  const { scene } = labels
  let start = first
  while (start > 0) {
    const i = start - 1
    if (!belongs(scene, i, head) || isOther(scene, labels, i, head)) break
    const label = labels.at.get(i)
    start = label && label.first < i && belongs(scene, label.first, head) ? label.first : i
    if (tokenAt(scene.tree, start).upos === 'DET' && !isPossessive(tokenAt(scene.tree, start + 1))) break
  }
  while (start < first && isLoose(scene, start)) start++
  return start
}

/** A named group or organisation of the sentence. */
export interface Group {
  readonly first: number
  readonly last: number
  readonly identity: Identity
  readonly tie: Tie
}
export type GroupAt = (token: number) => Group | null

/** What stands in a phrase before its head word. */
export interface Qualifiers {
  readonly country: string | null
  readonly named: Group | null
  /** A person or an unknown name in the possessive: "Assad's forces". */
  readonly owner: Label | null
}

/** "US-led", "Saudi-backed": made by a country, not of it. */
export const isMadeBy = (scene: Scene, label: Label) =>
  isHyphen(scene.words[label.last + 1]) && tokenAt(scene.tree, label.last + 2).upos !== 'PROPN'

/** Country, group and owner that stand before the head; the nearest of each. */
export function qualifiersOf(
  lexicon: ActorLexicon,
  labels: Labels,
  start: number,
  head: number,
  groupAt: GroupAt = () => null,
): Qualifiers {
  const { scene } = labels
  let country: string | null = null
  let named: Group | null = null
  let owner: Label | null = null
  for (let i = head; i >= start; i--) {
    const label = labels.at.get(i)
    if (!label || label.last >= head || isMadeBy(scene, label)) continue
    if (label.type === 'country') country ??= label.code
    else if (groupAt(i) !== null) named ??= groupAt(i)
    else {
      // "Assad's forces", "the Assad regime"
      if (isPossessive(tokenAt(scene.tree, label.last + 1)) || label.last + 1 === head) owner ??= label
      if (label.type === 'proper') country ??= capitalBefore(lexicon, scene, label)
    }
  }
  return { country, named, owner }
}

/** "Baghdad's army". */
function capitalBefore(lexicon: ActorLexicon, scene: Scene, label: Label): string | null {
  if (label.type !== 'proper' || label.titles.length > 0) return null
  return countryOfCapital(lexicon, scene.words.slice(label.first, label.last + 1).join(' '))
}

const skip = (scene: Scene, i: number, words: readonly string[]) =>
  words.includes(scene.folded[i] ?? '') ? i + 1 : i

/** The country after the phrase: "the army of Chad", "militants in northern Iraq". */
export function countryAfter(labels: Labels, last: number): { code: string; last: number } | null {
  const { scene } = labels
  if (!['of', 'in', 'from', 'across'].includes(scene.folded[last + 1] ?? '')) return null
  let at = skip(scene, last + 2, ['the'])
  if (/(?:ern|ral)$/.test(scene.folded[at] ?? '')) at++
  const label = labels.at.get(at)
  return label?.type === 'country' && label.form === 'name' && label.first === at
    ? { code: label.code, last: label.last }
    : null
}

/** The group that the people of a phrase belong to: "fighters from the Northern Front group", "forces loyal to X". */
export function tiedGroup(
  lexicon: ActorLexicon,
  labels: Labels,
  last: number,
  groupAt: GroupAt,
): { group: Group; last: number } | null {
  const { scene } = labels
  for (const tie of lexicon.ties) {
    if (!tie.every((word, k) => scene.folded[last + 1 + k] === word)) continue
    let at = last + 1 + tie.length
    at = skip(scene, at, ['the', 'both'])
    at = skip(scene, at, [
      'so-called',
      'militant',
      'extremist',
      'jihadist',
      'islamist',
      'group',
      'sunni',
      'shiite',
      'rebel',
    ])
    const group = groupAt(at)
    if (group === null || group.first !== at) continue
    return { group, last: groupWordAfter(scene, group.last) }
  }
  return null
}

/** Past "(NF)" and "group": the end of a named group's phrase. */
export function groupWordAfter(scene: Scene, last: number): number {
  let end = last
  if (scene.words[end + 1] === '(' && scene.words[end + 3] === ')') end += 3
  return /^(?:group|movement|militia|network|organi[sz]ation|party|faction|cartel|coalition|newspaper|agency)$/.test(
    scene.folded[end + 1] ?? '',
  )
    ? end + 1
    : end
}
