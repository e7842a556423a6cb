import { exportFile } from '@wiregraph/gateway'
import { type LazyPipeline, makeLazyPipeline, relinkArticles } from '@wiregraph/ingest'
import { linker } from '@wiregraph/link'
import { enqueueArticle } from '@wiregraph/queue'
import {
  answerActor,
  correctionSet,
  countDrops,
  countGraph,
  exportGraph,
  failedDrops,
  readDrop,
  removeArticle,
  root,
  stageDrop,
  summarizeArticles,
  undoCorrection,
} from '@wiregraph/store'
import { StaleTools } from '../errors.ts'
import type { Runtime } from '../runtime.ts'
import type { Desk } from './desk.ts'

/**
 * A desk on the database that this process has opened. Closing it leaves the runtime open. `pipeline` is what this process
 * reads with.
 */
export function openLocalDesk(
  { database, queue, drivers }: Runtime,
  pipeline: LazyPipeline = makeLazyPipeline(),
): Desk {
  return {
    async drop(bytes, given, file) {
      const stage = (article: Parameters<typeof stageDrop>[1]) => stageDrop(database, article)
      const { id, queued } = await enqueueArticle({ bytes, given, file }, { stage, queue })
      return { id, fresh: queued }
    },
    async jobs(ids) {
      const found = await Promise.all(ids.map((id) => readDrop(database, id)))
      return found.filter((job) => job !== null)
    },
    articles: (ids) => summarizeArticles(database, ids),
    remove: async (id) => (await removeArticle(database, id, linker)) !== null,
    explain: (actor, articles) => answerActor(database, actor, articles),
    async corrections({ subject, first }) {
      const filter = subject === null ? {} : { subjects: [subject] }
      const [page] = await correctionSet(database, 'all', filter).pages({ first }, root)
      return (page?.edges ?? []).map(({ node }) => node)
    },
    async undo({ id, reason, by }) {
      const asked = { id, reason, by: { kind: 'local', name: by }, linker } as const
      const done = await undoCorrection(database, asked)
      return 'problem' in done ? done.message : null
    },
    async *relink({ reading, linking }) {
      const { stamps } = pipeline
      if (stamps.reading !== reading || stamps.linking !== linking) throw new StaleTools()
      yield* relinkArticles({ database, pipeline })
    },
    async status() {
      const [drops, graph, failed] = await Promise.all([
        countDrops(database),
        countGraph(database),
        failedDrops(database),
      ])
      return {
        drivers,
        drops: {
          waiting: drops.WAITING,
          active: drops.ACTIVE,
          completed: drops.COMPLETED,
          failed: drops.FAILED,
        },
        graph,
        failed: failed.map(({ id, file, errorCode, error }) => ({
          id,
          file,
          code: errorCode ?? 'UNKNOWN',
          reason: error ?? 'no reason was kept',
        })),
      }
    },
    export: () => exportGraph(database),
    exportEvents: (asked) => exportFile(database, asked),
    close: async () => undefined,
  }
}
