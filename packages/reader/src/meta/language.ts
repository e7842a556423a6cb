import { detectAll } from 'tinyld'

/** Words that English has to itself and that a fifth of any English page is made of. */
const english = new Set(
  'the of and to that with for from by said were was has have been their which who would this are is on at it as'.split(
    ' ',
  ),
)
/** tinyld knows invented languages too. */
const invented = new Set(['tlh', 'eo', 'vo', 'ia', 'ber'])

function shareOfEnglish(words: readonly string[]): number {
  return words.filter((word) => english.has(word)).length / words.length
}

/**
 * BCP 47 of the language a text is written in; `und` for fewer than 20 letters and where two languages are as likely.
 * Foreign names make n-grams doubt English news, so English is first looked for by its small words.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, 20_000)
  if (
    (sample.match(/\p{L}/gu)?.length ?? 0) < 20 &&
    !/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]{6}/u.test(sample)
  )
    return 'und'
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  if (words.length >= 4 && shareOfEnglish(words) >= 0.2) return 'en'
  const [best, second] = detectAll(sample.slice(0, 5000)).filter(({ lang }) => !invented.has(lang))
  if (best === undefined || best.accuracy < 0.15) return 'und'
  return second !== undefined && best.accuracy < second.accuracy * 1.5 ? 'und' : best.lang
}

/** A declared language in its canonical spelling, e.g. en-GB; null where it is none. */
export function declaredLanguage(tag: string | null | undefined): string | null {
  if (!tag || tag.length > 35) return null
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? null
  } catch {
    return null
  }
}
