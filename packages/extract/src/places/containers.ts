import { type Candidate, type Gazetteer, prominence } from '@wiregraph/lexicon'
import type { Doc, TokenRun } from '../doc.ts'
import { cityWords, provinceWords } from './place-words.ts'
import { type Name, runOf, type Scene, wordsAfter, wordsBefore } from './types.ts'

/** True where one candidate lies in the other. */
export const liesIn = (inside: Candidate, around: Candidate) =>
  inside.key !== around.key &&
  (inside.ancestors.includes(around.key) ||
    (around.kind === 'REGION' && around.country !== null && around.country === inside.country))

const wide = new Set(['COUNTRY', 'ADMIN1', 'ADMIN2', 'REGION'])

/** The candidate of `around` in which some candidate of `inside` lies. */
function containerOf(inside: Name, around: Name): Candidate | null {
  return (
    around.candidates.find(
      (outer) => wide.has(outer.kind) && inside.candidates.some((c) => liesIn(c, outer)),
    ) ?? null
  )
}

/** "X, Y", "X (Y)", "X in Y", "X in the Y province of Z" */
const between =
  /^(?:, (?:in )?(?:the )?|,? in (?:the )?(?:\p{Ll}+ ){0,2}| \(|, (?:a|the) (?:\p{Ll}+ ){1,3}(?:in|of) (?:the )?)$/u

/** "Italy's X", "Italy's southern X" */
const owner = /^['’]s (?:\p{Ll}+ ){0,3}$/u

/** A word next to the name that says of what kind it is. */
function kindBeside(name: Name, scene: Scene): Name['only'] {
  const after = /^ (?:\p{L}+ and )?(?<word>\p{L}[\p{L}-]+)/u.exec(wordsAfter(scene, name))?.groups?.word ?? ''
  const before = wordsBefore(scene, name)
  const of = /\b(?<word>[a-z]{1,30}) of (?:the )?$/i.exec(before)?.groups?.word?.toLowerCase() ?? ''
  if (provinceWords.has(after.toLowerCase()) || (provinceWords.has(of) && of !== 'state')) return 'ADMIN1'
  // "the Donetsk region": where a province is called so
  if (/^region$/i.test(after) && name.candidates.some(({ kind }) => kind === 'ADMIN1')) return 'ADMIN1'
  if (cityWords.has(of) || /^ (?:city|City)\b(?! of)/.test(wordsAfter(scene, name))) return 'CITY'
  return null
}

/** "OR" of "Portland, OR": a code of two capitals is a state only behind a town. */
function stateBehind(name: Name, scene: Scene, gazetteer: Gazetteer): Candidate | null {
  const code = /^, (?<code>[A-Z]{2})(?![\p{L}\d])/u.exec(wordsAfter(scene, name))?.groups?.code
  const state = code === undefined ? null : gazetteer.byKey(`admin1:US.${code}`)
  return state && name.candidates.some((c) => liesIn(c, state)) ? state : null
}

/** "X, Y," and "X in Y province": words that say where X lies, and no list. */
const placedBy = /^(?:, |,? in (?:the )?)$/
const listed = /^(?:,? (?:and|or|as well as) |, )\p{Lu}/u

/** Too well known to be another place of its name: "Paris, Iraq" in a list. */
const wellKnown = 5.8

/**
 * The name behind that tells where this one lies, though no namesake of this one lies there: "Mocha, Yemen" is not the
 * Mocha of Ecuador, the only one on the map.
 */
function outsideOf(name: Name, next: Name | undefined, scene: Scene): TokenRun | null {
  const [best] = name.candidates
  if (next?.kind !== 'name' || next.sentence !== name.sentence || best === undefined) return null
  if (best.kind === 'COUNTRY' || best.kind === 'REGION' || prominence(best) > wellKnown) return null
  const province = kindBeside(next, scene) === 'ADMIN1'
  const outer = province ? next.candidates.find(({ kind }) => kind === 'ADMIN1') : next.candidates[0]
  if (outer?.kind !== 'COUNTRY' && outer?.kind !== 'ADMIN1') return null
  const behind = wordsAfter(scene, next)
  const gap = scene.text.slice(name.end, next.start)
  return placedBy.test(gap) && !listed.test(behind) ? runOf(next) : null
}

/** Each name with the place that the text puts around it, and the kind that the text gives it. */
export function markContainers(names: readonly Name[], doc: Doc, gazetteer: Gazetteer): Name[] {
  const { text } = doc.article
  return names.map((name, i) => {
    const sentence = doc.sentences[name.sentence]
    if (!sentence || name.kind === 'adjective') return name
    const scene = { sentence, text }
    const next = names[i + 1]
    const gap = next?.sentence === name.sentence ? text.slice(name.end, next.start) : ''
    const last = names[i - 1]
    const owned = last?.sentence === name.sentence && owner.test(text.slice(last.end, name.start))
    const before = last && owned ? containerOf(name, last) : null
    const behind = next && next.kind === 'name' && between.test(gap) ? containerOf(name, next) : null
    const container = behind ?? before ?? stateBehind(name, scene, gazetteer)
    return {
      ...name,
      container,
      outside: container === null ? outsideOf(name, next, scene) : null,
      only: kindBeside(name, scene),
    }
  })
}
