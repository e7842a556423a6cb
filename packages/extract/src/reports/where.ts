import type { EventType, PlaceKind, PlacePrecision, PlaceRelation } from '@wiregraph/schema'
import { spanOf } from '@wiregraph/schema'
import type { PlaceMention } from '../doc.ts'
import { ancestors, baseRelation, casesOf, childrenOf, subtree, tokenAt } from '../document/tree.ts'
import { isWordOf } from '../events/classes.ts'
import { fillersOf, type Hit } from '../events/hit.ts'
import { isDefinite } from '../events/modality.ts'
import { kindOf, type Reading, type Story } from '../events/reading.ts'
import type { Read } from './slots.ts'
import { topOf } from './when.ts'

export interface Located {
  readonly place: string
  readonly relation: PlaceRelation
  readonly precision: PlacePrecision
}

/** Types that happen on the ground, so that a place of the sentence is theirs; words are spoken anywhere. */
export const physical: ReadonlySet<EventType> = new Set([
  'ASSAULT',
  'COERCE',
  'PROTEST',
  'RETREAT',
  'MOBILIZE',
  'CONSULT',
  'AID',
  'COOPERATE',
])

const locative = new Set([
  'in',
  'at',
  'near',
  'on',
  'outside',
  'inside',
  'across',
  'around',
  'throughout',
  'within',
  'through',
  'along',
  'over',
  'northwest',
  'of',
])

function locatedAt(story: Story, mention: PlaceMention, stated: boolean, rule: string): Read<Located> | null {
  if (mention.place === null || mention.kind !== 'name' || mention.reference) return null
  const { place, relation, precision } = mention
  const span = spanOf(story.doc.article.text, mention.start, mention.end)
  return { value: { place, relation, precision }, span: stated ? span : null, stated, rule }
}

/** The name of a place in or under a noun phrase: "the western town of [Bara]", "a station in [Bara]". */
function mentionUnder(reading: Reading, token: number): PlaceMention | null {
  const direct = reading.placeAt.get(token)
  if (direct?.kind === 'name' && !direct.reference) return direct
  const phrase = subtree(reading.tree, token, (t) =>
    /^(acl|advcl|conj|nsubj|parataxis|ccomp|nmod:poss)/.test(t.deprel),
  )
  const found = phrase.flatMap((t) => {
    const mention = reading.placeAt.get(t)
    return mention?.kind === 'name' && !mention.reference ? [mention] : []
  })
  return [...found].sort((a, b) => isNamed(reading, b) - isNamed(reading, a))[0] ?? null
}

/** Reached by "of" or apposition: the phrase's own name, before what tells where it lies. */
function isNamed(reading: Reading, mention: PlaceMention): number {
  const top = topOf(reading, mention)
  const base = baseRelation(tokenAt(reading.tree, top))
  // "a hotel in the capital of Mali": in the capital
  if (reading.placeAt.get(tokenAt(reading.tree, top).head)?.kind === 'name') return -1
  if (base === 'appos' || casesOf(reading.tree, top).includes('of')) return 2
  return base === 'compound' || base === 'flat' ? 1 : 0
}

/** "the city", "the town": the place named last in this section, in this sentence or the two before. */
function placeBefore(story: Story, reading: Reading, token: number): Read<Located> | null {
  const settlement = isWordOf(story.lexicon.words.get('settlement'), reading, token)
  const single = tokenAt(reading.tree, token).xpos === 'NN'
  if (!settlement || !single || !isDefinite(story, reading, token)) return null
  const index = reading.tree.index
  const start = tokenAt(reading.tree, token).start
  for (let i = index; i >= Math.max(0, index - 2); i--) {
    const before = story.readings[i]
    if (before === undefined || before.section !== reading.section || before.heading) continue
    const named = before.places.filter(
      (p) => p.kind === 'name' && !p.reference && p.end <= start && !before.framed.has(p.first),
    )
    const settled = named.filter((p) => p.place !== null && story.layers.placeOf(p.place)?.kind === 'CITY')
    const last = settled.at(-1)
    if (last !== undefined) return locatedAt(story, last, false, 'definite-place')
  }
  return null
}

/** "Soldiers attacked a camp [there]": the place named last in this section, in the two sentences before. */
function thereBefore(story: Story, reading: Reading, hit: Hit): Read<Located> | null {
  const { tree } = reading
  const there = [hit.token, ...fillersOf(hit, 'recipient')].some((t) =>
    childrenOf(tree, t).some(
      (c) => tokenAt(tree, c).text.toLowerCase() === 'there' && /^advmod/.test(tokenAt(tree, c).deprel),
    ),
  )
  if (!there) return null
  for (let i = tree.index - 1; i >= Math.max(0, tree.index - 2); i--) {
    const before = story.readings[i]
    if (before === undefined || before.section !== reading.section || before.heading) return null
    const last = before.places
      .filter((p) => p.kind === 'name' && !p.reference && !before.framed.has(p.first))
      .at(-1)
    if (last !== undefined) return locatedAt(story, last, false, 'there')
  }
  return null
}

function ofNoun(story: Story, reading: Reading, token: number, rule: string): Read<Located> | null {
  const mention = mentionUnder(reading, token)
  if (mention !== null) return locatedAt(story, mention, true, rule)
  return placeBefore(story, reading, token)
}

/** A place word that is a party of the event and not where it happened: "[Kenya] condemned …". */
function isParty(hit: Hit, mention: PlaceMention): boolean {
  return hit.fillers.some((f) => f.role !== 'place' && f.token >= mention.first && f.token <= mention.last)
}

interface Near {
  readonly hit: Hit
  /** Tokens of the trigger and of what it merged with. */
  readonly own: ReadonlySet<number>
  /** Triggers of the sentence. */
  readonly triggers: ReadonlySet<number>
}

/** "pressure on Damascus": a town or state that something bears upon, not where it happens. */
function bearsUpon(story: Story, reading: Reading, mention: PlaceMention): boolean {
  const kind = mention.place === null ? null : story.layers.placeOf(mention.place)?.kind
  const cases = casesOf(reading.tree, topOf(reading, mention))
  return (kind === 'CITY' || kind === 'COUNTRY') && cases.length === 1 && cases[0] === 'on'
}

/** "overran a base in Bara and [killed] nine", "[built] barricades and burned tyres in Bara": two deeds of one doer. */
function sharesScene(reading: Reading, hit: Hit, first: number, mention: PlaceMention): boolean {
  const { tree } = reading
  // "[fighting] forced people to flee their homes in Bara"
  const own = tokenAt(tree, hit.token)
  if (own.head === first && own.deprel === 'nsubj') return true
  const [upper, lower] = mention.last < hit.token ? [first, hit.token] : [hit.token, first]
  const token = tokenAt(tree, lower)
  if (token.deprel !== 'conj' || token.head !== upper) return false
  return !childrenOf(tree, lower).some((c) => tokenAt(tree, c).deprel.startsWith('nsubj'))
}

function rankOf(
  story: Story,
  reading: Reading,
  mention: PlaceMention,
  { hit, own, triggers }: Near,
): number | null {
  const { tree } = reading
  const top = topOf(reading, mention)
  const chain = [top, ...ancestors(tree, top)]
  const led = chain.find((a) => casesOf(tree, a).some((w) => locative.has(w)))
  if (bearsUpon(story, reading, mention)) return null
  const nearest = chain.find((a) => own.has(a) || triggers.has(a))
  if (nearest !== undefined && !own.has(nearest)) {
    return led !== undefined && sharesScene(reading, hit, nearest, mention) ? SHARED : FAR
  }
  if (led === undefined) return null
  const governor = chain.find((a) => own.has(a))
  const verb = chain.find((a) => a !== top && (tokenAt(tree, a).upos === 'VERB' || own.has(a)))
  if (governor !== undefined && governor === verb) return chain.indexOf(governor)
  if (governor !== undefined) return 10 + chain.indexOf(governor)
  const above = ancestors(tree, hit.token)
  if (verb !== undefined && above.includes(verb)) return 30 + chain.indexOf(verb)
  const shared = chain.findIndex((t) => tokenAt(tree, t).upos === 'VERB' && above.includes(t))
  // "fighting has forced people to flee their homes in Bara"
  const same = shared > 0 && chain.slice(0, shared).every((t) => !apart.test(tokenAt(tree, t).deprel))
  return same ? 30 + shared : FAR
}

/** Clauses that tell of something else. */
const apart = /^(?:acl:relcl|ccomp|parataxis|conj)/

/** In the clause before, of the same doer. */
const SHARED = 45

/** Somewhere else in the sentence: taken only where it is the one place the sentence names. */
const FAR = 50

/** "in Syria's [Idlib] province". */
function liesIn(story: Story, inner: PlaceMention, outer: PlaceMention): boolean {
  const place = inner.place === null ? null : story.layers.placeOf(inner.place)
  return place !== null && outer.place !== null && place.ancestors.includes(outer.place)
}

/** A place led by in, at, near …, hanging on the trigger, in its clause, or on a verb above it. */
function inSentence(
  story: Story,
  reading: Reading,
  hit: Hit,
  triggers: ReadonlySet<number>,
): Read<Located> | null {
  let far = 0
  const own = new Set([hit.token, ...hit.partners])
  let best: { mention: PlaceMention; rank: number } | null = null
  for (const mention of reading.places) {
    if (mention.kind !== 'name' || mention.reference || mention.place === null) continue
    if (reading.framed.has(mention.first) || isParty(hit, mention) || inActorName(story, reading, mention))
      continue
    // "killed in the town of Bara in Ituri": the town, though both hang on the verb
    const rank = rankOf(story, reading, mention, { hit, own, triggers })
    if (rank === null || (!physical.has(hit.row.type) && rank > 3)) continue
    if (rank === FAR && best !== null && best.rank === FAR && best.mention.place !== mention.place) far += 1
    const inner = best !== null && rank === best.rank && liesIn(story, mention, best.mention)
    if (best === null || rank < best.rank || inner) best = { mention, rank }
  }
  if (best === null || (best.rank === FAR && (far > 0 || triggers.size > 1))) return null
  return locatedAt(story, best.mention, true, best.rank < 10 ? 'trigger-place' : 'sentence-place')
}

/** "the governor of Ituri", "officials in Ituri": the place tells who, not where. */
function inActorName(story: Story, reading: Reading, mention: PlaceMention): boolean {
  const actor = reading.actorAt.get(mention.first)
  if (actor !== undefined && actor.first < mention.first) return true
  const head = tokenAt(reading.tree, topOf(reading, mention)).head
  const holder = reading.actorAt.get(head)
  if (holder === undefined || holder.kind === 'generic') return false
  // "talks with President Ana Ruiz in Lima": a person who is named needs no place to be told apart
  if (holder.kind === 'name' && holder.last < mention.first && kindOf(story, holder) === 'PERSON')
    return false
  return holder.head === head
}

const isFacility = (story: Story, place: string) => story.layers.placeOf(place)?.kind === 'FACILITY'

/** Where it happened, as exactly as the sentence says; null when it does not. `triggers`: those of the sentence. */
export function readWhere(
  story: Story,
  reading: Reading,
  hit: Hit,
  triggers: ReadonlySet<number>,
): Read<Located> | null {
  const named = fillersOf(hit, 'place').flatMap((token) => ofNoun(story, reading, token, 'role-place') ?? [])
  const [first] = named
  // "not just the airbase but the entire town": the town holds the airbase
  if (first !== undefined) return named.find((n) => !isFacility(story, n.value.place)) ?? first
  if (hit.row.type === 'ASSAULT' || hit.row.type === 'COERCE') {
    for (const token of fillersOf(hit, 'recipient')) {
      const base = mentionUnder(reading, token)
      const found = base === null ? null : locatedAt(story, base, true, 'target-place')
      if (found !== null) return found
    }
  }
  return (
    inSentence(story, reading, hit, triggers) ??
    relativeTo(story, reading, hit, triggers) ??
    thereBefore(story, reading, hit) ??
    (childrenOf(reading.tree, hit.token).length > 0 ? adverbPlace(story, reading, hit) : null)
  )
}

/** Ways of saying where something lies by a place near it: "a village west of Bara", "between Bara and Dolo". */
const relative = /\/(?:measured-from|direction-of|between|route-of|road-to)$/
const small: ReadonlySet<PlaceKind> = new Set(['CITY', 'FACILITY', 'ADMIN2', 'OTHER'])

/** "killed in a village west of [Bara]": somewhere near it, where the event has no named place of its own. */
function relativeTo(
  story: Story,
  reading: Reading,
  hit: Hit,
  triggers: ReadonlySet<number>,
): Read<Located> | null {
  const near = { hit, own: new Set([hit.token, ...hit.partners]), triggers }
  for (const mention of reading.places) {
    if (mention.kind !== 'name' || mention.place === null || reading.framed.has(mention.first)) continue
    const kind = story.layers.placeOf(mention.place)?.kind
    if (!mention.reference || !relative.test(mention.rule) || kind === undefined || !small.has(kind)) continue
    const rank = rankOf(story, reading, mention, near)
    if (rank === null || rank >= SHARED) continue
    const span = spanOf(story.doc.article.text, mention.start, mention.end)
    const value = { place: mention.place, relation: 'NEAR', precision: 'NEAR' } as const
    return { value, span, stated: true, rule: 'relative-place' }
  }
  return null
}

/** "there", "where" in a clause on a place: "Bara, where rebels killed two". */
function adverbPlace(story: Story, reading: Reading, hit: Hit): Read<Located> | null {
  const clause = [hit.token, ...ancestors(reading.tree, hit.token)].find(
    (a) => tokenAt(reading.tree, a).deprel === 'acl:relcl',
  )
  if (clause === undefined) return null
  const where = childrenOf(reading.tree, clause).some(
    (c) => tokenAt(reading.tree, c).text.toLowerCase() === 'where',
  )
  const mention = where ? reading.placeAt.get(tokenAt(reading.tree, clause).head) : undefined
  return mention === undefined ? null : locatedAt(story, mention, true, 'where-clause')
}
