import type { TriggerBlock, TriggerRole, TriggerRow } from '@wiregraph/lexicon'
import {
  ancestors,
  baseRelation,
  casesOf,
  childrenOf,
  coordinated,
  lemmaAt,
  subtree,
  tokenAt,
} from '../document/tree.ts'
import { isOneOf, isWordOf } from './classes.ts'
import { argsWith, type Frame } from './frame.ts'
import type { Filler, Hit } from './hit.ts'
import { hasItsWords, ledByIdiom, phraseBehind } from './phrase.ts'
import type { Reading, Story } from './reading.ts'
import { isCyber, isGunfire, isMishap, isOnlySport, isSport } from './topic.ts'

interface Parts {
  readonly subjects: readonly number[]
  readonly objects: readonly number[]
  /** The word of `with` that was found: "took [control]". */
  readonly companion: number | null
}

/** Objects of the row's reading: with "call for", the noun that "for" leads to. */
function objectsOf(row: TriggerRow, reading: Reading, frame: Frame): number[] {
  const preposition = row.rest.at(-1)
  // "shipped out of the enclave": "out" leads to no object
  const led = preposition === undefined || preposition === 'out' ? [] : argsWith(frame, preposition)
  if (led.length > 0) return led
  const inIdiom = row.rest.length > 1 ? ledByIdiom(row, reading, frame) : []
  if (inIdiom.length > 0) return inIdiom
  const own = argsWith(frame, 'object')
  if (own.length > 0 || frame.clause === null || row.block.clause === null) return own
  const asked = argsWith(frame, 'iobj')
  if (asked.length > 0) return asked
  return argsWith(reading.frame(frame.clause.token), 'subject').filter((t) => t > frame.verb)
}

/** "announced that they will [boycott] the vote": a verb with its own subject is no companion of another. */
const isClauseOfItsOwn = (reading: Reading, token: number) =>
  tokenAt(reading.tree, token).upos === 'VERB' &&
  childrenOf(reading.tree, token).some((c) => tokenAt(reading.tree, c).deprel.startsWith('nsubj'))

function companionOf(row: TriggerRow, reading: Reading, frame: Frame): number | null {
  const words = new Set(row.block.with)
  const { tree } = reading
  const near = [
    ...frame.args
      .filter((a) => !a.inherited || a.relation === 'object')
      // "launched a line with 20 flights": with whom or with what is no part of the phrase where it is a party
      .filter((a) => a.relation !== 'with' || row.block.roles.with === undefined)
      .map((a) => a.token),
    ...childrenOf(tree, frame.verb).filter(
      (c) => /^(xcomp|advmod|obl|ccomp)/.test(tokenAt(tree, c).deprel) && !isClauseOfItsOwn(reading, c),
    ),
  ]
  const deeper = near.flatMap((t) =>
    childrenOf(tree, t).filter((c) => /^(amod|conj|acl|xcomp|nmod)/.test(tokenAt(tree, c).deprel)),
  )
  return (
    [...near, ...deeper].find((t) => isWordOf(words, reading, t)) ?? phraseBehind(row, reading, frame.verb)
  )
}

/** "forces fleeing the strikes that left 50 dead": of the nouns before "that", the violent one. */
function subjectsOf(row: TriggerRow, story: Story, reading: Reading, frame: Frame): number[] {
  const own = argsWith(frame, 'subject')
  const { tree } = reading
  if (!row.block.subject.includes('violence') || tokenAt(tree, frame.verb).deprel !== 'acl:relcl') return own
  const relative =
    childrenOf(tree, frame.verb).find((c) => /^nsubj/.test(tokenAt(tree, c).deprel)) ?? frame.verb
  for (let i = relative - 1; i >= Math.max(0, relative - 3); i--) {
    if (isWordOf(story.lexicon.words.get('violent-nouns'), reading, i)) return [i]
  }
  return own
}

const subjectClasses = (block: TriggerBlock) => (block.subject.length > 0 ? block.subject : ['actor'])

function fitsObject(row: TriggerRow, story: Story, reading: Reading, parts: Parts): boolean {
  const { object, notObject, objectOptional } = row.block
  if (object.length === 0) return true
  const objects = parts.objects.filter((t) => t !== parts.companion)
  if (notObject.length > 0 && objects.some((t) => isOneOf(story, reading, t, notObject))) return false
  if (objects.length === 0) return objectOptional
  return objects.some((t) => isOneOf(story, reading, t, object))
}

/** A passive whose subject is the object of the row: nobody has to be named who does it. */
const suffers = (frame: Frame, parts: Parts) =>
  frame.passive && argsWith(frame, 'object').some((t) => parts.objects.includes(t))

function fitsSubject(row: TriggerRow, story: Story, reading: Reading, frame: Frame, parts: Parts): boolean {
  if (parts.subjects.length === 0) {
    if (row.block.needsAgent) return false
    return (
      !row.block.needsSubject ||
      (suffers(frame, parts) && row.block.object.length > 0 && !row.block.objectOptional)
    )
  }
  const { notSubject } = row.block
  if (notSubject.length > 0 && parts.subjects.some((t) => isOneOf(story, reading, t, notSubject)))
    return false
  return parts.subjects.some((t) => isOneOf(story, reading, t, subjectClasses(row.block)))
}

function fitsClause(block: TriggerBlock, reading: Reading, frame: Frame): boolean {
  if (block.clause === null) return true
  if (frame.clause !== null && block.notClause.includes(lemmaAt(reading.tree, frame.clause.token)))
    return false
  if (block.clause === 'none') return frame.clause === null
  // "The task is to see who fires first," he told reporters: what is said stands before
  if (frame.clause !== null && frame.clause.token < frame.verb) return false
  const below = frame.clause === null ? [] : childrenOf(reading.tree, frame.clause.token)
  const words = below.map((c) => tokenAt(reading.tree, c).text.toLowerCase())
  if (block.clause === 'should') return words.some((w) => obliging.has(w))
  if (block.clause !== 'would') return frame.clause?.kind === block.clause
  // "warned that it would retaliate": of himself, and not of somebody else
  return words.some((w) => w === 'would' || w === 'will') && words.some((w) => own.has(w))
}

const obliging = new Set(['should', 'must', 'ought'])

const own = new Set(['it', 'he', 'she', 'they', 'we', 'i'])

/** "killed in a bus crash", "the striker was hurt": harm without an assault. */
function isHarmless(row: TriggerRow, story: Story, reading: Reading, frame: Frame, parts: Parts): boolean {
  if (row.type !== 'ASSAULT') return false
  const { words } = story.lexicon
  const { tree } = reading
  const noun = (t: number) => /^(NOUN|PROPN)$/.test(tokenAt(tree, t).upos)
  const clause = subtree(tree, frame.verb, (t) => t.deprel === 'ccomp' || t.deprel === 'parataxis')
  if (isSport(story, reading) || isCyber(story, reading)) return true
  const causes = frame.args.filter((a) => /^(?:in|by|during|after)$/.test(a.relation)).map((a) => a.token)
  const destroys = row.block.mode === 'destroy'
  const around = [...parts.subjects, ...(destroys ? causes : clause)].filter(
    (t) => noun(t) && !isGunfire(story, reading, t),
  )
  if (clause.some((t) => isMishap(story, reading, t))) return true
  return (
    (row.block.harm || destroys || parts.subjects.some((t) => isWordOf(words.get('accident'), reading, t))) &&
    around.some((t) => isWordOf(words.get('accident'), reading, t)) &&
    !around.some(
      (t) => isWordOf(words.get('violent-nouns'), reading, t) && !isWordOf(words.get('accident'), reading, t),
    )
  )
}

/** "nine died and [22 were hurt in the attack]": what is told of those who were harmed in the clause that is joined. */
function toldOfOthers({ tree, quantities }: Reading, { verb }: Frame): number[] {
  const { head, deprel } = tokenAt(tree, verb)
  const joined = childrenOf(tree, verb).filter((c) => tokenAt(tree, c).deprel === 'conj')
  return [...joined, ...(deprel === 'conj' ? [head] : [])]
    .filter((other) => quantities.some((q) => q.harm !== null && tokenAt(tree, q.last).head === other))
    .flatMap((other) => childrenOf(tree, other).filter((c) => tokenAt(tree, c).deprel.startsWith('obl')))
}

function hasViolence(story: Story, reading: Reading, frame: Frame): boolean {
  const violent = story.lexicon.words.get('violent-nouns')
  const own = frame.args.filter((a) => a.relation !== 'subject').map((a) => a.token)
  const others = [...own, ...toldOfOthers(reading, frame)]
  const below = others.flatMap((t) => childrenOf(reading.tree, t))
  return (
    [...others, ...below].some((t) => isWordOf(violent, reading, t)) || isAfterViolence(story, reading, frame)
  )
}

/** "died after he was [shot]", "died after being [stabbed]": the violence stands in a clause of its own. */
const isAfterViolence = (story: Story, reading: Reading, { verb }: Frame) =>
  childrenOf(reading.tree, verb).some(
    (c) =>
      tokenAt(reading.tree, c).deprel === 'advcl' &&
      isWordOf(story.lexicon.words.get('violent-verbs'), reading, c) &&
      childrenOf(reading.tree, c).some((d) => tokenAt(reading.tree, d).deprel === 'aux:pass'),
  )

/** "declined to comment", "not authorized to speak to the media". */
function isForPress({ block, type }: TriggerRow, story: Story, reading: Reading, frame: Frame): boolean {
  const { words } = story.lexicon
  if (!block.speech && type !== 'CONSULT') return false
  const clause = frame.clause?.token
  if (block.clause === 'to' && clause !== undefined)
    return isWordOf(words.get('press-verbs'), reading, clause)
  if (type !== 'CONSULT' || !isWordOf(words.get('press-verbs'), reading, frame.verb)) return false
  return frame.args.some((a) => a.relation !== 'subject' && isWordOf(words.get('press'), reading, a.token))
}

const needsMore = (row: TriggerRow, story: Story, reading: Reading, frame: Frame) =>
  row.block.needs === 'violence' && !hasViolence(story, reading, frame)

/** "nine houses were [damaged]": by what was told before. */
const isDamage = (row: TriggerRow, frame: Frame) => row.block.mode === 'destroy' && frame.passive

/** "Two others [died]", "six [died] of their wounds": not of illness, age or an accident that the sentence names. */
function mayFollow(row: TriggerRow, story: Story, reading: Reading, frame: Frame): boolean {
  const { tree } = reading
  const counted = argsWith(frame, 'subject').some((t) => reading.quantityAt.has(t))
  // "put the toll at 17", "reported ten dead": the count is not the subject
  const told = reading.quantities.some(
    (q) => q.harm !== null && ancestors(reading.tree, q.last).includes(frame.verb) && q.first > frame.verb,
  )
  if (!counted && !told && !isDamage(row, frame)) return false
  const accident = story.lexicon.words.get('accident')
  if (tree.tokens.some((_, i) => isWordOf(accident, reading, i))) return false
  // "spoke of 30 dead": that is what is counted, and not what they died of
  return [...argsWith(frame, 'of'), ...argsWith(frame, 'from')].every(
    (t) => /^(?:wound|injury)$/.test(lemmaAt(tree, t)) || (t > frame.verb && reading.quantityAt.has(t)),
  )
}

/** "nine men [suspected] of links to rebels": it tells which men, and not that somebody accused them. */
const isByWay = (reading: Reading, frame: Frame) =>
  frame.passive &&
  tokenAt(reading.tree, frame.verb).deprel === 'acl' &&
  argsWith(frame, 'subject').length === 0

/** "Peru and Chile", "French and Dutch ships", "the two states", or one side with another. */
function hasPartner(reading: Reading, frame: Frame, parts: Parts): boolean {
  const { tree } = reading
  const sides = parts.subjects.flatMap((s) => coordinated(tree, s))
  const below = phrasesBelow(reading, parts).filter((p) => p.relation === 'with')
  const beside = [...argsWith(frame, 'with'), ...below.map((p) => p.token)]
  if (sides.length > 1 || beside.some((t) => reading.actorAt.has(t) || reading.placeAt.has(t))) return true
  return sides.some((s) =>
    childrenOf(tree, s).some((c) => {
      const { deprel, text } = tokenAt(tree, c)
      if (deprel === 'nummod') return /^(two|three|four|both)$/i.test(text)
      return /^(amod|compound)$/.test(deprel) && coordinated(tree, c).length > 1
    }),
  )
}

/** Why the row does not fit the verb; null when it does. */
function unfit(row: TriggerRow, story: Story, reading: Reading, frame: Frame, parts: Parts): string | null {
  const { block } = row
  if (block.with.length > 0 && parts.companion === null) return 'no companion word'
  if (!fitsClause(block, reading, frame)) return 'no such clause'
  if (!fitsObject(row, story, reading, parts)) return 'object of another class'
  if (isForPress(row, story, reading, frame)) return 'only words to the press'
  if (!fitsSubject(row, story, reading, frame, parts)) return 'subject of another class'
  if (needsMore(row, story, reading, frame) && !mayFollow(row, story, reading, frame))
    return 'no violence named'
  if (row.type === 'ACCUSE' && isByWay(reading, frame)) return 'only tells which'
  if (block.needsPartner && !hasPartner(reading, frame, parts)) return 'one side alone'
  if (isOnlySport(story, reading)) return 'accident or game'
  if (isHarmless(row, story, reading, frame, parts)) return 'accident or game'
  return null
}

const defaultRoles: Readonly<Record<string, TriggerRole>> = { subject: 'actor', object: 'recipient' }

/** Prepositional phrases that the parser hung on the object or the companion: "opened fire [on the crowd]". */
function phrasesBelow(reading: Reading, parts: Parts): { token: number; relation: string }[] {
  const { tree } = reading
  const bases = parts.companion === null ? parts.objects : [parts.companion, ...parts.objects]
  // "took the town of Bara from the rebels": under the name, too
  const names = bases.flatMap((base) => childrenOf(tree, base).filter((c) => casesOf(tree, c).includes('of')))
  return [...bases, ...names].flatMap((base) =>
    childrenOf(tree, base)
      .filter((c) => baseRelation(tokenAt(tree, c)) === 'nmod')
      .flatMap((c) => casesOf(tree, c).map((relation) => ({ token: c, relation }))),
  )
}

/** Which slots a role stands for, for one noun. */
export function slotsOf(
  role: TriggerRole,
  token: number,
  story: Story,
  reading: Reading,
): readonly Filler['role'][] {
  if (role === 'none' || role === 'teller') return []
  if (role === 'host')
    return isOneOf(story, reading, token, ['place']) ? ['recipient', 'place'] : ['recipient']
  if (role === 'place-or-recipient') {
    return isOneOf(story, reading, token, ['place', 'ground']) ? ['place'] : ['recipient']
  }
  return [role]
}

/** Whose the object is: "rejected [a French] offer", "[the union's] demand", "the demands [of the union]". */
function ownersOf(reading: Reading, object: number): number[] {
  const { tree } = reading
  return childrenOf(tree, object).filter((c) => {
    const { deprel } = tokenAt(tree, c)
    const cases = casesOf(tree, c)
    if (/^(?:nmod:poss|amod|compound)$/.test(deprel)) return reading.actorAt.has(c)
    return (
      deprel === 'nmod' &&
      cases.some((w) => w === 'of' || w === 'from' || w === 'by') &&
      reading.actorAt.has(c)
    )
  })
}

function fillers(row: TriggerRow, story: Story, reading: Reading, frame: Frame, parts: Parts): Filler[] {
  const out: Filler[] = []
  const { roles } = row.block
  const add = (role: TriggerRole, token: number, relation: string) => {
    for (const t of coordinated(reading.tree, token)) {
      for (const slot of slotsOf(role, t, story, reading)) out.push({ role: slot, token: t, rule: relation })
    }
  }
  const plain = (relation: string) => roles[relation] ?? defaultRoles[relation] ?? 'none'
  for (const token of parts.subjects) add(plain('subject'), token, 'subject')
  for (const token of parts.objects) {
    const outer = token === parts.companion ? 'none' : plain('object')
    add(outer, token, 'object')
  }
  const others = frame.args.filter((a) => a.relation !== 'subject' && a.relation !== 'object')
  const below = phrasesBelow(reading, parts).filter((p) => roles[p.relation] !== undefined)
  for (const { token, relation } of [...others, ...below]) {
    if (!parts.objects.includes(token)) add(plain(relation), token, relation)
  }
  for (const token of roles.owner === undefined ? [] : parts.objects.flatMap((o) => ownersOf(reading, o)))
    add(plain('owner'), token, 'owner')
  return out
}

/** The run of the trigger: the verb, and a particle right behind it. */
function lastOf(row: TriggerRow, reading: Reading, verb: number): number {
  let last = verb
  for (const word of row.rest) {
    if (tokenAt(reading.tree, last + 1).text.toLowerCase() === word) last += 1
  }
  return last
}

function complementsOf(row: TriggerRow, frame: Frame, parts: Parts): number[] {
  if (!swallowing.has(row.type) && !ending.has(row.type)) return []
  const clause = frame.clause === null || !swallowing.has(row.type) ? [] : [frame.clause.token]
  return [...clause, ...parts.objects, ...(parts.companion === null ? [] : [parts.companion])]
}

/** Types that tell of an act to come, refused or asked for, not of the act. */
const swallowing: ReadonlySet<string> = new Set(['AGREE', 'REQUEST', 'REJECT', 'THREATEN'])

/** "Forty rebels surrendered": a past tense that was tagged as a participle, and so read as a passive. */
function asActive(reading: Reading, frame: Frame): Frame | null {
  const token = tokenAt(reading.tree, frame.verb)
  const marked = childrenOf(reading.tree, frame.verb).some((c) =>
    /^aux|:pass$/.test(tokenAt(reading.tree, c).deprel),
  )
  if (!frame.passive || marked || token.deprel !== 'acl' || argsWith(frame, 'subject').length > 0) return null
  if (reading.tree.tokens.some((t) => /^(VBD|VBP|VBZ|MD)$/.test(t.xpos))) return null
  const args = frame.args.map((a) => (a.relation === 'object' ? { ...a, relation: 'subject' } : a))
  return { ...frame, passive: false, args }
}

/** Types that end or undo what their object names: "suspended the talks", "halted the attacks". */
const ending: ReadonlySet<string> = new Set(['SANCTION', 'RETREAT', 'CONCEDE'])

/** The verb read by the row, or the reason why not. */
export function matchVerb(row: TriggerRow, story: Story, reading: Reading, verb: number): Hit | string {
  const frame = reading.frame(verb)
  const made = matchFrame(row, story, reading, frame)
  if (typeof made !== 'string') return made
  const active = asActive(reading, frame)
  const second = active === null ? made : matchFrame(row, story, reading, active)
  return typeof second === 'string' ? made : second
}

function matchFrame(row: TriggerRow, story: Story, reading: Reading, frame: Frame): Hit | string {
  const { verb } = frame
  if (!hasItsWords(row, reading, frame)) return 'no particle'
  const companion = row.block.with.length > 0 ? companionOf(row, reading, frame) : null
  const parts: Parts = {
    subjects: subjectsOf(row, story, reading, frame),
    objects: objectsOf(row, reading, frame),
    companion,
  }
  const reason = unfit(row, story, reading, frame, parts)
  if (reason !== null) return reason
  return {
    sentence: reading.tree.index,
    token: verb,
    first: verb,
    last: lastOf(row, reading, verb),
    row,
    mode: row.block.mode,
    modeRule: row.block.mode === null ? null : row.rule,
    fillers: fillers(row, story, reading, frame, parts),
    partners: companion === null ? [] : [companion],
    complements: complementsOf(row, frame, parts),
    anaphor: false,
    dependent: needsMore(row, story, reading, frame),
    otherwise: null,
  }
}
