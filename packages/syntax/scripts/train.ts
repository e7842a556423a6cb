/**
 * Trains the weights: `TREEBANKS=folder npx tsx --conditions=source packages/syntax/scripts/train.ts [epochs] [parts]`.
 * The folder holds ewt-train.conllu and gum-open-train.conllu. The same files give the same bytes.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packWeights } from '../src/model/weights.ts'
import { readConllu } from './lib/conllu.ts'
import { trainWeights } from './lib/train-weights.ts'

const { TREEBANKS: folder, OUTPUT, MARGIN = 0, TMARGIN = 0, MINUP = 4, TMINUP = 4 } = process.env
if (!folder) throw new Error('TREEBANKS: expected the folder of the .conllu files; set it')
const epochs = Number(process.argv[2] ?? 10)
const parts = Number(process.argv[3] ?? 5)
const output = OUTPUT ?? new URL('../weights/english.bin', import.meta.url)

const gold = ['ewt-train.conllu', 'gum-open-train.conllu'].flatMap((name) => readConllu(join(folder, name)))
const weights = trainWeights(gold, {
  tagger: { epochs: Math.min(8, epochs), seed: 1, margin: Number(TMARGIN) },
  parser: { epochs, seed: 2, margin: Number(MARGIN), from: 1, rate: 0.9 },
  parts,
  prune: {
    tagger: { minUpdates: Number(TMINUP), minCode: 1 },
    parser: { minUpdates: Number(MINUP), minCode: 1 },
  },
  report: (step) => console.log(`${(process.uptime() / 60).toFixed(1)} min: ${step}`),
})
const bytes = packWeights(weights)
writeFileSync(output, bytes)
console.log(
  `${(process.uptime() / 60).toFixed(1)} min: ${bytes.length} bytes; parser ${weights.parser.hashes.length} features, ${weights.parser.codes.length} weights; tagger ${weights.tagger.hashes.length}, ${weights.tagger.codes.length}`,
)
