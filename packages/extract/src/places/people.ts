import type { Gazetteer } from '@wiregraph/lexicon'
import type { Doc, DocSentence, TokenRun } from '../doc.ts'
import {
  directionWords,
  facilityWords,
  featureWords,
  isCapital,
  otherThings,
  personTitles,
  placeNouns,
} from './place-words.ts'

const isName = (token: DocSentence['tokens'][number] | undefined) =>
  token !== undefined &&
  isCapital(token.text) &&
  /^\p{L}/u.test(token.text) &&
  (token.upos === 'PROPN' || token.upos === 'X' || token.xpos.startsWith('NNP'))

/** Runs of two to four proper nouns next to each other. */
function* properRuns(sentence: DocSentence): Generator<readonly string[]> {
  let run: string[] = []
  for (let i = 0; i <= sentence.tokens.length; i++) {
    const token = sentence.tokens[i]
    if (token && isName(token)) run.push(token.text)
    else {
      if (run.length > 1) yield run
      run = []
    }
  }
}

const isGeneric = (word: string) => {
  const small = word.toLowerCase()
  return (
    placeNouns.has(small) || facilityWords.has(small) || otherThings.has(small) || featureWords.has(small)
  )
}

function looksLikePerson(words: readonly string[], gazetteer: Gazetteer): boolean {
  const [first = ''] = words
  if (words.length > 4 || words.some(isGeneric)) return false
  if (directionWords.has(first.toLowerCase())) return false
  if (gazetteer.country(first) !== null && gazetteer.ambiguity(first) === null) return false
  if (gazetteer.countryOfDemonym(first) !== null || gazetteer.regionOfAdjective(first) !== null) return false
  return gazetteer.lookup(words.join(' ')).length === 0
}

/**
 * Surnames in an article: last words of runs that look like a full name, and words of runs already bound to persons.
 * "Kirby said" is then the man, not the town.
 */
export function findSurnames(
  doc: Doc,
  gazetteer: Gazetteer,
  taken: readonly TokenRun[],
): ReadonlySet<string> {
  const found = new Set<string>()
  for (const sentence of doc.sentences) {
    for (const run of properRuns(sentence)) {
      const words = run.filter((word) => !personTitles.has(word.toLowerCase()))
      const titled = words.length < run.length
      if (words.length > 1 ? looksLikePerson(words, gazetteer) : titled) found.add(words.at(-1) ?? '')
    }
  }
  for (const run of taken) {
    const tokens = doc.sentences[run.sentence]?.tokens.slice(run.first, run.last + 1) ?? []
    for (const token of tokens) if (isCapital(token.text)) found.add(token.text)
  }
  return found
}
