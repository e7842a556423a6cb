import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { hashText } from '../../src/model/hash.ts'
import type { WordClasses } from '../../src/text/classes.ts'

const FILE = new URL('../data/clusters.txt.br', import.meta.url)

/** Reads what scripts/clusters.ts wrote: a line a fine class, an empty line between coarse ones. */
export function parseClasses(text: string): WordClasses {
  const fine = new Map<number, number>()
  const coarse = [0]
  text
    .trim()
    .split('\n\n')
    .forEach((block, at) => {
      for (const line of block.split('\n')) {
        for (const word of line.split(' ')) {
          const id = coarse.length
          fine.set(hashText(word), id)
          const masked = hashText(word.replace(/[0-9]/g, '0'))
          if (!fine.has(masked)) fine.set(masked, id)
        }
        coarse.push(at + 1)
      }
    })
  return { fine, coarse: Uint8Array.from(coarse) }
}

export function readClasses(): WordClasses {
  return parseClasses(brotliDecompressSync(readFileSync(FILE)).toString('utf8'))
}
