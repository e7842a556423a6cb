import type { BearerRun, TokenRun } from '../doc.ts'
import { tokenAt } from '../document/tree.ts'
import { type Bound, bindNames } from './bind.ts'
import { calledBefore, calledFrom, isBody } from './called.ts'
import type { Identity } from './cast.ts'
import { describe } from './describe.ts'
import type { Label, Labels } from './labels.ts'
import { type Noted, noteOf } from './noted.ts'
import { groupWordAfter } from './phrase.ts'
import { type Phrase, phraseAt } from './role-phrase.ts'
import { headOf, isPossessive, runOf, type Scene, textOf } from './scene.ts'
import type { Setting } from './setting.ts'
import { describeCapital, describeCountry } from './states.ts'

/** Mentions of one sentence that need no other sentence, and the runs bound to persons and organisations. */
export interface SentenceMentions {
  readonly mentions: readonly Noted[]
  readonly names: readonly BearerRun[]
}

function noteName(
  setting: Setting,
  labels: Labels,
  { identity, run, name, titles, rule, tie }: Bound,
): Noted {
  const { scene } = labels
  const called = { name: textOf(setting.doc, name), ...tie }
  const actor = setting.cast.refer(identity, called)
  for (const title of titles) setting.cast.refer(identity, { ...called, title })
  const end = identity.kind === 'PERSON' ? run.last : groupWordAfter(scene, run.last)
  const number = identity.kind === 'PERSON' ? 'one' : 'body'
  return noteOf(scene, {
    first: run.first,
    last: end,
    head: headOf(scene, name.first, name.last),
    actor,
    kind: 'name',
    rule,
    number,
  })
}

const covers = (phrase: Phrase, label: Label | TokenRun) =>
  phrase.start <= label.first && label.last <= phrase.last

/** "the U.N. envoy, [Jan Roos], said": the tree hangs the name on the phrase, between two commas. */
function isApposed(labels: Labels, { run }: Bound, head: number): boolean {
  const { tree, words } = labels.scene
  if (words[run.last + 1] !== ',') return false
  for (let i = run.first; i <= run.last; i++) {
    const token = tokenAt(tree, i)
    if (token.head === head) return /^(?:appos|nmod|conj|dep)/.test(token.deprel)
  }
  return false
}

/** "a splinter faction, [Ansar], claimed": the group that the words before or after the comma describe. */
function groupBeside(labels: Labels, bounds: readonly Bound[], phrase: Phrase): Bound | null {
  const { words } = labels.scene
  const isGroup = ({ identity }: Bound) =>
    identity.kind !== 'PERSON' && !identity.key.startsWith('country-actor:')
  const called = phrase.many ? undefined : calledBeside(labels, bounds, phrase)
  if (called !== undefined && isGroup(called) && isBody(labels.scene, phrase.head)) return called
  if (phrase.many || !phrase.role.collective || !phrase.role.member || phrase.country !== null) return null
  const before = bounds.find((b) => words[phrase.start - 1] === ',' && b.run.last === phrase.start - 2)
  const after = bounds.find((b) => words[phrase.last + 1] === ',' && b.run.first === phrase.last + 2)
  const closed = after !== undefined && words[after.run.last + 1] === ','
  const found = before ?? (closed ? after : undefined)
  return found !== undefined && isGroup(found) ? found : null
}

/** "a group calling itself [the Northern Front]", "a man known as [Abu Turab]". */
function calledBeside(labels: Labels, bounds: readonly Bound[], { last }: Phrase): Bound | undefined {
  const first = calledFrom(labels.scene, last)
  return first === null ? undefined : bounds.find((b) => b.run.first === first)
}

/** "[A group] calling itself the Northern Front": a word that is nobody by itself is whom the name behind it names. */
function noteCalled(
  setting: Setting,
  { scene }: Labels,
  phrases: readonly Phrase[],
  { identity, run, name }: Bound,
): Noted[] {
  const noun = calledBefore(scene, run.first)
  if (noun === null || !isBody(scene, noun) || phrases.some((p) => p.start <= noun && noun <= p.last))
    return []
  const quote = textOf(setting.doc, runOf(scene, noun, name.last))
  const actor = setting.cast.refer(identity, {
    name: textOf(setting.doc, name),
    rule: 'apposition',
    quote,
  })
  return [
    noteOf(scene, {
      first: noun,
      last: noun,
      head: noun,
      actor,
      kind: 'role',
      rule: 'apposition',
      number: 'body',
    }),
  ]
}

/** The person that a phrase stands beside: "X, the foreign minister", "the foreign minister, X,". */
function beside(labels: Labels, bounds: readonly Bound[], phrase: Phrase): Bound | null {
  const { words } = labels.scene
  if (phrase.many || phrase.role.collective) return null
  const before =
    words[phrase.start - 1] === ',' ? bounds.find((b) => b.run.last === phrase.start - 2) : undefined
  const after =
    words[phrase.last + 1] === ',' ? bounds.find((b) => b.run.first === phrase.last + 2) : undefined
  const named = after && (phrase.role.kind === 'PERSON' || isApposed(labels, after, phrase.head))
  const apposed = named && words[after.run.last + 1] !== 'and' ? after : undefined
  const found = before ?? apposed ?? calledBeside(labels, bounds, phrase)
  return found?.identity.kind === 'PERSON' ? found : null
}

function phrasesOf(setting: Setting, labels: Labels, bounds: readonly Bound[]): Phrase[] {
  const titles = new Set<number>()
  for (const { run, name } of bounds) for (let i = run.first; i <= name.last; i++) titles.add(i)
  const groups = new Set(
    bounds.filter((b) => b.identity.kind !== 'PERSON').flatMap(({ name }) => [name.first, name.last]),
  )
  return labels.scene.words.flatMap((_, head) => {
    if (titles.has(head) || groups.has(head)) return []
    const phrase = phraseAt(setting, labels, bounds, head)
    return phrase === null ? [] : [phrase]
  })
}

/** "a [government] official": a word that only says of what kind the head is. */
const isInner = (labels: Labels, phrase: Phrase, others: readonly Phrase[]) =>
  others.some((o) => {
    const inside = o !== phrase && o.start <= phrase.start && phrase.head < o.head
    return inside && (o.first <= phrase.head || !isPossessive(tokenAt(labels.scene.tree, phrase.head + 1)))
  })

/** From the first to the last of two runs that stand beside each other. */
const spanning = (a: { first: number; last: number; start: number }, b: TokenRun, scene: Scene) =>
  runOf(scene, Math.min(a.start, b.first), Math.max(a.last, b.last))

function notePhrase(setting: Setting, labels: Labels, bounds: readonly Bound[], phrase: Phrase): Noted {
  const { scene } = labels
  const group = groupBeside(labels, bounds, phrase)
  if (group !== null) {
    const name = textOf(setting.doc, group.name)
    const quote = textOf(setting.doc, spanning(phrase, group.name, scene))
    const actor = setting.cast.refer(group.identity, { name, rule: 'apposition', quote })
    const run = { first: phrase.start, last: phrase.last, head: phrase.head }
    return noteOf(scene, {
      ...run,
      actor,
      kind: 'role',
      rule: 'apposition',
      role: phrase.role,
      number: 'body',
    })
  }
  const person = beside(labels, bounds, phrase)
  if (person === null) return describe(setting, labels, phrase)
  const actor = setting.cast.refer(person.identity, {
    name: textOf(setting.doc, person.name),
    rule: 'apposition',
    quote: textOf(setting.doc, spanning(phrase, person.run, scene)),
    title: phrase.role.phrase,
  })
  return noteOf(scene, {
    first: phrase.start,
    last: phrase.last,
    head: phrase.head,
    actor,
    kind: 'role',
    rule: 'apposition',
    role: phrase.role,
  })
}

/** "US and Iranian officials": the first country of a pair shares the noun. */
function sharesNoun(labels: Labels, phrase: Phrase, label: Label): boolean {
  return (
    label.type === 'country' &&
    label.last + 2 === phrase.start &&
    labels.scene.folded[label.last + 1] === 'and' &&
    phrase.country !== null
  )
}

/** "foreign ministers of Chad and [Niger]": the second country shares the noun before it. */
function sharesNounBefore(labels: Labels, phrase: Phrase, label: Label): boolean {
  const { folded } = labels.scene
  const first = labels.at.get(label.first - 2)
  return (
    label.type === 'country' &&
    phrase.many &&
    folded[label.first - 1] === 'and' &&
    first?.type === 'country' &&
    first.first <= phrase.head + 3 &&
    first.first > phrase.head &&
    folded[phrase.head + 1] === 'of'
  )
}

/** The whole phrase stands for the country's too; its head is the country, where no other mention's is. */
function noteShared(setting: Setting, labels: Labels, label: Label, phrase: Phrase): Noted | null {
  if (label.type !== 'country') return null
  const before = label.first < phrase.start
  const run = { first: before ? label.first : phrase.start, last: before ? phrase.last : label.last }
  const noted = describe(setting, labels, {
    ...phrase,
    country: label.code,
    start: label.first,
    last: label.last,
  })
  return {
    ...noted,
    ...runOf(labels.scene, run.first, run.last),
    head: headOf(labels.scene, label.first, label.last),
  }
}

export function mentionsOfSentence(
  setting: Setting,
  labels: Labels,
  acronyms: Map<string, Identity>,
): SentenceMentions {
  const bounds = bindNames(setting, labels, acronyms)
  const all = phrasesOf(setting, labels, bounds)
  const phrases = all.filter((phrase) => !isInner(labels, phrase, all))
  const mentions: Noted[] = []
  for (const phrase of phrases) mentions.push(notePhrase(setting, labels, bounds, phrase))
  for (const bound of bounds) {
    const inside = phrases.some((p) => covers(p, bound.name) && bound.identity.kind !== 'PERSON')
    if (!inside)
      mentions.push(noteName(setting, labels, bound), ...noteCalled(setting, labels, phrases, bound))
  }
  for (const label of labels.list) {
    if (bounds.some((b) => b.run.first <= label.first && label.last <= b.run.last)) continue
    const shared = phrases.find((p) => sharesNoun(labels, p, label) || sharesNounBefore(labels, p, label))
    if (phrases.some((p) => covers(p, label) && p.country !== null)) continue
    const noted = shared
      ? noteShared(setting, labels, label, shared)
      : label.type === 'country'
        ? describeCountry(setting, labels, label)
        : label.type === 'proper'
          ? describeCapital(setting, labels, label)
          : null
    if (noted !== null) mentions.push(noted)
  }
  return {
    mentions: mentions.sort((a, b) => a.start - b.start || b.end - a.end),
    names: bounds.map(({ name, identity }) => ({ ...name, bearer: identity.kind })),
  }
}
