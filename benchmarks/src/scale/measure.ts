import { linker } from '@wiregraph/link'
import type { Extraction } from '@wiregraph/schema'
import { type Database, writeArticles } from '@wiregraph/store'
import { linkingOf, type Stage, stages, startClock } from './stages.ts'

/** What one article costs, the mean of some. */
export interface Measured {
  /** Which articles these are. */
  readonly kind: string
  /** So many are written in one transaction. */
  readonly together: number
  /** Articles in the graph before. */
  readonly size: number
  readonly articles: number
  /** Extraction of one of the project's own articles, as many as are written, in turn with them: both meet the same machine. */
  readonly extractMs: number
  readonly totalMs: number
  readonly ms: Readonly<Record<Stage, number>>
  readonly statements: number
  readonly reports: number
  /** Reports that share a key with one of the article's. */
  readonly block: number
  /** The transactions in four parts by the reports in their blocks, from few to many. */
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
    const mean = (value: (cost: Cost) => number) => sum(part.map(value)) / Math.max(1, part.length)
    return { block: mean(({ block }) => block), ms: mean(({ ms }) => ms) }
  })
}

async function blockOf(database: Database, { article }: Extraction): Promise<number> {
  const { rows } = await database.pool.query({
    text: `select count(*)::int as n from reports where article_id = any(array(
      select o.article_id from (select unnest(keys) as key from article_keys where article_id = $1) k,
        lateral (select article_id from article_keys where keys @> array[k.key] offset 0) o))`,
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

interface Measurement extends Pick<Measured, 'kind' | 'together' | 'size'> {
  readonly articles: readonly Extraction[]
  readonly extractAgain: (n: number) => void
}

const chunksOf = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size))

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

/** Writes articles and tells what each cost. */
export async function measure(
  database: Database,
  { kind, together, articles, size, extractAgain }: Measurement,
): Promise<Measured> {
  const clock = startClock(database, linker)
  const costs: { block: number; ms: number }[] = []
  const spent = { extracting: 0, writing: 0 }
  for (const [n, chunk] of chunksOf(articles, together).entries()) {
    const [before, linked] = [performance.now(), linkingOf(clock.spent)]
    for (const i of chunk.keys()) extractAgain(n * together + i)
    const between = performance.now()
    await write(clock.database, chunk, clock.linker)
    spent.extracting += between - before
    spent.writing += performance.now() - between
    const blocks = await Promise.all(chunk.map((article) => blockOf(database, article)))
    costs.push({ block: sum(blocks) / chunk.length, ms: (linkingOf(clock.spent) - linked) / chunk.length })
  }
  const each = (all: number) => all / articles.length
  return {
    kind,
    together,
    size,
    articles: articles.length,
    extractMs: each(spent.extracting),
    totalMs: each(spent.writing),
    ms: Object.fromEntries(stages.map((stage) => [stage, each(clock.spent[stage])])) as Record<Stage, number>,
    statements: each(clock.statements),
    reports: each(sum(articles.map(({ reports }) => reports.length))),
    block: sum(costs.map(({ block }) => block)) / costs.length,
    byBlock: quarters(costs),
    relinked: each(clock.relinked),
    groups: await groupSizes(database),
  }
}
