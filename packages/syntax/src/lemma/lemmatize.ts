import { irregularLemma, lemmaByRule } from './rules.ts'

/** Base forms that the rules do not give, by Penn tag and lower-cased spelling: `VBD went` → `go`. */
export type LemmaTable = ReadonlyMap<string, string>

/** A token's plain spelling, and that in lower case. */
export interface Spelling {
  readonly plain: string
  readonly lower: string
}

/** The base form: irregular forms, table, then rules. Proper nouns and foreign words keep their spelling; figures lose their commas. */
export function lemmatize(word: Spelling, xpos: string, table: LemmaTable): string {
  if (xpos === 'CD') return word.lower.replace(/,/g, '')
  if (xpos === 'NNP' || xpos === 'NNPS' || xpos === 'FW' || xpos === 'ADD') return word.plain
  return (
    irregularLemma(word.lower, xpos) ?? table.get(`${xpos} ${word.lower}`) ?? lemmaByRule(word.lower, xpos)
  )
}
