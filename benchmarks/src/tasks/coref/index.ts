import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readLayers } from '@wiregraph/extract'
import { loadLexicon } from '@wiregraph/lexicon'
import { createAnnotator } from '@wiregraph/syntax'
import { articleOf } from '../../article-of.ts'
import { rowsOf, runScript, scorerIn } from '../../scorer.ts'
import type { Run } from '../../task.ts'
import { linkMentions } from './link-mentions.ts'
import type { Mention } from './place-of.ts'

/** A document with the places of its mentions: the one thing of the gold that a system is given here. */
interface Given {
  readonly id: string
  readonly text: string
  readonly mentions: readonly Mention[]
}

function readGiven(files: readonly string[]): Given[] {
  const rows = files.flatMap((file) => rowsOf(readFileSync(file, 'utf8'))) as { docs: Given[] }[]
  return rows.flatMap(({ docs }) =>
    docs.map(({ id, text, mentions }) => ({
      id,
      text,
      mentions: mentions.map(({ start, end }) => ({ start, end })),
    })),
  )
}

function predict(documents: readonly Given[]): object[] {
  const tools = { lexicon: loadLexicon(), annotator: createAnnotator() }
  const read = documents.map((given) => ({ ...given, layered: readLayers(articleOf(given), tools) }))
  return linkMentions(read, tools.lexicon)
}

/** Which mentions of events, in and across articles, are one event; the mentions given. */
export const coref: Run = async ({ files, scorers, json }) => {
  const predictions = predict(readGiven(files))
  const folder = mkdtempSync(join(tmpdir(), 'wiregraph-bench-'))
  try {
    const file = join(folder, 'predictions.jsonl')
    writeFileSync(file, predictions.map((row) => `${JSON.stringify(row)}\n`).join(''))
    const args = ['--gold', files.join(','), '--pred', file, ...(json ? ['--json'] : [])]
    process.stdout.write(runScript(scorerIn(scorers, 'event-coref/score-coref.mjs'), args))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
