export { cancelledBy } from './cancelled-by.ts'
export { readKeptApart } from './corrections/kept-apart.ts'
export { type Corrected, type CorrectionToMake, makeCorrection } from './corrections/make-correction.ts'
export type { Refusal } from './corrections/plan.ts'
export { type CorrectionToUndo, undoCorrection } from './corrections/undo-correction.ts'
export type { Database, PgClient, PgPool, PgQuery, PgResult } from './database.ts'
export type { PostgresOptions } from './drivers/postgres.ts'
export { jobOf } from './drops/job-of.ts'
export { jobsChannel } from './drops/notify-job.ts'
export { countDrops, failedDrops, readDrop, waitingDrops } from './drops/read-drops.ts'
export { type DropFailure, failDrop, type RunningDrop, setDropProgress, startDrop } from './drops/run-drop.ts'
export { type DropInput, type StagedDrop, stageDrop } from './drops/stage-drop.ts'
export { DatabaseTooNew, FolderInUse, FolderNotUsable, StatementCancelled } from './errors.ts'
export { answerActor, explainActor } from './explain-actor.ts'
export { exportGraph } from './export-graph.ts'
export { migrate } from './migrate.ts'
export { openDatabase, type Where } from './open.ts'
export * from './read/index.ts'
export { foldSearch } from './search.ts'
export { type ArticleSummary, countGraph, type GraphCounts, summarizeArticles } from './summary.ts'
export type { Tables } from './tables.ts'
export { changesChannel, type EventChange } from './write/changes.ts'
export { type ActorRow, actorOf, type PlaceRow, placeOf } from './write/node-rows.ts'
export { removeArticle } from './write/remove-article.ts'
export {
  type ArticlesToRewrite,
  type Rereading,
  type Rewritten,
  rewriteArticles,
} from './write/rewrite-articles.ts'
export {
  type ArticlesToWrite,
  type DropToWrite,
  type Written,
  writeArticles,
  writeDrops,
} from './write/write-articles.ts'
