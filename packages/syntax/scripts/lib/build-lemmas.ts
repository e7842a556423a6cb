import type { LemmaTable } from '../../src/lemma/lemmatize.ts'
import { lemmaByRule } from '../../src/lemma/rules.ts'
import { normalise } from '../../src/text/normalise.ts'
import type { GoldSentence } from './conllu.ts'

/** A spelling with a tag must be seen this often before the table overrules the rules. */
const MIN_SEEN = 2

function mostFrequent(counts: ReadonlyMap<string, number>): string {
  const [first] = [...counts].sort(([left, many], [right, few]) => few - many || (left < right ? -1 : 1))
  return first?.[0] ?? ''
}

/** The base forms, as the treebanks have them, that the rules miss. */
export function buildLemmas(sentences: readonly GoldSentence[]): LemmaTable {
  const seen = new Map<string, Map<string, number>>()
  for (const { form, lemma, xpos } of sentences.flatMap(({ tokens }) => tokens)) {
    if (/^NNPS?$|^GW$|^ADD$|^FW$|^CD$|^[^A-Z]/.test(xpos) || lemma === '_' || form === '_') continue
    const key = `${xpos} ${normalise(form).toLowerCase()}`
    const counts = seen.get(key) ?? new Map<string, number>()
    seen.set(key, counts)
    counts.set(lemma, (counts.get(lemma) ?? 0) + 1)
  }
  const table = new Map<string, string>()
  for (const [key, counts] of seen) {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
    const lemma = mostFrequent(counts)
    const [xpos = '', ...form] = key.split(' ')
    if (total >= MIN_SEEN && lemma !== lemmaByRule(form.join(' '), xpos)) table.set(key, lemma)
  }
  return table
}
