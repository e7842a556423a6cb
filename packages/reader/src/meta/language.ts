import { detectAll } from 'tinyld'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))
/** Words that English has to itself, or nearly so: a fifth of any English page. */
const strong = words(
  'the of and to that with for from by said were was has have been their which who would this are is on at it as has what when where they them these there not but his her its after before into against about than more had could should being between during under killed two three people',
)
/** Words that other languages write too. */
const weak = words(
  'a an in i he she we me my or no be will can if may one first us over so do all out up new president police',
)
/** tinyld knows invented languages too. */
const invented = words('tlh eo vo ia ber')

const share = (all: readonly string[], of: ReadonlySet<string>) =>
  all.filter((w) => of.has(w)).length / all.length

interface Guess {
  readonly lang: string
  readonly accuracy: number
}

/** English that n-grams doubt, since it is full of foreign names: told by its small words. */
function isEnglish(all: readonly string[], guesses: readonly Guess[]): boolean {
  const sure = share(all, strong)
  if (sure >= 0.2) return all.length >= 4
  const likely = sure + share(all, weak)
  const [best] = guesses
  if (best === undefined || best.lang === 'en') return likely >= 0.1
  if (best.accuracy < 0.15 && sure >= 0.08) return true
  return sure > 0 && likely >= 0.2 && guesses.slice(0, 3).some(({ lang }) => lang === 'en')
}

const denseScripts = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]{6}/u

/**
 * BCP 47 of the language a text is written in; `und` for fewer than 20 letters (six of a script of syllables), and
 * where two languages are as likely.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, 20_000)
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < 20 && !denseScripts.test(sample)) return 'und'
  const guesses = detectAll(sample.slice(0, 5000)).filter(({ lang }) => !invented.has(lang))
  if (isEnglish(sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [], guesses)) return 'en'
  const [best, second] = guesses
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
