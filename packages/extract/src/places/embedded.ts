import { type Gazetteer, plainName, prominence } from '@wiregraph/lexicon'
import type { BearerRun, Doc, DocSentence } from '../doc.ts'
import { findNames } from './names.ts'
import { directionWords, facilityWords, otherThings, personTitles, placeNouns } from './place-words.ts'
import type { Name } from './types.ts'

const generic = [facilityWords, otherThings, personTitles, placeNouns, directionWords]
const isGeneric = (word: string) => generic.some((words) => words.has(word.toLowerCase()))

const meets = (name: Name, run: BearerRun) =>
  name.sentence === run.sentence && name.first <= run.last && run.first <= name.last
const isWhole = (name: Name, run: BearerRun) => name.first <= run.first && run.last <= name.last

/** At its beginning, "Goma Police", "the South Kivu Assembly", or behind "of": "the University of Bamako". */
function isOrigin(name: Name, run: BearerRun, { tokens }: DocSentence): boolean {
  const word = (at: number) => (tokens[at]?.text ?? '').toLowerCase()
  let before = name.first - 1
  while (before >= run.first && (directionWords.has(word(before)) || word(before) === 'the')) before--
  return before < run.first || word(before) === 'of' || /^[-–]$/.test(word(before))
}

/** Spelled as the place is: "Care" is not Carrè, nor "Holy" Holly. */
const isSpelled = ({ text, candidates: [best] }: Name) => {
  const word = plainName(text).toLowerCase()
  return best !== undefined && [best.name, ...best.aliases].some((n) => plainName(n).toLowerCase() === word)
}

/** Words that begin the names of bodies everywhere, although some town has that name: "State", "Federal", "Saint". */
const isPlain = (name: Name, gazetteer: Gazetteer) =>
  gazetteer.ambiguity(name.text) === 'word' || isGeneric(name.text) || /^(?:St|Saint)\b/.test(name.text)

function tellsWhere(name: Name, run: BearerRun, gazetteer: Gazetteer): boolean {
  const [best] = name.candidates
  if (name.kind === 'adjective')
    return best?.kind === 'COUNTRY' && run.bearer !== 'INTERNATIONAL_ORGANIZATION'
  return best?.kind !== 'REGION' && !isPlain(name, gazetteer) && isSpelled(name)
}

/** "Cox Enterprises", "Landmark Bank", "Webb Center": called by founders as often as by towns, if not well known. */
function isSure(name: Name, { bearer }: BearerRun, gazetteer: Gazetteer): boolean {
  const [best] = name.candidates
  const well = best !== undefined && (best.kind !== 'CITY' || prominence(best) >= 5)
  return well || (bearer !== 'COMPANY' && gazetteer.ambiguity(name.text) !== 'given')
}

/** A name inside the name of an organisation; `sure` where it can only be that of a place. */
export interface Embedded {
  readonly name: Name
  readonly sure: boolean
}

/**
 * Names of places inside the names of organisations: where the organisation is from. They help to place the other
 * names of the article; nothing happens in them.
 */
export function findEmbedded(doc: Doc, gazetteer: Gazetteer, bearers: readonly BearerRun[]): Embedded[] {
  const bodies = bearers.filter(({ bearer }) => bearer !== 'PERSON')
  return findNames(doc, gazetteer, []).flatMap((name) => {
    const run = bodies.find((body) => meets(name, body))
    const sentence = doc.sentences[name.sentence]
    if (run === undefined || sentence === undefined || isWhole(name, run)) return []
    if (!isOrigin(name, run, sentence) || !tellsWhere(name, run, gazetteer)) return []
    return [{ name, sure: isSure(name, run, gazetteer) }]
  })
}

/** Those that are sure, and those whose name is a place elsewhere in the article. */
export function acceptEmbedded(embedded: readonly Embedded[], accepted: readonly Name[]): Name[] {
  const known = new Set(accepted.map(({ key }) => key))
  return embedded.filter(({ name, sure }) => sure || known.has(name.key)).map(({ name }) => name)
}
