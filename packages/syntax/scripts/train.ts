/**
 * Trains the weights: `TREEBANKS=folder npx tsx --conditions=source packages/syntax/scripts/train.ts`.
 * The folder holds ewt-train.conllu and gum-open-train.conllu. OUTPUT=file writes elsewhere than to weights/english.bin.
 * The same files and the same release of Node give the same bytes.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packWeights } from '../src/model/weights.ts'
import { readConllu } from './lib/conllu.ts'
import { newswireSentences } from './lib/newswire.ts'
import { readClasses } from './lib/read-classes.ts'
import { type Plan, trainWeights } from './lib/train-weights.ts'

function minutes(): string {
  return `${(process.uptime() / 60).toFixed(1)} min`
}

/** Margins, epochs and numbers of features were chosen on the development parts. */
const PLAN: Plan = {
  tagger: { epochs: 6, seed: 1, margin: 60 },
  parser: { epochs: 8, seed: 2, margin: 100, from: 1, rate: 0.9 },
  parts: 4,
  jackknife: 3,
  scout: 3,
  keep: {
    tagger: { minUpdates: 3, count: 350_000 },
    moves: { minUpdates: 3, count: 1_000_000 },
    labels: { minUpdates: 3, count: 420_000 },
  },
  minCode: 1,
  report: (step) => console.log(`${minutes()}: ${step}`),
}

const { TREEBANKS: folder, OUTPUT = new URL('../weights/english.bin', import.meta.url) } = process.env
if (!folder) throw new Error('TREEBANKS: expected the folder of the .conllu files; set it')

const treebanks = ['ewt-train.conllu', 'gum-open-train.conllu'].flatMap((name) =>
  readConllu(join(folder, name)),
)
const gold = [...treebanks, ...newswireSentences()]
const weights = trainWeights(gold, readClasses(), PLAN)
const bytes = packWeights(weights)
writeFileSync(OUTPUT, bytes)
for (const name of ['tagger', 'moves', 'labels'] as const) {
  console.log(`${name}: ${weights[name].hashes.length} features, ${weights[name].codes.length} weights`)
}
console.log(`${minutes()}: ${bytes.length} bytes`)
