import type { Candidate, Gazetteer } from '@wiregraph/lexicon'
import type { Doc } from '../doc.ts'
import { cityWords, provinceWords } from './place-words.ts'
import { type Name, type Scene, wordsAfter, wordsBefore } from './types.ts'

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
  if (cityWords.has(of) || /^ (?:city|City)\b/.test(wordsAfter(scene, name))) return 'CITY'
  return null
}

/** "OR" of "Portland, OR": a code of two capitals is a state only behind a town. */
function stateBehind(name: Name, scene: Scene, gazetteer: Gazetteer): Candidate | null {
  const code = /^, (?<code>[A-Z]{2})(?![\p{L}\d])/u.exec(wordsAfter(scene, name))?.groups?.code
  const state = code === undefined ? null : gazetteer.byKey(`admin1:US.${code}`)
  return state && name.candidates.some((c) => liesIn(c, state)) ? state : null
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
    return {
      ...name,
      container: behind ?? before ?? stateBehind(name, scene, gazetteer),
      only: kindBeside(name, scene),
    }
  })
}
