import { IRREGULAR } from './irregular.ts'
import { endsInE } from './silent-e.ts'

const VOWELS = 'aeiou'

function isVowel(char: string): boolean {
  return VOWELS.includes(char)
}

/** `citi|es` city, `crash|es` crash, `force|s` force. */
function withoutS(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return word
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

/** `crisis` and `bus` are singular; `wives`, `leaves` have an f. */
function singular(word: string): string {
  if (/(?:[^aeiou]us|sis|news)$/.test(word) && !word.endsWith('menus')) return word
  if (word.endsWith('oes') && word.length > 5) return word.slice(0, -2)
  if (word.endsWith('men') && word.length > 4) return `${word.slice(0, -3)}man`
  if (
    /(?:l|r|ea|oa|kni|wi|li)ves$/.test(word) &&
    !/(?:ser|cur|sol|ner|ol|el|al|aler|reser|oli|ri|arri|dri|gi)ves$/.test(word)
  ) {
    return /(?:kni|wi|li)ves$/.test(word) ? `${word.slice(0, -3)}fe` : `${word.slice(0, -3)}f`
  }
  return withoutS(word)
}

/** From `stopp`, `evacuat`, `carri`, `kill` to the base form. */
function verbOfStem(stem: string): string {
  const last = stem.charAt(stem.length - 1)
  if (last === stem.charAt(stem.length - 2) && !isVowel(last)) {
    const short = stem.length <= 5 || /(?:stall|nroll|spell|well|fill)$/.test(stem)
    return 'sfz'.includes(last) || (last === 'l' && short) || stem.length < 4 ? stem : stem.slice(0, -1)
  }
  return endsInE(stem) ? `${stem}e` : stem
}

function pastVerb(word: string): string {
  if (word.length < 4 || !word.endsWith('ed')) return word
  if (word.endsWith('ied')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  if (word.endsWith('eed')) return word.slice(0, -1)
  return verbOfStem(word.slice(0, -2))
}

function gerund(word: string): string {
  if (word.length < 5 || !/in[g']$/.test(word)) return word
  return verbOfStem(word.slice(0, -3))
}

/** `larger` large, `bigger` big, `earlier` early. */
function graded(word: string, ending: 'er' | 'est'): string {
  if (word.length < 5 || !word.endsWith(ending)) return word
  const stem = word.slice(0, -ending.length)
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`
  if (/([bdgmnpt])\1$/.test(stem)) return stem.slice(0, -1)
  return /(?:[^aeiou]l|rg|ng|[aeiou]s|af|fin|saf|wis|lat|clos|brav|sever|ut|id|ar|ir|ur|im|c|v)$/.test(
    stem,
  ) && !/(?:ear|eir|oung|ong)$/.test(stem)
    ? `${stem}e`
    : stem
}

const BY_TAG: Readonly<Record<string, (word: string) => string>> = {
  NNS: singular,
  VBZ: withoutS,
  VBD: pastVerb,
  VBN: pastVerb,
  VBG: gerund,
  JJR: (word) => graded(word, 'er'),
  RBR: (word) => graded(word, 'er'),
  JJS: (word) => graded(word, 'est'),
  RBS: (word) => graded(word, 'est'),
}

/** `went` → `go`; undefined where the form is none of the irregular ones. */
export function irregularLemma(lower: string, xpos: string): string | undefined {
  if (xpos === 'VB' || xpos === 'NN' || xpos === 'JJ') return undefined
  return IRREGULAR.get(`${xpos.startsWith('VB') ? 'V' : xpos.charAt(0)} ${lower}`)
}

/** The base form of a lower-cased word by its Penn tag, from irregular forms and endings alone. */
export function lemmaByRule(lower: string, xpos: string): string {
  const irregular = irregularLemma(lower, xpos)
  if (irregular !== undefined) return irregular
  const cut = lower.lastIndexOf('-') + 1
  const rule = BY_TAG[xpos]
  return rule ? lower.slice(0, cut) + rule(lower.slice(cut)) : lower
}
