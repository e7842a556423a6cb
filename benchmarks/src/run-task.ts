import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadLexicon } from '@wiregraph/lexicon'
import { createAnnotator } from '@wiregraph/syntax'
import { rowsOf, runScript, scorerIn } from './scorer.ts'
import type { Input, Request, Run, Task } from './task.ts'

/** The documents without their gold: only what the scorers' own scripts let a system see. */
function inputsOf(task: Task, { files, scorers }: Request): Input[] {
  const list = files.join(',')
  const seen = rowsOf(runScript(scorerIn(scorers, 'inputs.mjs'), [list])) as Input[]
  if (task.given !== true) return seen
  const given = rowsOf(runScript(scorerIn(scorers, task.scorer), ['--inputs', list])) as Input[]
  const byId = new Map(given.map((row) => [row.id, row]))
  return seen.map((row) => ({ ...row, ...byId.get(row.id) }))
}

/** Predicts from the inputs alone, then lets the scorer compare the predictions with the gold. */
export const runOf =
  (task: Task): Run =>
  async (request) => {
    const inputs = inputsOf(task, request)
    const started = performance.now()
    const predictions = task.predict(inputs, { lexicon: loadLexicon(), annotator: createAnnotator() })
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.error(`${task.name}: ${inputs.length} documents read in ${seconds} s`)
    const folder = mkdtempSync(join(tmpdir(), 'wiregraph-bench-'))
    try {
      const file = join(folder, 'predictions.jsonl')
      writeFileSync(file, predictions.map((row) => `${JSON.stringify(row)}\n`).join(''))
      const args = ['--gold', request.files.join(','), '--pred', file, ...(task.options ?? [])]
      if (request.json) args.push('--json')
      process.stdout.write(runScript(scorerIn(request.scorers, task.scorer), args))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
