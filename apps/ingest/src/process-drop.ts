import { setImmediate as letOthersRun } from 'node:timers/promises'
import { type Extraction, type KeptApart, RefusedInput } from '@wiregraph/schema'
import {
  type Database,
  failDrop,
  type RunningDrop,
  readKeptApart,
  setDropProgress,
  startDrop,
} from '@wiregraph/store'
import { type DropWriter, makeDropWriter } from './drop-writer.ts'
import { extractArticle, type Pipeline } from './pipeline.ts'

export interface ProcessTools {
  readonly database: Database
  readonly pipeline: Pipeline
  /** That of the other drops that are read at the same time (default: one of its own). */
  readonly writer?: DropWriter
}

/** Share of the way that is left to the writing. */
const writing = 0.2
/** Progress is written at most so many times a drop, however many articles it holds. */
const steps = 20

/**
 * Reads one drop into the graph and gives the ids of its articles: they are all written, or none. Doing it twice, or by
 * two workers at once, gives the same graph. Null where there is nothing to do. When it throws, the reason is kept with the
 * drop: for good where it is RefusedInput or `lastAttempt` is set, else the drop waits to be tried again.
 */
export async function processDrop(
  dropId: string,
  { database, pipeline, writer = makeDropWriter({ database, pipeline }) }: ProcessTools,
  { lastAttempt }: { readonly lastAttempt: boolean },
): Promise<readonly string[] | null> {
  try {
    const drop = await startDrop(database, dropId)
    if (drop === null) return null
    return await writer.add(async () => {
      const keptApart = await readKeptApart(database)
      return { dropId, keptApart, extractions: await extractDrop(drop, keptApart, { database, pipeline }) }
    })
  } catch (error) {
    await keepReason(database, dropId, error, lastAttempt)
    throw error
  }
}

async function extractDrop(
  drop: RunningDrop,
  keptApart: readonly KeptApart[],
  { database, pipeline }: ProcessTools,
): Promise<Extraction[]> {
  const { articles } = pipeline.read(drop.bytes, { given: drop.given, fileName: drop.file })
  const every = Math.ceil(articles.length / steps)
  const extractions: Extraction[] = []
  for (const article of articles) {
    extractions.push(extractArticle(article, pipeline, keptApart))
    await letOthersRun()
    if (extractions.length % every !== 0) continue
    await setDropProgress(database, drop.id, (extractions.length / articles.length) * (1 - writing))
  }
  return extractions
}

async function keepReason(
  database: Database,
  dropId: string,
  error: unknown,
  lastAttempt: boolean,
): Promise<void> {
  const refused = error instanceof RefusedInput
  const code = refused ? error.code : 'READING_FAILED'
  const message = error instanceof Error ? error.message : String(error)
  try {
    await failDrop(database, dropId, { code, message, final: refused || lastAttempt })
  } catch {
    // The database itself is away: the queue keeps the error, and requeueWaiting finds the drop later.
  }
}
