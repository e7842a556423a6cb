import type { Doc, DocSentence, TokenRun } from '../doc.ts'
import { around, type Named } from './named.ts'
import { isCapital } from './place-words.ts'
import type { Name } from './types.ts'

type Token = DocSentence['tokens'][number]
type Range = { readonly first: number; readonly last: number }

const road =
  /^(?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Drive|Dr\.?|Boulevard|Blvd\.?|Lane|Ln\.?|Parkway|Pkwy\.?|Highway|Hwy\.?|Expressway|Freeway|Turnpike|Motorway|Bypass|Terrace|Crescent|Prospekt)$/
const numbered = /^(?:Highway|Hwy\.?|Route|Rte\.?|Interstate|Motorway|I|FM|CR|SR)$/
const roadNumber = /^\d{1,4}[A-Z]?$/
const ordinal = /^\d{1,3}(?:st|nd|rd|th)$/
const side = /^(?:(?:North|South)(?:east|west)?|East|West|[NSEW]\.?|[NS]\.?[EW]\.?)$/
/** Of which class a road is: alone no name, "the National Highway", with a number one, "County Road 15". */
const roadClass = /^(?:County|State|Interstate|National|Federal|Provincial|Township)$/

const textAt = ({ tokens }: DocSentence, at: number) => tokens[at]?.text ?? ''
const isHyphen = (word: string) => /^[-–]$/.test(word)

const isPartOfName = (token: Token | undefined) =>
  token !== undefined &&
  (ordinal.test(token.text) ||
    (isCapital(token.text) && /^(?:PROPN|NOUN|ADJ|X|NUM)$/.test(token.upos) && token.text !== 'U.S.'))

/** First token of the name before a road's word: three words at most. */
function nameStart({ tokens }: DocSentence, at: number): number {
  let first = at
  for (let words = 0; words < 3 && isPartOfName(tokens[first - 1]); words++) {
    first--
    if (isHyphen(tokens[first - 1]?.text ?? '') && isPartOfName(tokens[first - 2])) first -= 2
  }
  return first
}

/** [Haile Selassie Avenue], [40th Street South] */
function namedRoad(sentence: DocSentence, at: number): Range | null {
  if (!road.test(textAt(sentence, at))) return null
  const first = nameStart(sentence, at)
  const last = side.test(textAt(sentence, at + 1)) ? at + 1 : at
  const goesOn = isPartOfName(sentence.tokens[last + 1]) || roadNumber.test(textAt(sentence, at + 1))
  const onlyClass = sentence.tokens.slice(first, at).every(({ text }) => roadClass.test(text))
  return goesOn || onlyClass ? null : { first, last }
}

/** [Highway 19], [I-40], [County Road 12] */
function numberedRoad(sentence: DocSentence, at: number): Range | null {
  if (!roadNumber.test(textAt(sentence, at))) return null
  const word = isHyphen(textAt(sentence, at - 1)) ? at - 2 : at - 1
  const isClassed = /^Road$/.test(textAt(sentence, word)) && roadClass.test(textAt(sentence, word - 1))
  if (!isClassed && !numbered.test(textAt(sentence, word))) return null
  return { first: roadClass.test(textAt(sentence, word - 1)) ? word - 1 : word, last: at }
}

const meets = (a: TokenRun, b: TokenRun) =>
  a.sentence === b.sentence && a.first <= b.last && b.first <= a.last

/** Roads by name and by number: a line on no map of ours, by which a text says where something lies. */
export function findRoads(
  doc: Doc,
  { names, taken }: { names: readonly Name[]; taken: readonly TokenRun[] },
): Named[] {
  return doc.sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((_, at): Named[] => {
      const range = namedRoad(sentence, at) ?? numberedRoad(sentence, at)
      if (range === null) return []
      const start = sentence.tokens[range.first]?.start ?? 0
      const end = sentence.tokens[range.last]?.end ?? 0
      const run: TokenRun = { sentence: sentence.index, ...range, start, end }
      if (taken.some((other) => meets(other, run))) return []
      const name = doc.article.text.slice(start, end).replace(/\s+/g, ' ')
      return [{ run, name, kind: 'OTHER', parent: around({ doc, names }, run), rule: ROAD }]
    }),
  )
}

/** Rule of a road: it is never where something happens, but what that lies on. */
export const ROAD = 'road'
