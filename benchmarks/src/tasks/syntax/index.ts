import { fileURLToPath } from 'node:url'
import { runScript } from '../../scorer.ts'
import type { Run } from '../../task.ts'

const evaluate = fileURLToPath(new URL('../../../../packages/syntax/scripts/evaluate.ts', import.meta.url))

/** Tags and trees against CoNLL-U files, on gold tokens and on raw text, and tokens a second on one core. */
export const syntax: Run = async ({ files, json }) => {
  const tsx = ['--import', import.meta.resolve('tsx'), '--conditions=source']
  process.stdout.write(runScript(evaluate, [...files, ...(json ? ['--json'] : [])], tsx))
}
