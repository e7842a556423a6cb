import { readFileSync } from 'node:fs'
import { rowsOf } from '../../scorer.ts'
import type { Run } from '../../task.ts'
import { type Figures, figuresOf } from './figures.ts'

type Row = { readonly text: string } | { readonly docs: readonly { readonly text: string }[] }

/** Rows are documents, or topics of documents. */
function readTexts(file: string): string[] {
  const rows = rowsOf(readFileSync(file, 'utf8')) as Row[]
  return rows.flatMap((row) => ('docs' in row ? row.docs.map(({ text }) => text) : [row.text]))
}

function describe({ articles, copies, found, wrong, shares, error }: Figures): string[] {
  return [
    `articles                                  ${articles}`,
    `pairs that have half of the shorter text  ${copies}`,
    `  found                                   ${found}`,
    `pairs found that have less                ${wrong}`,
    `mean error of the similarity              ${error?.toFixed(3) ?? '-'}`,
    `pairs by share, in tenths                 ${shares.join(' ')}`,
  ]
}

/** How many articles of a set are copies of one text, counted word by word, and how many of them fingerprints find. */
export const copies: Run = async ({ files, json }) => {
  for (const file of files) {
    const figures = figuresOf(readTexts(file))
    process.stdout.write(`${json ? JSON.stringify(figures) : describe(figures).join('\n')}\n`)
  }
}
