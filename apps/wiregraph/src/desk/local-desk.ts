import { linker } from '@wiregraph/link'
import { enqueueArticle } from '@wiregraph/queue'
import {
  answerActor,
  countDrops,
  countGraph,
  exportGraph,
  failedDrops,
  readDrop,
  removeArticle,
  stageDrop,
  summarizeArticles,
} from '@wiregraph/store'
import type { Runtime } from '../runtime.ts'
import type { Desk } from './desk.ts'

/** A desk on the database that this process has opened. Closing it leaves the runtime open. */
export function openLocalDesk({ database, queue, drivers }: Runtime): Desk {
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
    close: async () => undefined,
  }
}
