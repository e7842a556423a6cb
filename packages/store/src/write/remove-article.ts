import type { Linker } from '@wiregraph/schema'
import type { Database } from '../database.ts'
import { replaceContent, takeTurn } from './apply.ts'
import { deleteArticles, readStored } from './article-rows.ts'
import { type EventChange, noteArticles } from './changes.ts'

/**
 * Takes an article, its revisions and reports out of the graph and assembles anew what they touched; actors and
 * places that nothing else names go as well. Null where there is no such article. Sending it again gives it back.
 */
export async function removeArticle(
  db: Database,
  id: string,
  linker: Linker,
): Promise<readonly EventChange[] | null> {
  return await db.sql.transaction().execute(async (trx) => {
    await takeTurn(trx)
    if (!(await readStored(trx, [id])).has(id)) return null
    const changes = await replaceContent(trx, { articles: [id], added: [], linker })
    await deleteArticles(trx, [id])
    await noteArticles(trx, [{ kind: 'REMOVED', article: id }])
    return changes
  })
}
