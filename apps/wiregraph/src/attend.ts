import { type Pipeline, startIngest } from '@wiregraph/ingest'
import type { Environment } from './environment.ts'
import type { Runtime } from './runtime.ts'

/** Reads what is queued, in this process; gives back how to stop. */
export async function attendQueue(
  { database, queueDriver, queue }: Runtime,
  env: Environment,
  onError: (error: Error) => void,
  tools?: Pipeline,
): Promise<() => Promise<void>> {
  const ingest = await startIngest({
    database,
    queueDriver,
    queue,
    concurrency: env.WIREGRAPH_CONCURRENCY,
    ...(tools === undefined ? {} : { tools }),
    onError,
  })
  return () => ingest.close()
}
