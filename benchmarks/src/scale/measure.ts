import { linker } from '@wiregraph/link'
import type { Extraction } from '@wiregraph/schema'
import { type Database, writeArticles } from '@wiregraph/store'
import { linkingOf, type Stage, stages, startClock } from './stages.ts'

/** What one article costs, the mean of some written one by one. */
export interface Measured {
  /** Articles in the graph before. */
  readonly size: number
  readonly articles: number
  /** Extraction of one of the project's own articles, each time before one is written: both meet the same machine. */
  readonly extractMs: number
  readonly totalMs: number
  readonly ms: Readonly<Record<Stage, number>>
  readonly statements: number
  readonly reports: number
  /** Reports that share a key with one of the article's. */
  readonly block: number
  /** The articles in four parts by the reports in their blocks, from few to many. */
  readonly byBlock: readonly Cost[]
  readonly relinked: number
  readonly groups: { readonly largest: number; readonly mean: number; readonly ofReport: number }
}

export async function write(database: Database, extractions: readonly Extraction[], by = linker) {
  await writeArticles(database, { dropId: null, extractions, linker: by })
}

interface Cost {
  readonly block: number
  readonly ms: number
}

function quarters(costs: readonly Cost[]): Cost[] {
  const sorted = [...costs].sort((a, b) => a.block - b.block)
  return [0, 1, 2, 3].map((n) => {
    const part = sorted.slice((n * sorted.length) / 4, ((n + 1) * sorted.length) / 4)
    const mean = (value: (cost: Cost) => number) =>
      part.reduce((sum, cost) => sum + value(cost), 0) / Math.max(1, part.length)
    return { block: mean(({ block }) => block), ms: mean(({ ms }) => ms) }
  })
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

interface Measurement {
  readonly articles: readonly Extraction[]
  readonly size: number
  readonly extractAgain: (n: number) => void
}

/** Writes articles one by one and tells what each cost. */
export async function measure(
  database: Database,
  { articles, size, extractAgain }: Measurement,
): Promise<Measured> {
  const clock = startClock(database, linker)
  const costs: { block: number; ms: number }[] = []
  const spent = { extracting: 0, writing: 0 }
  for (const [n, article] of articles.entries()) {
    const [before, linked] = [performance.now(), linkingOf(clock.spent)]
    extractAgain(n)
    const between = performance.now()
    await write(clock.database, [article], clock.linker)
    spent.extracting += between - before
    spent.writing += performance.now() - between
    costs.push({ block: await blockOf(database, article), ms: linkingOf(clock.spent) - linked })
  }
  const each = (sum: number) => sum / articles.length
  return {
    size,
    articles: articles.length,
    extractMs: each(spent.extracting),
    totalMs: each(spent.writing),
    ms: Object.fromEntries(stages.map((stage) => [stage, each(clock.spent[stage])])) as Record<Stage, number>,
    statements: each(clock.statements),
    reports: each(articles.reduce((sum, { reports }) => sum + reports.length, 0)),
    block: each(costs.reduce((sum, { block }) => sum + block, 0)),
    byBlock: quarters(costs),
    relinked: each(clock.relinked),
    groups: await groupSizes(database),
  }
}
