import type { ActorLexicon } from '@wiregraph/lexicon'
import { tokenAt } from '../document/tree.ts'
import { isCapital, isHyphen, type Scene } from './scene.ts'

/** name: Iraq; adjective: Iraqi; people: Iraqis. */
export interface CountryHit {
  readonly type: 'country'
  readonly first: number
  readonly last: number
  readonly code: string
  readonly form: 'name' | 'adjective' | 'people'
}

const isShort = (word: string) => word.replace(/\./g, '').length === 2

/** "IN" of a headline is no India; US and UK are written like that. */
function codeOf(lexicon: ActorLexicon, words: readonly string[]): string | null {
  const text = words.join(' ')
  if (words.length === 1 && isShort(text)) {
    const plain = text.replace(/\./g, '')
    if (plain !== 'US' && plain !== 'UK') return null
  }
  return lexicon.gazetteer.country(text)?.country ?? null
}

function nameAt(lexicon: ActorLexicon, scene: Scene, at: number): CountryHit | null {
  for (let last = Math.min(at + 4, scene.words.length - 1); last >= at; last--) {
    const words = scene.words.slice(at, last + 1)
    if (!isCapital(words.at(-1))) continue
    const code = codeOf(lexicon, words)
    if (code !== null) return { type: 'country', first: at, last, code, form: 'name' }
  }
  return null
}

/** "Iraqis", "the French" name the people; all else is an adjective. */
function formOf(scene: Scene, last: number): 'adjective' | 'people' {
  const token = tokenAt(scene.tree, last)
  const next = tokenAt(scene.tree, last + 1)
  if (isHyphen(next.text)) return 'adjective'
  const before = tokenAt(scene.tree, last - 1).text.toLowerCase()
  const plural = /^NNP?S$/.test(token.xpos) || (/[^s]s$/.test(token.text) && token.upos !== 'ADJ')
  const noun = ['NOUN', 'PROPN', 'ADJ', 'NUM'].includes(next.upos)
  if (plural && !noun) return 'people'
  return before === 'the' && !noun && token.deprel.startsWith('nsubj') ? 'people' : 'adjective'
}

function demonymAt(lexicon: ActorLexicon, scene: Scene, at: number): CountryHit | null {
  for (const last of [at + 1, at]) {
    if (last >= scene.words.length) continue
    const code = lexicon.gazetteer.countryOfDemonym(scene.words.slice(at, last + 1).join(' '))
    if (code !== null) return { type: 'country', first: at, last, code, form: formOf(scene, last) }
  }
  return null
}

/** "Jordan Smith", "Michael Jordan": a name that is a person's here. */
function isPersonal(lexicon: ActorLexicon, scene: Scene, { first, last, form }: CountryHit): boolean {
  if (form !== 'name' || first !== last) return false
  if (lexicon.gazetteer.ambiguity(scene.words[first] ?? '') === null) return false
  const before =
    first > 0 && lexicon.given.has(scene.folded[first - 1] ?? '') && isCapital(scene.words[first - 1])
  const next = tokenAt(scene.tree, last + 1)
  const after = next.upos === 'PROPN' && isCapital(next.text) && !lexicon.gazetteer.country(next.text)
  return before || (after && tokenAt(scene.tree, last).deprel !== 'compound')
}

/** The country, or the word for its people, that starts at a token. */
export function countryAt(lexicon: ActorLexicon, scene: Scene, at: number): CountryHit | null {
  if (!isCapital(scene.words[at])) return null
  const hit = nameAt(lexicon, scene, at) ?? demonymAt(lexicon, scene, at)
  return hit === null || isPersonal(lexicon, scene, hit) ? null : hit
}

/** The country whose capital has the name, when it is among the best known of that name. */
export function countryOfCapital(lexicon: ActorLexicon, name: string): string | null {
  const { lookup, capitalOf } = lexicon.gazetteer
  const found = lookup(name)
    .slice(0, 4)
    .find((c) => c.kind === 'CITY' && c.country !== null && capitalOf(c.country)?.key === c.key)
  return found?.country ?? null
}
