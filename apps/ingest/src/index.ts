export { collectFiles } from './collect-files.ts'
export { type Health, type HealthOptions, serveHealth } from './health.ts'
export type { HandedIn } from './inbox/hand-in.ts'
export {
  type DeskTools,
  type InboxDesk,
  openInboxDesk,
  type Received,
  type Refusal,
} from './inbox/inbox-desk.ts'
export { type InboxEvent, type InboxWatch, type WatchOptions, watchInbox } from './inbox/watch-inbox.ts'
export { type LazyPipeline, makeLazyPipeline } from './lazy-tools.ts'
export { type IngestTools, loadTools } from './load-tools.ts'
export { extractArticle, type Pipeline, type ReadArticle, type ReadOptions } from './pipeline.ts'
export { type ProcessTools, processDrop } from './process-drop.ts'
export { type Relinking, type RelinkTools, relinkArticles } from './relink-articles.ts'
export { type RequeueOptions, requeueWaiting } from './requeue-waiting.ts'
export { readStamps } from './stamps.ts'
export { type Ingest, type IngestOptions, startIngest } from './start-ingest.ts'
