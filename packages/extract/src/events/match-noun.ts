import type { TriggerRole, TriggerRow } from '@wiregraph/lexicon'
import { baseRelation, casesOf, childrenOf, coordinated, lemmaAt, tokenAt } from '../document/tree.ts'
import { isOneOf, isWordOf } from './classes.ts'
import { argsWith } from './frame.ts'
import type { Filler, Hit } from './hit.ts'
import { slotsOf } from './match-verb.ts'
import type { Reading, Story } from './reading.ts'
import { isCyber, isMishap, isSport } from './topic.ts'

/** How an event noun is carried by a verb: "carried out an attack", "talks began". */
interface Carrier {
  readonly verb: number
  readonly how: 'subject-acts' | 'subject-suffers' | 'event-is-subject'
}

const defaultRoles: Readonly<Record<string, TriggerRole>> = {
  by: 'actor',
  possessor: 'actor',
  compound: 'actor',
  of: 'recipient',
  on: 'recipient',
  against: 'recipient',
  upon: 'recipient',
  at: 'recipient',
  in: 'place',
}

interface Part {
  readonly token: number
  readonly relation: string
}

/** What hangs on the noun itself: "[US] airstrikes [on the port]", "killing [of three soldiers] [by rebels]". */
function partsOf(reading: Reading, noun: number): Part[] {
  const { tree } = reading
  const out: Part[] = targetOf(reading, noun)
  for (const c of childrenOf(tree, noun)) {
    const { deprel } = tokenAt(tree, c)
    const base = baseRelation(tokenAt(tree, c))
    if (deprel === 'nmod:poss') out.push({ token: c, relation: 'possessor' })
    else if (base === 'compound' || base === 'amod') out.push({ token: c, relation: 'compound' })
    else if (base === 'nmod' || base === 'obl') out.push(...phrasesAt(reading, c))
    else if (base === 'acl') out.push(...agentOf(reading, c))
  }
  return out
}

const targets = new Set(['target', 'object', 'victim', 'scene'])

/** "[The ministry] was the target of an attack." */
function targetOf(reading: Reading, noun: number): Part[] {
  const { tree } = reading
  const { head, deprel } = tokenAt(tree, noun)
  if (head < 0 || !deprel.startsWith('nmod') || !targets.has(lemmaAt(tree, head))) return []
  return childrenOf(tree, head)
    .filter((c) => tokenAt(tree, c).deprel === 'nsubj')
    .map((token) => ({ token, relation: 'against' }))
}

/** A prepositional phrase, and a by-phrase that the parser hung below it: "criticism of the army [by the bishops]". */
function phrasesAt(reading: Reading, c: number): Part[] {
  const { tree } = reading
  const own = casesOf(tree, c).map((relation) => ({ token: c, relation }))
  const below = childrenOf(tree, c).filter((d) => baseRelation(tokenAt(tree, d)) === 'nmod')
  const carriedOn = below.flatMap((d) =>
    casesOf(tree, d)
      .filter((w) => w === 'by' || w === 'against' || (w === 'on' && own.some((p) => p.relation === 'by')))
      .map((relation) => ({ token: d, relation })),
  )
  return [...own, ...carriedOn]
}

/** "an attack carried out by rebels". */
function agentOf(reading: Reading, verb: number): Part[] {
  const frame = reading.frame(verb)
  if (!frame.passive) return []
  return argsWith(frame, 'subject')
    .filter((t) => t !== tokenAt(reading.tree, verb).head)
    .map((token) => ({ token, relation: 'by' }))
}

function carries(
  table: ReadonlyMap<string, readonly (readonly string[])[]>,
  reading: Reading,
  verb: number,
): boolean {
  const phrases = table.get(lemmaAt(reading.tree, verb))
  if (phrases === undefined) return false
  const { particles } = reading.frame(verb)
  return phrases.some((rest) => rest.every((word) => particles.has(word) || nextWord(reading, verb, word)))
}

const nextWord = (reading: Reading, verb: number, word: string) =>
  tokenAt(reading.tree, verb + 1).text.toLowerCase() === word

function carrierOf(story: Story, reading: Reading, noun: number): Carrier | null {
  const { tree } = reading
  const { light } = story.lexicon
  const token = tokenAt(tree, noun)
  const head = token.deprel === 'conj' ? token.head : noun
  const verb = tokenAt(tree, head).head
  const base = baseRelation(tokenAt(tree, head))
  const inner = childrenOf(tree, noun).find(
    (c) => /^acl/.test(tokenAt(tree, c).deprel) && carries(light.subjectActs, reading, c),
  )
  if (inner !== undefined) return { verb: inner, how: 'subject-acts' }
  const outer = childrenOf(tree, noun).find(
    (c) => /^acl/.test(tokenAt(tree, c).deprel) && carries(light.eventIsSubject, reading, c),
  )
  if (outer !== undefined) return { verb: outer, how: 'event-is-subject' }
  if (verb < 0 || tokenAt(tree, verb).upos !== 'VERB') return null
  const prior = casesOf(tree, head).some((w) => /^(?:after|before|following|during|despite|amid)$/.test(w))
  const object = base === 'obj' || tokenAt(tree, head).deprel === 'nsubj:pass' || (base === 'obl' && !prior)
  if (object && carries(light.subjectActs, reading, verb)) return { verb, how: 'subject-acts' }
  if (object && carries(light.subjectSuffers, reading, verb)) return { verb, how: 'subject-suffers' }
  if (base === 'nsubj' && carries(light.eventIsSubject, reading, verb))
    return { verb, how: 'event-is-subject' }
  return null
}

/** What the carrying verb adds: its subject, and phrases that the parser hung on it. */
function carriedParts(reading: Reading, carrier: Carrier | null, noun: number): Part[] {
  if (carrier === null) return []
  const frame = reading.frame(carrier.verb)
  const out: Part[] = []
  for (const { token, relation } of frame.args) {
    if (token === noun) continue
    if (relation === 'subject' && carrier.how === 'subject-acts') out.push({ token, relation: 'by' })
    else if (relation === 'subject' && carrier.how === 'subject-suffers')
      out.push({ token, relation: 'against' })
    else if (relation === 'iobj') out.push({ token, relation: 'to' })
    else if (relation !== 'subject' && relation !== 'object' && relation !== 'by')
      out.push({ token, relation })
  }
  return out
}

const harms = ({ block, type }: TriggerRow) => type === 'ASSAULT' && (block.harm || block.mode === 'abduct')

/** "[the judge]'s murder", "the [Ruiz] assassination": the victim, unless an of-phrase names another. */
function ownerRole(
  row: TriggerRow,
  reading: Reading,
  parts: readonly Part[],
  token: number,
  relation: string,
): TriggerRole {
  const person = reading.actorAt.get(token)?.kind === 'name' || tokenAt(reading.tree, token).xpos === 'NN'
  const owns = relation === 'possessor' || (relation === 'compound' && person)
  const suffers = owns && harms(row) && !parts.some((p) => p.relation === 'of')
  return suffers && !isArmedWord(reading, token) ? 'recipient' : (defaultRoles[relation] ?? 'none')
}

const armedWords =
  /^(?:rebel|guerrilla|guerilla|army|police|military|terrorist|insurgent|militant|government|gang|mob|militia)$/
const isArmedWord = (reading: Reading, token: number) => armedWords.test(lemmaAt(reading.tree, token))

function readFillers(row: TriggerRow, story: Story, reading: Reading, parts: readonly Part[]): Filler[] {
  const out: Filler[] = []
  for (const { token, relation } of parts) {
    const role = row.block.roles[relation] ?? ownerRole(row, reading, parts, token, relation)
    if (relation === 'compound' && reading.actorAt.get(token) === undefined && !isDoer(story, reading, token))
      continue
    for (const t of coordinated(reading.tree, token)) {
      for (const slot of slotsOf(role, t, story, reading)) out.push({ role: slot, token: t, rule: relation })
    }
  }
  return out
}

/** "militant assault", "rebel attack": a noun before the event noun that can do it. */
const isDoer = (story: Story, reading: Reading, token: number) =>
  tokenAt(reading.tree, token).upos !== 'ADJ' &&
  isOneOf(story, reading, token, ['force', 'state', 'crowd', 'police'])

const definite = (story: Story, reading: Reading, noun: number) =>
  childrenOf(reading.tree, noun).some(
    (c) =>
      tokenAt(reading.tree, c).deprel === 'det' && isWordOf(story.lexicon.words.get('definite'), reading, c),
  )

function stands(row: TriggerRow, reading: Reading, noun: number): boolean {
  const { tree } = reading
  const before = row.rest.length
  if (before > noun) return false
  const words = row.rest.every((word, i) => {
    const at = noun - before + i
    return tokenAt(tree, at).text.toLowerCase() === word || lemmaAt(tree, at) === word
  })
  if (!words) return false
  if (row.of === null) return true
  return childrenOf(tree, noun).some((c) => lemmaAt(tree, c) === row.of && casesOf(tree, c).includes('of'))
}

interface Found {
  readonly actors: readonly Filler[]
  readonly recipients: readonly Filler[]
  readonly placed: boolean
  readonly carrier: Carrier | null
}

/** Fillers that name somebody: "on the border" is none. */
function parties(story: Story, reading: Reading, fillers: readonly Filler[], role: Filler['role']): Filler[] {
  return fillers.filter(
    (f) =>
      f.role === role &&
      isOneOf(story, reading, f.token, ['actor', 'people', 'quantity', 'place', 'structure', 'ground']),
  )
}

const hasPlaceNear = (reading: Reading) =>
  reading.places.some((p) => p.kind === 'name' && !p.reference && !reading.framed.has(p.first))

/** A march of soldiers is no protest: who does it must be of the row's classes. */
function fitsDoer(row: TriggerRow, story: Story, reading: Reading, { actors }: Found): boolean {
  const { subject } = row.block
  return (
    subject.length === 0 ||
    actors.length === 0 ||
    actors.some((f) => isOneOf(story, reading, f.token, subject))
  )
}

/** "an assault on the cheap end of the market": on nothing that can be struck, and by nobody who is armed. */
function isFigure(story: Story, reading: Reading, fillers: readonly Filler[], found: Found): boolean {
  const on = fillers.filter((f) => f.role === 'recipient' && /^(?:on|against|upon)$/.test(f.rule))
  const common = on.filter((f) => tokenAt(reading.tree, f.token).upos === 'NOUN')
  if (common.length === 0 || common.length < on.length || found.recipients.length > 0) return false
  if (common.some((f) => reading.times.some((t) => t.first <= f.token && t.last >= f.token))) return false
  return !common.some((f) =>
    isOneOf(story, reading, f.token, ['structure', 'goods', 'vehicle', 'aircraft', 'force']),
  )
}

const enough: Readonly<Record<string, (found: Found) => boolean>> = {
  party: ({ actors, recipients, carrier }) => actors.length + recipients.length > 0 || carrier !== null,
  light: ({ actors, recipients, carrier }) =>
    carrier !== null && (carrier.how === 'event-is-subject' || actors.length + recipients.length > 0),
  actor: ({ actors }) => actors.length > 0,
  victim: ({ recipients }) => recipients.length > 0,
  'actor-and-victim': ({ actors, recipients }) => actors.length > 0 && recipients.length > 0,
  'place-or-victim': ({ recipients, placed }) => placed || recipients.length > 0,
  'place-or-actor': ({ actors, recipients, placed }) => placed || actors.length + recipients.length > 0,
  military: ({ actors }) => actors.length > 0,
  between: ({ actors, recipients }) => actors.length + recipients.length > 1,
  parties: ({ actors, recipients }) => actors.length + recipients.length > 0,
  captive: ({ recipients }) => recipients.length > 0,
}

function suffices(row: TriggerRow, story: Story, reading: Reading, found: Found): boolean {
  const { nounNeeds, alone } = row.block
  if (nounNeeds === 'military') {
    return (
      [...found.actors, ...found.recipients].some((f) =>
        isOneOf(story, reading, f.token, ['force', 'ground', 'aircraft', 'place', 'structure']),
      ) && found.recipients.length > 0
    )
  }
  if (nounNeeds === 'captive')
    return found.recipients.some((f) => isOneOf(story, reading, f.token, ['prisoner', 'captive']))
  if (enough[nounNeeds]?.(found) === true) return true
  return alone && (found.placed || found.carrier !== null)
}

/** "the anniversary of the [seizure]". */
const isRemembered = (reading: Reading, noun: number) =>
  casesOf(reading.tree, noun).includes('of') &&
  /^(?:anniversary|commemoration|memory|commander|veteran|survivor)$/.test(
    lemmaAt(reading.tree, tokenAt(reading.tree, noun).head),
  )

/** "a gas [blast]", and not "a gas attack". */
const isAccident = (story: Story, reading: Reading, noun: number) =>
  /^(?:blast|explosion|fire|burst)$/.test(lemmaAt(reading.tree, noun)) &&
  childrenOf(reading.tree, noun).some((c) => isMishap(story, reading, c))

/** The noun read by the row, or the reason why not. */
export function matchNoun(row: TriggerRow, story: Story, reading: Reading, noun: number): Hit | string {
  if (!stands(row, reading, noun)) return 'other words'
  const { tree } = reading
  const { deprel } = tokenAt(tree, noun)
  if (deprel === 'compound' || deprel === 'amod' || /^flat/.test(deprel)) return 'only qualifies another noun'
  if (casesOf(tree, noun).some((w) => story.lexicon.words.get('background')?.has(w))) return 'background'
  if (isRemembered(reading, noun)) return 'background'
  const carrier = carrierOf(story, reading, noun)
  const own = readFillers(row, story, reading, partsOf(reading, noun))
  const anaphor = own.every((f) => f.role === 'place') && definite(story, reading, noun)
  const fillers = [...own, ...readFillers(row, story, reading, carriedParts(reading, carrier, noun))]
  const found: Found = {
    actors: parties(story, reading, fillers, 'actor'),
    recipients: parties(story, reading, fillers, 'recipient'),
    placed: fillers.some((f) => f.role === 'place') || hasPlaceNear(reading),
    carrier,
  }
  if (isSport(story, reading)) return 'a game'
  if (isAccident(story, reading, noun)) return 'an accident'
  if (row.type === 'ASSAULT' && isCyber(story, reading)) return 'of computers'
  if (row.type === 'ASSAULT' && isFigure(story, reading, fillers, found)) return 'a figure of speech'
  if (!fitsDoer(row, story, reading, found)) return 'actor of another class'
  const known = anaphor && (row.block.nounNeeds !== 'military' || tokenAt(tree, noun).xpos === 'NNS')
  if (!known && !suffices(row, story, reading, found)) return 'nobody named'
  return {
    sentence: tree.index,
    token: noun,
    first: noun - row.rest.length,
    last: noun,
    row,
    mode: row.block.mode,
    modeRule: row.block.mode === null ? null : row.rule,
    fillers,
    partners: carrier === null ? [] : [carrier.verb],
    complements: [],
    anaphor,
    otherwise: null,
  }
}
