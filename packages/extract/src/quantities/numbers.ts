const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1_000_000,
  billion: 1_000_000_000,
}

/** Words that stand for a range: dozens 24 and more; several and a few 3 and more. */
const vague: Readonly<Record<string, number>> = {
  dozens: 24,
  scores: 40,
  hundreds: 200,
  thousands: 2000,
  millions: 2_000_000,
  several: 3,
  many: 3,
  'a few': 3,
  few: 3,
}
/** How many at least "a couple" and the like are; exact ones have both bounds. */
const exact: Readonly<Record<string, number>> = { dozen: 12, score: 20, couple: 2, pair: 2, half: 6 }

/** Value of a number word or figure; null where it is none: 71, 1,200, "five", "thirty-four", "3.5". */
export function numberIn(word: string): number | null {
  const text = word.toLowerCase().replace(/,(?=\d{3})/g, '')
  if (/^\d{1,12}(?:\.\d{1,3})?$/.test(text)) return Number(text)
  const unit = units.indexOf(text)
  if (unit >= 0) return unit
  const ten = tens.indexOf(text)
  if (ten >= 0) return (ten + 2) * 10
  return scales[text] ?? null
}

export const isScale = (word: string) => word.toLowerCase() in scales
export const vagueLow = (word: string): number | null => vague[word.toLowerCase()] ?? null
export const exactCount = (word: string): number | null => exact[word.toLowerCase()] ?? null

/** Value of words that make one number: thirty - four, 2.5 million, "two hundred and six"; null where they make none. */
export function valueOfWords(words: readonly string[]): number | null {
  let total = 0
  let current: number | null = null
  for (const word of words) {
    if (word === '-' || word.toLowerCase() === 'and') continue
    const value = numberIn(word)
    if (value === null) return null
    const scale = isScale(word) ? scales[word.toLowerCase()] : undefined
    if (scale === undefined) current = (current ?? 0) + value
    else if (scale === 100) current = (current ?? 1) * 100
    else {
      total += (current ?? 1) * scale
      current = 0
    }
  }
  return current === null ? null : Math.round(total + current)
}
