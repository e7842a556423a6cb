export type { PostgresDriver, QueueDriver, QueuePool, QueuePoolClient, RedisDriver } from './driver.ts'
export {
  type ArticleInput,
  type Enqueued,
  type EnqueueTools,
  enqueueArticle,
  type StagedDrop,
} from './enqueue-article.ts'
export { QueueMisconfigured, QueueUnavailable } from './errors.ts'
export {
  createIngestQueue,
  type IngestQueue,
  type IngestQueueOptions,
  type QueueCounts,
} from './ingest-queue.ts'
export {
  createIngestWorker,
  type IngestHandler,
  type IngestTask,
  type IngestWorker,
  type IngestWorkerOptions,
  type WorkerEvent,
} from './ingest-worker.ts'
export { type DropJob, jobIdOf } from './job-id.ts'
