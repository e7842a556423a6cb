import { groupBy, type Linker, type ReportInContext } from '@wiregraph/schema'
import { sql } from 'kysely'
import { compare } from '../canonical.ts'
import type { Trx } from '../rows.ts'
import type { StoredReport } from './contexts.ts'

/**
 * Reports of the types in articles that have one of the keys: no other can take part in a change, as groups hang together
 * by keys. Each key is looked up by itself, which "offset 0" makes sure of: of many at once the planner believes that most
 * articles have one, and reads all.
 */
export const sharingKey = (keys: readonly string[], types: readonly string[]) => sql<StoredReport>`
  select id, article_id, event_id, link_group, data from reports
  where type = any(${types}::text[]) and article_id = any(array(
    select o.article_id from unnest(${keys}::text[]) k(key),
      lateral (select article_id from article_keys where keys @> array[k.key] offset 0) o))`

const keysIn = (contexts: readonly ReportInContext[], linker: Linker): string[] =>
  [...new Set(contexts.flatMap((context) => linker.blockKeys(context)))].sort(compare)

/** The stored reports that may be linked to one of these, and some more. */
export async function readSharing(
  trx: Trx,
  contexts: readonly ReportInContext[],
  linker: Linker,
): Promise<StoredReport[]> {
  if (contexts.length === 0) return []
  const types = new Set(contexts.map(({ report }) => report.type))
  return (await sharingKey(keysIn(contexts, linker), [...types]).execute(trx)).rows
}

/** Keeps the keys of reports that are new, or that linking sees in another way. */
export async function addKeys(trx: Trx, contexts: readonly ReportInContext[], linker: Linker): Promise<void> {
  const rows = [...groupBy(contexts, ({ article }) => article.id)].map(([id, own]) => ({
    article_id: id,
    keys: keysIn(own, linker),
  }))
  if (rows.length === 0) return
  await sql`
    insert into article_keys
    select article_id, keys from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(article_id text, keys text[])
    on conflict (article_id) do update
      set keys = array(select distinct unnest(article_keys.keys || excluded.keys) order by 1)
      where not article_keys.keys @> excluded.keys`.execute(trx)
}
