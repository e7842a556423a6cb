// pnpm bench:quality TASK --data FILE[,FILE] [--json]: measures how well a public test set is read.
// BENCHMARKS names the folder of the scorers.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Refused, refuse } from './refused.ts'
import { tasks } from './tasks/index.ts'

const usage = `usage: pnpm bench:quality TASK --data FILE[,FILE] [--json]
tasks: ${Object.keys(tasks).join(', ')}`

/** Where the person called from: pnpm runs scripts in the folder of their package. */
const calledFrom = process.env.INIT_CWD ?? process.cwd()

/** The folder of the scorers: beside the project unless BENCHMARKS says otherwise. */
function scorersFolder(): string {
  const beside = fileURLToPath(new URL('../../../shared/benchmarks', import.meta.url))
  return process.env.BENCHMARKS ? resolve(calledFrom, process.env.BENCHMARKS) : beside
}

function filesOf(data: readonly string[]): string[] {
  const files = data.flatMap((list) => list.split(',')).map((file) => resolve(calledFrom, file))
  if (files.length === 0) refuse(`expected --data FILE, found none\n${usage}`)
  const absent = files.filter((file) => !existsSync(file))
  if (absent.length > 0) refuse(`no such file: ${absent.join(', ')}`)
  return files
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string', multiple: true }, json: { type: 'boolean', default: false } },
  })
  // `--data A B` is as good as `--data A,B`
  const [name = '', ...more] = positionals
  const run = tasks[name] ?? refuse(`expected a task, found "${name}"\n${usage}`)
  const files = filesOf([...(values.data ?? []), ...more])
  await run({ files, scorers: scorersFolder(), json: values.json })
}

try {
  await main()
} catch (error) {
  const known = error instanceof Refused || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
  if (!known) throw error
  console.error(`bench:quality: ${(error as Error).message}`)
  process.exitCode = 2
}
