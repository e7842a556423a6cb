import { openDesk } from '../desk/open-desk.ts'
import { readEnvironment } from '../environment.ts'
import { UsageError } from '../errors.ts'
import { complain, write } from '../terminal.ts'
import { defineCommand } from './command.ts'

export const exportCommand = defineCommand({
  name: 'export',
  description: 'Print the whole graph in an order of its own: the same articles give the same bytes',
  args: {
    format: {
      type: 'string',
      default: 'ndjson',
      description: 'ndjson: a JSON line {kind, …} for each article, place, actor, report and event',
    },
  },
  async run({ format }) {
    if (format !== 'ndjson') throw new UsageError(`export has no format "${format}", only ndjson`)
    const desk = await openDesk(readEnvironment(process.env), (error) => complain(error.message))
    try {
      for await (const line of desk.export()) await write(`${line}\n`)
    } finally {
      await desk.close()
    }
  },
})
