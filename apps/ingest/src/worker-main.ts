import { runProcess } from './process.ts'
import { startIngest } from './start-ingest.ts'

await runProcess('wiregraph-worker', async ({ env, log, database, queueDriver, queue }) =>
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
)
