import { collectFiles } from '@wiregraph/ingest'
import { attendQueue } from '../attend.ts'
import { openDesk } from '../desk/open-desk.ts'
import { readEnvironment } from '../environment.ts'
import { UsageError } from '../errors.ts'
import { ingestFiles } from '../ingest-files.ts'
import { complain, printResult, say, showProgress } from '../terminal.ts'
import { defineCommand } from './command.ts'

export const ingest = defineCommand({
  name: 'ingest',
  description: 'Read article files (.txt, .html, .md, .json) into the graph, and show what came out',
  args: {
    files: { type: 'positional', description: 'Files and folders', required: true },
    json: { type: 'boolean', description: 'Print the result as JSON' },
  },
  async run({ _, json }) {
    const env = readEnvironment(process.env)
    const paths = await collectFiles(_).catch((error: Error) => {
      throw new UsageError(error.message)
    })
    if (paths.length === 0) throw new UsageError(`there is no article file in ${_.join(', ')}`)
    const onError = (error: Error) => complain(error.message)
    const desk = await openDesk(env, onError, (runtime) => attendQueue(runtime, env, onError))
    const progress = showProgress('ingest')
    try {
      const result = await ingestFiles(desk, paths, progress.update)
      progress.stop()
      if (json) say(JSON.stringify(result, null, 2))
      else printResult(result)
      if (result.failed.length > 0) process.exitCode = 1
    } finally {
      progress.stop()
      await desk.close()
    }
  },
})
