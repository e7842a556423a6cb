import type { Candidate, Gazetteer } from '@wiregraph/lexicon'
import type { Doc, DocSentence, PlaceMention } from '../doc.ts'
import { type Resolved, wordsAfter, wordsBefore } from './types.ts'

const CAPITAL = 'capital'

/** Whether a mention is a name; "the capital" says which place is meant by what it is. */
export const isByName = ({ rule }: PlaceMention) => !rule.startsWith(CAPITAL)

/** "in the capital", "near its capital": a town, and not money. */
const located =
  /\b(?:in|from|to|into|near|outside|inside|around|of|across|through|throughout|toward|towards|over|on|reached|entered|seized|shook|rocked)(?: the| its| their)? (?:\p{Ll}+ern )?$/iu

/** "the regional capital", "the financial capital": not that of the country. */
const other =
  /^(?:provincial|regional|state|district|financial|commercial|economic|business|county|former|old)$/i

/** The country whose capital is meant: "the [Ethiopian] capital", "[Chad]'s capital", "the capital of [Chad]". */
function ownerOf(sentence: DocSentence, at: number, found: readonly Resolved[]): Candidate | null {
  const here = found.filter((r) => r.run.sentence === sentence.index && r.place.country !== null)
  const before = here.find((r) => r.run.last === at - 1 || (r.run.last === at - 2 && isOf(sentence, at - 1)))
  const behind = here.find(
    (r) => sentence.tokens[at + 1]?.text === 'of' && r.run.first - at <= 3 && r.run.first > at,
  )
  const owner = before ?? behind
  return owner?.place.kind === 'COUNTRY' ? owner.place : null
}

const isOf = ({ tokens }: DocSentence, i: number) => /^['’]s?$/.test(tokens[i]?.text ?? '')

/** A name right behind says it already: "the capital, Addis Ababa", "the capital Lima". */
const isNamed = (after: string) => /^,? (?:city )?(?:of )?\p{Lu}/u.test(after)

function countryAt(
  doc: Doc,
  sentence: DocSentence,
  at: number,
  found: readonly Resolved[],
  story: string | null,
) {
  const token = sentence.tokens[at]
  if (token?.text !== 'capital') return null
  const scene = { sentence, text: doc.article.text }
  const after = wordsAfter(scene, token)
  const owner = ownerOf(sentence, at, found)
  if (owner !== null) return /^, \p{Lu}/u.test(after) || /^ \p{Lu}/u.test(after) ? null : owner.country
  const before = wordsBefore(scene, token)
  const qualified = other.test(sentence.tokens[at - 1]?.text ?? '')
  return !qualified && located.test(before) && !isNamed(after) && !/^ (?:of|city of)\b/.test(after)
    ? story
    : null
}

/** "the Ethiopian capital", and "the capital" in a story of one country: the town itself. `story`: code of that country. */
export function findCapitals(
  doc: Doc,
  gazetteer: Gazetteer,
  { found, story }: { found: readonly Resolved[]; story: string | null },
): Resolved[] {
  return doc.sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((token, at): Resolved[] => {
      const code = countryAt(doc, sentence, at, found, story)
      const place = code === null ? null : gazetteer.capitalOf(code)
      if (place === null) return []
      const run = { sentence: sentence.index, first: at, last: at, start: token.start, end: token.end }
      return [{ run, place, kind: 'name', rule: CAPITAL }]
    }),
  )
}
