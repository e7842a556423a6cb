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

/** What an article says of a node, as assembling sees it. */
interface Told {
  readonly id: string
  readonly article: string
  readonly hash: string
  readonly data: object
  /** Why the name is the node's, which grows with every article and changes nothing of it. */
  readonly evidence?: unknown
}

/** Each node of each article once. */
function toldIn(
  extractions: readonly Extraction[],
  nodesOf: (extraction: Extraction) => readonly { readonly id: string; readonly evidence?: unknown }[],
): Told[] {
  return extractions.flatMap((extraction) =>
    [...new Map(nodesOf(extraction).map((node) => [node.id, node])).values()].map((node) => {
      const { evidence, ...data } = node
      const hash = sha256(canonicalJson(data)).slice(0, 32)
      return { id: node.id, article: extraction.article.id, hash, data, evidence }
    }),
  )
}

/** The different readings, with the number of articles that give each. */
function countReadings(told: readonly Told[], key: string) {
  const readings = new Map<string, { [name: string]: unknown; articles: number }>()
  for (const { id, hash, data } of told) {
    const known = readings.get(`${id} ${hash}`)
    if (known) known.articles += 1
    else readings.set(`${id} ${hash}`, { [key]: id, hash, data, articles: 1 })
  }
  return [...readings.values()]
}

async function addReadings(trx: Trx, node: 'place' | 'actor', told: readonly Told[]): Promise<void> {
  const key = `${node}_id`
  const table = `${node}_readings` as const
  const more = sql`on conflict (${sql.ref(key)}, hash)
    do update set articles = ${sql.table(table)}.articles + excluded.articles`
  await insertRows(trx, table, countReadings(told, key), more)
}

/** What the articles say of places and actors. */
export async function insertEvidence(trx: Trx, extractions: readonly Extraction[]): Promise<void> {
  const places = toldIn(extractions, (extraction) => extraction.places)
  const actors = toldIn(extractions, (extraction) => extraction.actors)
  await insertRows(
    trx,
    'place_evidence',
    places.map(({ id, article, hash }) => ({ place_id: id, article_id: article, hash })),
  )
  await insertRows(
    trx,
    'actor_evidence',
    actors.map(({ id, article, hash, data, evidence }) => ({
      actor_id: id,
      article_id: article,
      hash,
      data: { ...data, evidence },
    })),
  )
  await addReadings(trx, 'place', places)
  await addReadings(trx, 'actor', actors)
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

/** Takes out what the articles said of one kind of node, and gives the ids of the nodes. */
async function deleteTold(
  trx: Trx,
  node: 'place' | 'actor',
  articles: readonly string[],
): Promise<Set<string>> {
  const [evidence, readings] = [sql.table(`${node}_evidence`), sql.table(`${node}_readings`)]
  const id = sql.ref(`${node}_id`)
  const { rows } = await sql<{ id: string }>`
    with gone as (delete from ${evidence} where article_id = any(${articles}) returning ${id} as id, hash),
    fewer as (
      update ${readings} r set articles = r.articles - g.n
      from (select id, hash, count(*)::int as n from gone group by 1, 2) g
      where r.${id} = g.id and r.hash = g.hash
    )
    select distinct id from gone`.execute(trx)
  const ids = rows.map((row) => row.id)
  if (ids.length > 0)
    await sql`delete from ${readings} where ${id} = any(${ids}) and articles = 0`.execute(trx)
  return new Set(ids)
}

/** Takes out what the articles said, and gives the places and actors that it was about. */
export async function deleteEvidence(trx: Trx, articles: readonly string[]): Promise<Touched> {
  const [places, actors] = [
    await deleteTold(trx, 'place', articles),
    await deleteTold(trx, 'actor', articles),
  ]
  await deleteRows(trx, 'article_places', 'article_id', articles)
  await deleteRows(trx, 'article_actors', 'article_id', articles)
  return { places, actors }
}

/** All that is said of the given nodes: each reading once, with the number of articles that give it. */
export async function readReadings<T>(
  trx: Trx,
  node: 'place' | 'actor',
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly (T & { readonly articles: number })[]>> {
  const { rows } = await sql<{ id: string; data: T; articles: number }>`
    select ${sql.ref(`${node}_id`)} as id, data, articles from ${sql.table(`${node}_readings`)}
    where ${sql.ref(`${node}_id`)} = any(${[...ids]}) order by 1, hash`.execute(trx)
  const readings = new Map<string, (T & { articles: number })[]>()
  for (const { id, data, articles } of rows) {
    const known = readings.get(id)
    if (known) known.push({ ...data, articles })
    else readings.set(id, [{ ...data, articles }])
  }
  return readings
}
