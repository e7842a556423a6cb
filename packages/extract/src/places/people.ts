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

/** Words before which a name begins anew: "State" of "Secretary of State Jane Doe", "U.S." of "U.S. President". */
function opensName(word: string, gazetteer: Gazetteer): boolean {
  const small = word.toLowerCase()
  if (isGeneric(word) || personTitles.has(small) || directionWords.has(small)) return true
  if (gazetteer.countryOfDemonym(word) !== null || gazetteer.regionOfAdjective(word) !== null) return true
  return gazetteer.country(word) !== null && gazetteer.ambiguity(word) === null
}

/** The surname that a run of proper nouns ends with; null where it looks like no person's name. */
function surnameOf(run: readonly string[], gazetteer: Gazetteer): string | null {
  const opening = run.findLastIndex((word) => opensName(word, gazetteer))
  const words = run.slice(opening + 1)
  const last = words.at(-1)
  if (last === undefined || words.length > 3) return null
  const titled = personTitles.has((run[opening] ?? '').toLowerCase())
  if (words.length === 1) return titled ? last : null
  return gazetteer.lookup(words.join(' ')).length === 0 ? last : null
}

/**
 * Surnames in an article: last words of runs that look like a full name, and words of runs already bound to persons.
 * "Reading said" is then the man, not the town.
 */
export function findSurnames(
  doc: Doc,
  gazetteer: Gazetteer,
  taken: readonly TokenRun[],
): ReadonlySet<string> {
  const found = new Set<string>()
  for (const sentence of doc.sentences) {
    for (const run of properRuns(sentence)) {
      const surname = surnameOf(run, gazetteer)
      if (surname !== null) found.add(surname)
    }
  }
  for (const run of taken) {
    const tokens = doc.sentences[run.sentence]?.tokens.slice(run.first, run.last + 1) ?? []
    for (const token of tokens) if (isCapital(token.text)) found.add(token.text)
  }
  return found
}
