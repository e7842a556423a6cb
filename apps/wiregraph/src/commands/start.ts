import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { collectFiles } from '@wiregraph/ingest'
import { type Environment, readEnvironment } from '../environment.ts'
import { ingestFiles } from '../ingest-files.ts'
import { type OneProcess, startOneProcess } from '../one-process.ts'
import { warningOf } from '../open-gateway.ts'
import { stopOnSignal } from '../shutdown.ts'
import { printResult, printStatus, say, showProgress } from '../terminal.ts'
import { defineCommand } from './command.ts'

const examplesFolder = fileURLToPath(new URL('../../../../examples', import.meta.url))

/** Reads the examples that the graph does not hold yet. */
async function ingestExamples({ desk }: OneProcess): Promise<void> {
  const paths = existsSync(examplesFolder) ? await collectFiles([examplesFolder]) : []
  const progress = showProgress('examples')
  try {
    const result = await ingestFiles(desk, paths, progress.update)
    progress.stop()
    if (result.known < result.files) printResult(result)
  } finally {
    progress.stop()
  }
}

/** The name that a browser on this machine knows it by. */
const forPeople = (url: string) => url.replace('//127.0.0.1:', '//localhost:')

async function tellWhereToLook({ url, desk }: OneProcess, env: Environment): Promise<void> {
  printStatus(await desk.status())
  say(`\nGraphiQL and the GraphQL API: ${forPeople(url)}/graphql`)
  say(
    `Drop .txt, .html, .md or .json articles into ${relative(process.cwd(), env.WIREGRAPH_INBOX) || '.'}/ and query them there.`,
  )
  const warning = warningOf(env)
  if (warning !== null) say(warning)
  say('Ctrl-C stops it; the graph is kept.')
}

/** Runs everything in this process until it is told to stop. */
export async function serveAll({ examples: withExamples }: { readonly examples: boolean }): Promise<void> {
  const env = readEnvironment(process.env)
  const all = await startOneProcess(env)
  stopOnSignal(all.close)
  say(all.drivers)
  if (withExamples) await ingestExamples(all)
  await tellWhereToLook(all, env)
}

export const start = defineCommand({
  name: 'start',
  description: 'Run everything in one process: read the examples and the inbox, and serve the graph',
  args: {
    examples: {
      type: 'boolean',
      default: true,
      description: 'Read the example articles',
      negativeDescription: 'Start without them',
    },
  },
  run: ({ examples: withExamples }) => serveAll({ examples: withExamples }),
})
