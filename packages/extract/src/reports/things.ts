import type { ActedOn, Instrument } from '@wiregraph/schema'
import { baseRelation, casesOf, childrenOf, subtree, tokenAt } from '../document/tree.ts'
import { meant } from '../events/classes.ts'
import type { Hit } from '../events/hit.ts'
import type { Reading, Story } from '../events/reading.ts'
import { kindAt } from '../events/thing-words.ts'
import { type Read, spanOfTokens } from './slots.ts'
import { listed } from './thing-list.ts'
import { phraseOf, stuffOf, withOwner } from './thing-phrase.ts'

/** Relations that lead to what is hit: "attacked the house", "an attack on the house". */
const aimed = new Set(['object', 'on', 'upon', 'against', 'of', 'at', 'to', 'into', 'subject-suffers'])
/** Where something explodes, that is hit: "exploded outside the bank". */
const beside = new Set([
  'at',
  'in',
  'inside',
  'outside',
  'near',
  'on',
  'under',
  'against',
  'of',
  'by',
  'beneath',
  'behind',
  'within',
  'front',
  'next',
])
const acting: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'PROTEST'])

const explodes = (hit: Hit) => hit.mode === 'explosives' || hit.row.block.mode === 'explosives'

interface Found {
  readonly token: number
  readonly rule: string
}

/** The trigger, what merged with it, and the means it hurls or plants: "placed a charge [under a bus]". */
function basesOf(story: Story, reading: Reading, hit: Hit): number[] {
  const own = [hit.token, ...hit.partners]
  if (!explodes(hit)) return own
  const thrown = own.flatMap((base) =>
    childrenOf(reading.tree, base).filter(
      (c) =>
        baseRelation(tokenAt(reading.tree, c)) === 'obj' &&
        (kindAt(story.lexicon.instruments, reading, c) !== null || stuffOf(reading, c) !== null),
    ),
  )
  return [...own, ...thrown]
}

/** Nouns that what was done may be done to, with the relation that leads there. */
function aims(story: Story, reading: Reading, hit: Hit): Found[] {
  const { tree } = reading
  const out: Found[] = hit.fillers
    .filter((f) => f.role !== 'actor' && aimed.has(f.rule))
    .map((f) => ({ token: f.token, rule: f.rule }))
  for (const base of basesOf(story, reading, hit)) {
    const leads = explodes(hit) ? beside : isNoun(reading, base) ? onlyOn : nowhere
    for (const c of below(reading, base)) {
      const relation = baseRelation(tokenAt(tree, c))
      const led = casesOf(tree, c).find((w) => leads.has(w))
      const placed = /^(?:obl|nmod|conj)$/.test(relation) && led !== undefined
      if (placed) out.push({ token: c, rule: led })
      const named = relation === 'compound' && c < hit.first && hit.row.part === 'noun' && base === hit.token
      if (named) out.push({ token: c, rule: 'compound' })
    }
  }
  return out
}

const isNoun = (reading: Reading, token: number) => tokenAt(reading.tree, token).upos === 'NOUN'

/** What hangs on the word, for a noun also through those who did it: "an attack by rebels [on the bank]", "staged [on the bank]". */
function below(reading: Reading, base: number): readonly number[] {
  const { tree } = reading
  const own = childrenOf(tree, base)
  if (!isNoun(reading, base)) return own
  const through = own.filter(
    (c) => tokenAt(tree, c).deprel === 'acl' || (c > base && casesOf(tree, c).includes('by')),
  )
  return [...own, ...through.flatMap((c) => childrenOf(tree, c).filter((d) => d > c))]
}

const onlyOn: ReadonlySet<string> = new Set(['on', 'upon', 'against'])
const nowhere: ReadonlySet<string> = new Set()

/** "in front of [the bank]", "the eastern end of [the market]", "a series of [houses]", with all that are listed. */
function thingsMeant(story: Story, reading: Reading, token: number): number[] {
  const { objects } = story.lexicon
  const inner = meant(story, reading, token).slice(1)
  const stuff = kindAt(objects, reading, token) === null ? stuffOf(reading, token) : null
  const heads = inner.length > 0 ? inner : [stuff ?? token]
  return heads.flatMap((head) => [head, ...listed(objects, reading, head)])
}

function byText<T extends { readonly value: { readonly span: { readonly start: number } } }>(
  all: readonly T[],
): T[] {
  const once = new Map(all.map((one) => [one.value.span.start, one] as const))
  return [...once.values()].sort((a, b) => a.value.span.start - b.value.span.start)
}

/** Things the event was done to: buildings, vehicles, bridges, goods. None for words and meetings. */
export function readObjects(story: Story, reading: Reading, hit: Hit): Read<ActedOn>[] {
  if (!acting.has(hit.row.type)) return []
  const found = aims(story, reading, hit).flatMap(({ token, rule }) =>
    thingsMeant(story, reading, token).flatMap((at): Read<ActedOn>[] => {
      const kind = kindAt(story.lexicon.objects, reading, at)
      if (kind === null || (at >= hit.first && at <= hit.last)) return []
      const { first, last } = phraseOf(reading, at, withOwner(reading, at))
      const span = spanOfTokens(story, reading, first, last)
      return [{ value: { text: span.quote, span, kind }, span, stated: true, rule: `object:${rule}` }]
    }),
  )
  return byText(found)
}

/** Clauses of their own below the trigger's. */
const apart = /^(?:ccomp|parataxis|acl:relcl|advcl|conj)$/

/** "two sticks of [dynamite]": the measure stands before the means. */
function withMeasure(reading: Reading, token: number): { first: number; last: number } {
  const above = tokenAt(reading.tree, token).head
  const measured = above >= 0 && above < token && stuffOf(reading, above) === token
  return measured && tokenAt(reading.tree, above).upos === 'NOUN'
    ? phraseOf(reading, above, token)
    : phraseOf(reading, token)
}

/** The nouns in and right around the trigger's clause that may name its means. */
function means(reading: Reading, hit: Hit): number[] {
  const { tree } = reading
  const stop = (at: number) => (token: { readonly deprel: string; readonly upos: string }) =>
    apart.test(token.deprel) && token.upos === 'VERB' && at >= 0
  const below = [hit.token, ...hit.partners].flatMap((base) => subtree(tree, base, stop(base)))
  const verb = hit.row.part === 'verb' ? reading.frame(hit.token).args : []
  const subjects = verb.filter((a) => a.relation === 'subject').map((a) => a.token)
  return [...new Set([...below, ...subjects])]
}

/** A victim or a target is no means: "attacked a tank", though "threw a grenade" names one. */
function isAim(hit: Hit, token: number): boolean {
  if (hit.row.block.object.some((c) => c === 'explosive')) return false
  return hit.fillers.some((f) => f.role === 'recipient' && f.token === token && f.rule !== 'with')
}

/** "a [bomb] factory": the word only qualifies another thing; in "a bomb attack" it is the means. */
const qualifies = (reading: Reading, hit: Hit, token: number) => {
  const { deprel, head } = tokenAt(reading.tree, token)
  return /^(?:compound|amod|nmod:poss)/.test(deprel) && head !== hit.token && !hit.partners.includes(head)
}

/** Weapons and means of violence that the trigger's clause names. */
export function readInstruments(story: Story, reading: Reading, hit: Hit): Read<Instrument>[] {
  if (hit.row.type !== 'ASSAULT') return []
  const found = means(reading, hit).flatMap((token): Read<Instrument>[] => {
    const kind = kindAt(story.lexicon.instruments, reading, token)
    if (kind === null || isAim(hit, token) || qualifies(reading, hit, token) || reading.framed.has(token))
      return []
    const { first, last } = withMeasure(reading, token)
    const span = spanOfTokens(story, reading, first, last)
    return [{ value: { text: span.quote, span, kind }, span, stated: true, rule: 'instrument' }]
  })
  return byText(found)
}
