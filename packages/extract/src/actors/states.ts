import { tokenAt } from '../document/tree.ts'
import { bodyIdentity, stateIdentity } from './cast.ts'
import { type CountryHit, countryOfCapital } from './country-names.ts'
import type { Labels, ProperHit } from './labels.ts'
import { type Noted, noteOf } from './noted.ts'
import { headOf, isHyphen, runOf, textOf } from './scene.ts'
import type { Setting } from './setting.ts'

const locative = /^(?:in|inside|near|across|throughout|within|outside|through|into)$/

/** "in Iraq" is first of all a place. */
function isPlaceLike(labels: Labels, { first }: CountryHit): boolean {
  const { folded } = labels.scene
  const before = folded[first - 1] === 'the' ? first - 2 : first - 1
  return locative.test(folded[before] ?? '') || /(?:ern|ral)$/.test(folded[first - 1] ?? '')
}

/** "Iraqis", "the French": people of a country. */
function peopleOf(setting: Setting, labels: Labels, hit: CountryHit): Noted {
  const { scene } = labels
  // "ethnic Albanians" live in another country than their name says
  const ethnic = scene.folded[hit.first - 1] === 'ethnic'
  const country = !ethnic ? hit.code : setting.country === hit.code ? null : setting.country
  const text = textOf(setting.doc, runOf(scene, hit.first, hit.last))
  const identity = {
    key: ethnic ? `generic:${country ?? '-'}:ethnic-${hit.code}` : `generic:${hit.code}:people`,
    name: ethnic ? `ethnic ${text}` : `${setting.lexicon.adjectiveOf(hit.code)} people`,
    kind: 'POPULATION' as const,
    sector: 'CVL' as const,
    country,
    generic: true,
    canonical: false,
    memberOf: null,
  }
  const actor = setting.cast.refer(identity, { name: text, rule: 'people' })
  const first = ethnic || scene.folded[hit.first - 1] === 'the' ? hit.first - 1 : hit.first
  const head = headOf(scene, hit.first, hit.last)
  return noteOf(scene, {
    ...hit,
    first,
    head,
    actor,
    kind: 'generic',
    rule: 'people',
    number: 'many',
    phrase: 'people',
  })
}

/** A country by its name or adjective: the state. "US-led" says who leads, not who it is. */
export function describeCountry(setting: Setting, labels: Labels, hit: CountryHit): Noted | null {
  const { scene } = labels
  if (hit.form === 'people') return peopleOf(setting, labels, hit)
  if (isHyphen(scene.words[hit.last + 1]) && tokenAt(scene.tree, hit.last + 2).xpos.startsWith('VB'))
    return null
  const text = textOf(setting.doc, runOf(scene, hit.first, hit.last))
  const rule = hit.form === 'name' ? 'country' : 'country-adjective'
  const identity = stateIdentity(setting.lexicon, hit.code)
  const seen = hit.form === 'name' ? text : identity.name
  const actor = setting.cast.refer(identity, { name: seen, rule })
  const kind = hit.form === 'name' ? 'name' : 'demonym'
  const placeLike = hit.form === 'name' && isPlaceLike(labels, hit)
  return noteOf(scene, { ...hit, head: headOf(scene, hit.first, hit.last), actor, kind, rule, placeLike })
}

/** "the demand was refused by [Tehran]", "a call by [Berlin]" */
const isAgent = ({ scene }: Labels, head: number) =>
  tokenAt(scene.tree, head).deprel === 'obl:agent' ||
  (scene.folded[head - 1] === 'by' && tokenAt(scene.tree, head).deprel === 'nmod')

/** "Tehran rejected the offer": a capital that does what governments do. */
export function describeCapital(setting: Setting, labels: Labels, hit: ProperHit): Noted | null {
  const { scene } = labels
  if (hit.titles.length > 0 || hit.last - hit.first > 1) return null
  const head = headOf(scene, hit.first, hit.last)
  const token = tokenAt(scene.tree, head)
  const verb = scene.lemmas[token.head] ?? ''
  const before = scene.folded[hit.first - 1] ?? ''
  const { governmentVerbs, townVerbs } = setting.lexicon
  const acts =
    token.deprel === 'nsubj' && tokenAt(scene.tree, token.head).upos === 'VERB' && !townVerbs.has(verb)
  const acting = acts || (/^(?:nsubj|i?obj)$/.test(token.deprel) && governmentVerbs.has(verb))
  const between = /^(?:between|with|against)$/.test(before) || isAgent(labels, head)
  if (!acting && !between) return null
  const text = textOf(setting.doc, runOf(scene, hit.first, hit.last))
  const country = countryOfCapital(setting.lexicon, text)
  const identity = country === null ? null : bodyIdentity(setting.lexicon, country, 'gov')
  if (identity === null) return null
  const actor = setting.cast.refer(identity, { name: text, rule: 'capital' })
  return noteOf(scene, { ...hit, head, actor, kind: 'demonym', rule: 'capital' })
}
