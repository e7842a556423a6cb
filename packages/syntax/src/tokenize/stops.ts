import { isDigit, isLetter, isSpace, isUpper } from '../text/characters.ts'
import { ANY_CASE, BEFORE_FIGURE, CAPITALISED, TITLES } from './abbreviations.ts'

/** The longest word that can be an abbreviation, in code units. */
const LONGEST = 12

/** `U.S`, `p.m`, `Ph.D`, `J.R.R`: parts of at most two letters. */
function isDottedAbbreviation(word: string): boolean {
  return (
    word.includes('.') &&
    word.split('.').every((part) => part.length > 0 && part.length <= 2 && isLetter(part.charCodeAt(0)))
  )
}

function figureFollows(text: string, stop: number): boolean {
  let at = stop + 1
  while (at < stop + 3 && isSpace(text.charCodeAt(at))) at += 1
  return isDigit(text.charCodeAt(at))
}

/** Does the full stop at `stop` belong to the word that starts at `start`? `[U.S.]`, `[Gen.]`, `[J.]` */
export function ownsStop(text: string, start: number, stop: number): boolean {
  if (stop - start > LONGEST || text.charCodeAt(stop + 1) === 46) return false
  const word = text.slice(start, stop)
  const lower = word.toLowerCase()
  const capital = isUpper(word.charCodeAt(0))
  if (BEFORE_FIGURE.has(lower) && figureFollows(text, stop)) return true
  if (word.length === 1) return capital && word !== 'I' && isLetter(word.charCodeAt(0))
  if (ANY_CASE.has(lower) || isDottedAbbreviation(word)) return true
  return capital && (TITLES.has(lower) || CAPITALISED.has(lower))
}
