import { linker } from '@wiregraph/link'
import type { Extraction } from '@wiregraph/schema'
import { type Database, writeArticles } from '@wiregraph/store'
import { type Stage, stages, startClock } from './stages.ts'

/** What one article costs, the mean of some written one by one. */
export interface Measured {
  /** Articles in the graph before. */
  readonly size: number
  readonly articles: number
  readonly totalMs: number
  readonly ms: Readonly<Record<Stage, number>>
  readonly statements: number
  readonly reports: number
  /** Reports that share a key with one of the article's. */
  readonly block: number
  readonly relinked: number
  readonly groups: { readonly largest: number; readonly mean: number; readonly ofReport: number }
}

export async function write(database: Database, extractions: readonly Extraction[], by = linker) {
  await writeArticles(database, { dropId: null, extractions, linker: by })
}

async function blockOf(database: Database, { article }: Extraction): Promise<number> {
  const { rows } = await database.pool.query({
    text: `with keys as (select distinct unnest(link_keys) as key from reports where article_id = $1)
      select count(distinct r.id)::int as n from keys k,
        lateral (select id from reports where link_keys @> array[k.key] offset 0) r`,
    values: [article.id],
  })
  return (rows as { n: number }[])[0]?.n ?? 0
}

/** How many reports the groups have, and the group of an average report. */
async function groupSizes(database: Database): Promise<Measured['groups']> {
  const { rows } = await database.pool.query(
    `select max(n)::int as largest, avg(n)::float8 as mean, (sum(n * n) / sum(n))::float8 as "ofReport"
    from (select count(*) as n from reports group by link_group) g`,
  )
  return (rows as Measured['groups'][])[0] ?? { largest: 0, mean: 0, ofReport: 0 }
}

/** Writes articles one by one and tells what each cost. */
export async function measure(
  database: Database,
  articles: readonly Extraction[],
  size: number,
): Promise<Measured> {
  const clock = startClock(database, linker)
  const start = performance.now()
  for (const article of articles) await write(clock.database, [article], clock.linker)
  const totalMs = (performance.now() - start) / articles.length
  const blocks: number[] = []
  for (const article of articles) blocks.push(await blockOf(database, article))
  const each = (sum: number) => sum / articles.length
  return {
    size,
    articles: articles.length,
    totalMs,
    ms: Object.fromEntries(stages.map((stage) => [stage, each(clock.spent[stage])])) as Record<Stage, number>,
    statements: each(clock.statements),
    reports: each(articles.reduce((sum, { reports }) => sum + reports.length, 0)),
    block: each(blocks.reduce((sum, n) => sum + n, 0)),
    relinked: each(clock.relinked),
    groups: await groupSizes(database),
  }
}
