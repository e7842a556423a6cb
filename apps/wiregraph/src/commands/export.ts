import { exportFormatNames } from '@wiregraph/gateway'
import { openDesk } from '../desk/open-desk.ts'
import { readEnvironment } from '../environment.ts'
import { UsageError } from '../errors.ts'
import { complain, write } from '../terminal.ts'
import { defineCommand } from './command.ts'

/** What the given words ask for: the whole graph, or a file of events. */
function readWhat(
  what: string,
  format: string,
  filters: readonly (string | undefined)[],
): 'graph' | 'events' {
  if (what !== 'graph' && what !== 'events')
    throw new UsageError(`export knows graph and events, not "${what}"`)
  const formats: readonly string[] = what === 'graph' ? ['ndjson'] : exportFormatNames
  if (!formats.includes(format)) {
    const known = what === 'graph' ? 'only ndjson' : `only ${formats.join(', ')}`
    throw new UsageError(`export has no format "${format}", ${known}`)
  }
  if (what === 'graph' && filters.some((one) => one !== undefined)) {
    throw new UsageError('--filter and --order are for "export events"')
  }
  return what
}

const isRefusal = (error: unknown): error is Error =>
  error instanceof Error && ['GraphQLError', 'InvalidQuery'].includes(error.name)

export const exportCommand = defineCommand({
  name: 'export',
  description:
    'Print the whole graph in an order of its own (the same articles give the same bytes), or a file of events',
  args: {
    what: { type: 'positional', required: false, default: 'graph', description: 'graph or events' },
    format: {
      type: 'string',
      default: 'ndjson',
      description:
        'Of the graph ndjson: a JSON line {kind, …} for each node; of events ndjson, csv or geojson',
    },
    filter: {
      type: 'string',
      description: 'Of events: an EventFilter as JSON, such as {"types":["ASSAULT"]}',
    },
    order: {
      type: 'string',
      description: 'Of events: an EventOrder as JSON, such as {"field":"KILLED","direction":"DESC"}',
    },
  },
  async run({ what, format, filter, order: orderBy }) {
    const wanted = readWhat(what, format, [filter, orderBy])
    const desk = await openDesk(readEnvironment(process.env), (error) => complain(error.message))
    try {
      if (wanted === 'graph') for await (const line of desk.export()) await write(`${line}\n`)
      else for await (const piece of desk.exportEvents({ format, filter, orderBy })) await write(piece)
    } catch (error) {
      throw isRefusal(error) ? new UsageError(error.message) : error
    } finally {
      await desk.close()
    }
  },
})
