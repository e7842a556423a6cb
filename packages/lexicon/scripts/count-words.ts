/**
 * Counts how common words are: `TREEBANKS=folder npx tsx --conditions=source packages/lexicon/scripts/count-words.ts`.
 * The folder holds ewt-train.conllu and gum-open-train.conllu, from which the syntax package learns. Writes
 * data/words/common.tsv: the number of all words, then a line for each dictionary form met often enough.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A word met less often is as rare as one that was never met. */
const LEAST = 3

const folder = process.env.TREEBANKS
if (!folder) throw new Error('TREEBANKS: expected the folder of the .conllu files; set it')

const counts = new Map<string, number>()
let total = 0
for (const name of ['ewt-train.conllu', 'gum-open-train.conllu']) {
  for (const line of readFileSync(join(folder, name), 'utf8').split('\n')) {
    const [id = '', , lemma = ''] = line.split('\t')
    if (!/^\d+$/.test(id)) continue
    total += 1
    const word = lemma.toLowerCase()
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
}
const common = [...counts].filter(([word, count]) => count >= LEAST && /^\p{L}[\p{L}'’.-]*$/u.test(word))
const lines = common.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map((row) => row.join('\t'))
writeFileSync(new URL('../data/words/common.tsv', import.meta.url), `${[total, ...lines].join('\n')}\n`)
