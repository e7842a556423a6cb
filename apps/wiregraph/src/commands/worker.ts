import { startIngest } from '@wiregraph/ingest'
import { runInFleet } from '../fleet.ts'
import { defineCommand } from './command.ts'

export const worker = defineCommand({
  name: 'worker',
  description: 'Read queued articles; run as many of these as there are cores to spare',
  args: {},
  run: () =>
    runInFleet('worker', ({ env, log, database, queueDriver, queue }) =>
      startIngest({
        database,
        queueDriver,
        queue,
        concurrency: env.WIREGRAPH_CONCURRENCY,
        grace: env.WIREGRAPH_GRACE * 1000,
        onEvent: (event) => {
          const { type, ...rest } = event
          if (event.type === 'failed') log.warn({ dropId: event.dropId, reason: event.error.message }, type)
          else if (event.type === 'completed' || event.type === 'stalled') log.info(rest, type)
        },
        onError: (err) => log.warn({ err }, 'tried again'),
      }),
    ),
})
