import { type Extraction, sha256 } from '@wiregraph/schema'
import { sql } from 'kysely'
import { canonicalJson } from '../canonical.ts'
import { deleteRows, insertRows, type Trx } from '../rows.ts'

/** Places and actors by id. */
export interface Touched {
  readonly places: ReadonlySet<string>
  readonly actors: ReadonlySet<string>
}

function mentionCounts({ mentions, datelinePlace, reports }: Extraction): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const linked = reports.flatMap((r) => [r.place, ...[...r.actors, ...r.recipients].map((p) => p.actor)])
  for (const id of [datelinePlace, ...linked]) if (id !== null) counts.set(id, 0)
  for (const { node } of mentions) if (node !== null) counts.set(node, (counts.get(node) ?? 0) + 1)
  return counts
}

function evidenceRows<K extends string>(
  key: K,
  extractions: readonly Extraction[],
  nodesOf: (extraction: Extraction) => readonly { readonly id: string }[],
) {
  return extractions.flatMap((extraction) =>
    [...new Map(nodesOf(extraction).map((node) => [node.id, node])).values()].map((node) => ({
      [key]: node.id,
      article_id: extraction.article.id,
      hash: sha256(canonicalJson(node)).slice(0, 32),
      data: node,
    })),
  )
}

/** What the articles say of places and actors. */
export async function insertEvidence(trx: Trx, extractions: readonly Extraction[]): Promise<void> {
  await insertRows(
    trx,
    'place_evidence',
    evidenceRows('place_id', extractions, (e) => e.places),
  )
  await insertRows(
    trx,
    'actor_evidence',
    evidenceRows('actor_id', extractions, (e) => e.actors),
  )
}

/** Which places and actors the articles name, and how often. The places must be there. */
export async function insertMentions(trx: Trx, extractions: readonly Extraction[]): Promise<void> {
  const rowsOf = (prefix: string, key: string) =>
    extractions.flatMap((extraction) =>
      [...mentionCounts(extraction)]
        .filter(([id]) => id.startsWith(prefix))
        .map(([id, mentions]) => ({ article_id: extraction.article.id, [key]: id, mentions })),
    )
  await insertRows(trx, 'article_places', rowsOf('place_', 'place_id'))
  await insertRows(trx, 'article_actors', rowsOf('actor_', 'actor_id'))
}

/** Takes out what the articles said, and gives the places and actors that it was about. */
export async function deleteEvidence(trx: Trx, articles: readonly string[]): Promise<Touched> {
  const places = await sql<{ id: string }>`
    delete from place_evidence where article_id = any(${articles}) returning place_id as id`.execute(trx)
  const actors = await sql<{ id: string }>`
    delete from actor_evidence where article_id = any(${articles}) returning actor_id as id`.execute(trx)
  await deleteRows(trx, 'article_places', 'article_id', articles)
  await deleteRows(trx, 'article_actors', 'article_id', articles)
  return {
    places: new Set(places.rows.map((row) => row.id)),
    actors: new Set(actors.rows.map((row) => row.id)),
  }
}

/** All evidence of the given nodes: each reading as often as articles give it. */
export async function readEvidence<T>(
  trx: Trx,
  { table, key }: { readonly table: 'place_evidence' | 'actor_evidence'; readonly key: string },
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly T[]>> {
  const { rows } = await sql<{ id: string; data: T; count: number }>`
    select k.id, k.count, e.data
    from (
      select ${sql.ref(key)} as id, hash, count(*)::int as count from ${sql.table(table)}
      where ${sql.ref(key)} = any(${[...ids]}) group by 1, 2
    ) k,
    lateral (
      select data from ${sql.table(table)} t where t.${sql.ref(key)} = k.id and t.hash = k.hash limit 1
    ) e
    order by k.id, k.hash`.execute(trx)
  const evidence = new Map<string, T[]>()
  for (const { id, data, count } of rows) {
    evidence.set(id, [...(evidence.get(id) ?? []), ...Array.from({ length: count }, () => data)])
  }
  return evidence
}
