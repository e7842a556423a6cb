import type { ActorLexicon } from '@wiregraph/lexicon'
import { tokenAt } from '../document/tree.ts'
import { countryAt } from './country-names.ts'
import { isCapital, isHyphen, isPossessive, type Scene } from './scene.ts'
import { titleAt } from './titles.ts'

const ordinal = /^\d{1,3}(?:st|nd|rd|th)$/

/** Capitals say something: the line is no heading, and its verbs are written small. */
const isProse = (scene: Scene) =>
  !scene.heading && !scene.shouted && scene.tree.tokens.some((t) => t.upos === 'VERB' && !isCapital(t.text))

const isPart = (scene: Scene, i: number) => {
  const { upos, text } = tokenAt(scene.tree, i)
  return isCapital(text) && /^(?:PROPN|NOUN|ADJ|NUM|X|VERB)$/.test(upos)
}

/** "Defense Minister", "Gen.": words before a person's name; "national" and "army" begin other names too. */
function isOffice(lexicon: ActorLexicon, scene: Scene, at: number): boolean {
  const title = titleAt(lexicon, scene, at)
  return title !== null && (title.role === null || title.role.title)
}

/** Whether a name may begin here: not with a title, a country or a verb. */
function mayBegin(lexicon: ActorLexicon, scene: Scene, at: number): boolean {
  if (ordinal.test(scene.words[at] ?? '')) return isPart(scene, at + 1)
  if (!isPart(scene, at) || tokenAt(scene.tree, at).upos === 'VERB') return false
  return !isOffice(lexicon, scene, at) && countryAt(lexicon, scene, at) === null
}

/** Last of the capitals that follow each other from `at`, hyphens and "'s" between them passed over. */
function capitalsFrom(lexicon: ActorLexicon, scene: Scene, at: number): number {
  let last = at
  for (let i = at + 1; i < Math.min(at + 8, scene.words.length); i++) {
    if (isPart(scene, i) && !isOffice(lexicon, scene, i)) last = i
    else if (!(isHyphen(scene.words[i]) || isPossessive(tokenAt(scene.tree, i))) || !isPart(scene, i + 1))
      break
  }
  return last
}

const isKnown = (lexicon: ActorLexicon, scene: Scene, i: number) =>
  (lexicon.names.match(scene.words, i)?.length ?? 0) > 1

/** Past "of Interior and Human Rights", "for the Liberation of Darfur": what "of" and "for" add. */
function withJoints(lexicon: ActorLexicon, scene: Scene, end: number): number {
  let last = end
  for (let k = 0; k < 3; k++) {
    if (!/^(?:of|for)$/.test(scene.folded[last + 1] ?? '')) break
    const next = scene.folded[last + 2] === 'the' ? last + 3 : last + 2
    if (!isPart(scene, next) || isOffice(lexicon, scene, next) || isKnown(lexicon, scene, next)) break
    last = capitalsFrom(lexicon, scene, next)
    const joined = scene.folded[last + 1] === 'and' && isPart(scene, last + 2)
    if (!joined || countryAt(lexicon, scene, last + 2) !== null) continue
    if (!isOffice(lexicon, scene, last + 2)) last = capitalsFrom(lexicon, scene, last + 2)
  }
  return last
}

/**
 * End of an organisation's name by its shape: capitals up to a word for organisations, "National Unity Party",
 * "4th Armored Division", "Front for the Liberation of Darfur"; null where there is none.
 */
export function organisationEnd(lexicon: ActorLexicon, scene: Scene, at: number): number | null {
  if (!isProse(scene) || !mayBegin(lexicon, scene, at)) return null
  const last = capitalsFrom(lexicon, scene, at)
  const heads = Array.from({ length: last - at + 1 }, (_, k) => last - k)
  const word = heads.find((i) => lexicon.organisations.has(scene.folded[i] ?? ''))
  if (word === undefined) return null
  const end = word === last ? withJoints(lexicon, scene, word) : word
  // "Supreme Court": what every country has is told by whose it is
  const isBody = lexicon.bodyWords.has(scene.folded.slice(at, end + 1).join(' '))
  return end > at && !isBody && !holdsName(lexicon, scene, at + 1, end) ? end : null
}

/** "Marxist Shining Path Front": a name that the lexicon has stands by itself. */
function holdsName(lexicon: ActorLexicon, scene: Scene, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) {
    if (isKnown(lexicon, scene, i)) return true
  }
  return false
}
