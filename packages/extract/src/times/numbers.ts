/** Numbers, ordinals and years in digits or words: pieces of patterns, and what the words in them stand for. */

const units =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ordinalUnits =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  )
const ordinalTens = 'twentieth thirtieth'.split(' ')

/** Longer words first, so that "seventeen" is not read as "seven". */
export const anyOf = (words: readonly string[]) =>
  `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`

const digit = anyOf(units.slice(0, 9))
const underHundred = `(?:${anyOf(tens)}(?:[- ]${digit})?|${anyOf(units)})`
/** Cardinals in words from one to ninety-nine. */
export const wordNumber = underHundred
const fraction = `(?: and (?:a half|half|a quarter|three[- ]quarters))`

/** 12, 2.5, 1,200, twelve, twenty-five, two and a half, a dozen, a hundred, two hundred. */
export const number = `(?:\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,4}(?:\\.\\d{1,2})?|a dozen|(?:a |${digit} )hundred|${underHundred}${fraction}?)`

const fractions: Readonly<Record<string, number>> = {
  'a half': 0.5,
  half: 0.5,
  'a quarter': 0.25,
  'three quarters': 0.75,
}

function wordsOf(words: string): number | null {
  const [first = '', second = ''] = words.split(/[- ]/)
  const ten = (tens.indexOf(first) + 2) * 10
  if (tens.includes(first)) return second === '' ? ten : ten + units.indexOf(second) + 1
  return units.includes(first) ? units.indexOf(first) + 1 : null
}

/** "25", "twenty-five", "two and a half" or "a dozen" as a number; null for anything else. */
export function numberOf(text: string): number | null {
  const words = text.toLowerCase()
  if (/^\d/.test(words)) return Number(words.replaceAll(',', ''))
  if (words === 'a dozen') return 12
  const hundreds = /^(?<count>\w+) hundred$/.exec(words)?.groups?.count
  if (hundreds) return (hundreds === 'a' ? 1 : (wordsOf(hundreds) ?? 1)) * 100
  const [whole = '', part = ''] = words.split(' and ')
  const count = wordsOf(whole)
  return count === null ? null : count + (fractions[part.replace('-', ' ')] ?? 0)
}

/** first to ninety-ninth in words, 1st to 99th in digits. */
export const ordinal = `(?:\\d{1,2}(?:st|nd|rd|th)|${anyOf(tens)}[- ]${anyOf(ordinalUnits.slice(0, 9))}|${anyOf([...ordinalUnits, ...ordinalTens])})`
/** As ordinal, in words alone and up to thirty-first: a day of the month. */
export const wordOrdinal = `(?:(?:twenty|thirty)[- ]${anyOf(ordinalUnits.slice(0, 9))}|${anyOf([...ordinalUnits, ...ordinalTens])})`

/** 19 of "19th" or "nineteenth"; 0 for no ordinal. */
export function ordinalOf(text: string): number {
  const words = text.toLowerCase()
  if (/^\d/.test(words)) return Number.parseInt(words, 10)
  const [first = '', second = ''] = words.split(/[- ]/)
  if (second !== '') return (tens.indexOf(first) + 2) * 10 + ordinalUnits.indexOf(second) + 1
  const ten = ordinalTens.indexOf(first)
  return ten >= 0 ? (ten + 2) * 10 : ordinalUnits.indexOf(first) + 1
}

const centuryTens = anyOf(['fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'])
/** "nineteen eighty-four", "eighteen hundred and twelve", "two thousand and five": a year as it is spoken. */
export const spokenYear = `(?:${centuryTens}[- ](?:hundred(?: (?:and )?${underHundred})?|(?:oh[- ])${digit}|${anyOf(tens)}(?:[- ]${digit})?|${anyOf(units.slice(9))})|two thousand(?: (?:and )?${underHundred})?)`
/** Four digits from 1000 to 2199. */
export const year = '(?:1[0-9]\\d\\d|20\\d\\d|21\\d\\d)(?!\\d)'
/** As year, or in words, or two digits after an apostrophe. */
export const anyYear = `(?:${year}|${spokenYear}|['’]\\d\\d)`

/** Two digits are those of the hundred years around 1990: 44 is 1944, 14 is 2014. */
export const fullYear = (digits: number) =>
  digits > 99 ? digits : digits > 40 ? 1900 + digits : 2000 + digits

/** The year that a match of anyYear stands for. */
export function yearOf(text: string): number {
  const words = text.toLowerCase()
  if (/\d/.test(words)) return fullYear(Number(words.replace(/\D/g, '')))
  const parts = /^(?<head>two thousand|\w+)[- ](?:hundred )?(?:and )?(?:oh[- ])?(?<tail>.*)$/.exec(
    words.replace(/^two thousand$/, 'two thousand '),
  )?.groups
  const head = parts?.head === 'two thousand' ? 20 : (wordsOf(parts?.head ?? '') ?? 0)
  return head * 100 + (wordsOf(parts?.tail ?? '') ?? 0)
}
