import type { Role } from '@wiregraph/lexicon'
import type { Token } from '@wiregraph/syntax'
import { tokenAt } from '../document/tree.ts'
import type { Bound } from './bind.ts'
import type { Labels } from './labels.ts'
import { countryAfter, type Group, type GroupAt, phraseStart, qualifiersOf, tiedGroup } from './phrase.ts'
import { isHyphen, isNoun, isPossessive, roleEndingAt, type Scene } from './scene.ts'
import type { Setting } from './setting.ts'

/** A noun phrase headed by a word for people. */
export interface Phrase {
  readonly role: Role
  readonly start: number
  readonly first: number
  readonly head: number
  readonly last: number
  readonly country: string | null
  readonly named: Group | null
  /** The group was tied on behind: "militants from X". */
  readonly tied: boolean
  readonly owner: Bound | null
  readonly many: boolean
  readonly definite: boolean
  readonly plain: boolean
}

const manyTag = (token: Token) => /^NNP?S$/.test(token.xpos)

function isModifier(labels: Labels, head: number): boolean {
  const { scene } = labels
  const token = tokenAt(scene.tree, head)
  const next = tokenAt(scene.tree, head + 1)
  if (isPossessive(next) || labels.at.has(head + 1)) return false
  if (isHyphen(next.text) && next.start === token.end) return true
  return (
    isNoun(next) &&
    (token.head === head + 1 || token.deprel === 'compound' || !manyTag(token)) &&
    !/^(?:nsubj|obj|root)/.test(token.deprel)
  )
}

const armed = new Set(['ARMED_GROUP', 'MILITARY', 'POLICE', 'GOVERNMENT'])
/** "militant attack", "police convoy": those before a noun that act through it. */
const mayModify = (role: Role) =>
  armed.has(role.kind) && !role.office && role.bare && !/^(?:military|terrorist)$/.test(role.phrase)

function isPlain(labels: Labels, start: number, first: number): boolean {
  const { scene } = labels
  for (let i = start; i < first; i++) {
    if (tokenAt(scene.tree, i).upos !== 'DET') return false
  }
  return true
}

const isDefinite = (labels: Labels, start: number) =>
  /^(?:the|these|those|this|that)$/.test(labels.scene.folded[start] ?? '')

function ownerOf(bounds: readonly Bound[], label: { first: number } | null): Bound | null {
  return label === null
    ? null
    : (bounds.find((b) => b.name.first === label.first && b.identity.kind === 'PERSON') ?? null)
}

export const faith =
  /^(?:sunni|shiite|shia|muslim|christian|jew|hindu|sikh|buddhist|catholic|protestant|kurd|arab)$/

function accepts(labels: Labels, head: number, role: Role): boolean {
  const token = tokenAt(labels.scene.tree, head)
  const substantive = isNoun(token) || (token.upos === 'ADJ' && /^(?:nsubj|obj|obl|conj)/.test(token.deprel))
  if (!substantive) return false
  return !faith.test(role.phrase) || /s$/.test(token.text.toLowerCase())
}

const buildings =
  /(?:embassy|consulate|court|church|bank|parliament|congress|senate|assembly|ministry|tribunal|television|station)$/

/** "at the embassy", "in court": the house, not those in it. */
function isBuilding(labels: Labels, first: number, role: Role): boolean {
  if (!buildings.test(role.phrase)) return false
  const { scene } = labels
  for (let i = first - 1; i >= Math.max(0, first - 4); i--) {
    const token = tokenAt(scene.tree, i)
    if (token.upos === 'ADP') return /^(?:at|in|outside|near|inside|into|on)$/.test(token.text.toLowerCase())
    if (!['DET', 'ADJ', 'PROPN', 'NOUN', 'PART'].includes(token.upos)) return false
  }
  return false
}

/** "more representative": an adjective that was taken for a noun. */
const isCompared = (labels: Labels, first: number) =>
  /^(?:more|less|very|too|so)$/.test(labels.scene.folded[first - 1] ?? '') &&
  !manyTag(tokenAt(labels.scene.tree, first))

/** "an overnight [militant] attack", "an [Iraqi police] convoy": only its country goes with a modifier. */
function startOfModifier(labels: Labels, start: number, first: number): number {
  const label = labels.at.get(first - 1)
  return label?.type === 'country' && label.first >= start ? label.first : first
}

/** Organisations of the sentence by their tokens; what every country has is none. */
function groupsOf(bounds: readonly Bound[]): GroupAt {
  const groups = bounds.filter(
    ({ identity }) => identity.kind !== 'PERSON' && !identity.key.startsWith('country-actor:'),
  )
  return (i) => {
    const found = groups.find(({ name }) => name.first <= i && i <= name.last)
    return found === undefined
      ? null
      : { first: found.name.first, last: found.name.last, identity: found.identity, tie: found.tie }
  }
}

/** "forces loyal to [General Rao]": the end of the person's name; they are his, whoever else they are. */
function tiedPerson(
  { lexicon }: Setting,
  { scene }: Labels,
  bounds: readonly Bound[],
  head: number,
): number | null {
  for (const tie of lexicon.ties) {
    if (tie.length < 2 || !tie.every((word, k) => scene.folded[head + 1 + k] === word)) continue
    const at = head + 1 + tie.length
    const found = bounds.find(
      ({ run, identity }) => identity.kind === 'PERSON' && (run.first === at || run.first === at + 1),
    )
    if (found !== undefined) return found.run.last
  }
  return null
}

/** "militants from X", "the president of the Commission": an office is of a house, not from it. */
const mayBeTied = ({ folded }: Scene, role: Role, head: number) =>
  role.member || role.body !== null || (role.office && folded[head + 1] === 'of')

/** The phrase whose head is the token; null where the token is no word for people, or part of a name. */
export function phraseAt(
  setting: Setting,
  labels: Labels,
  bounds: readonly Bound[],
  head: number,
): Phrase | null {
  const { scene } = labels
  const found = roleEndingAt(setting.lexicon, scene, head)
  if (found === null || !accepts(labels, head, found.role)) return null
  const { role, first } = found
  const label = labels.at.get(head)
  if (label && (label.first < first || label.last > head)) return null
  const modifies = isModifier(labels, head)
  if ((modifies && !mayModify(role)) || isBuilding(labels, first, role) || isCompared(labels, first))
    return null
  const whole = phraseStart(labels, first, head)
  const start = modifies ? startOfModifier(labels, whole, first) : whole
  const groupAt = groupsOf(bounds)
  const before = qualifiersOf(setting.lexicon, labels, start, first, groupAt)
  const tied = mayBeTied(scene, role, head) ? tiedGroup(setting.lexicon, labels, head, groupAt) : null
  const loyal = tied === null ? tiedPerson(setting, labels, bounds, head) : null
  const after = tied === null ? countryAfter(labels, head) : null
  const named = before.named ?? tied?.group ?? null
  if (
    !role.bare &&
    named === null &&
    before.country === null &&
    after === null &&
    loyal === null &&
    before.owner === null &&
    isPlain(labels, start, first) &&
    !isDefinite(labels, start)
  )
    return null
  return {
    role,
    start,
    first,
    head,
    // "[the president] of [the Commission]": the house is somebody too
    last: (role.office ? null : tied?.last) ?? loyal ?? head,
    country: before.country ?? after?.code ?? null,
    named,
    tied: before.named === null && tied !== null,
    owner: ownerOf(bounds, before.owner),
    many: manyTag(tokenAt(scene.tree, head)) || /men$/.test(scene.folded[head] ?? ''),
    definite: isDefinite(labels, start),
    plain: isPlain(labels, start, first) && loyal === null,
  }
}
