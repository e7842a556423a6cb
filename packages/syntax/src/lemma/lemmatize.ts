import type { LemmaTable } from '../model/weights.ts'
import type { Word } from '../text/word.ts'
import { irregularLemma, lemmaByRule } from './rules.ts'

/** The base form: irregular forms, table, then rules. Proper nouns and foreign words keep their spelling; figures lose their commas. */
export function lemmatize(word: Word, xpos: string, table: LemmaTable): string {
  if (xpos === 'CD') return word.lower.replace(/,/g, '')
  if (xpos === 'NNP' || xpos === 'NNPS' || xpos === 'FW' || xpos === 'ADD') return word.plain
  return (
    irregularLemma(word.lower, xpos) ?? table.get(`${xpos} ${word.lower}`) ?? lemmaByRule(word.lower, xpos)
  )
}
