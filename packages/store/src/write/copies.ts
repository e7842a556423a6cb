import { copyThreshold, type Fingerprint, similarityOf } from '@wiregraph/schema'
import { type RawBuilder, sql } from 'kysely'
import { insertRows, type Trx } from '../rows.ts'

interface Printed extends Fingerprint {
  readonly id: string
  readonly bands: readonly number[]
}

interface Pair {
  readonly shorter: Printed
  readonly longer: Printed
}

/**
 * Condition on articles: they have one of the bands. Each band is looked up by itself, which "offset 0" makes sure of:
 * of many at once the planner believes that most articles have one, and reads all.
 */
export const hasBand = (bands: readonly number[]): RawBuilder<boolean> => sql`id = any(array(
  select o.id from unnest(${bands}::integer[]) k(band),
    lateral (select id from articles where bands @> array[k.band] offset 0) o))`

async function readPrinted(trx: Trx, condition: RawBuilder<boolean>): Promise<readonly Printed[]> {
  const { rows } = await sql<Printed>`
    select id, runs, hashes, bands from articles where ${condition}`.execute(trx)
  return rows
}

/** The longer text is that of more runs; of two as long, that of the smaller id. */
function pairOf(a: Printed, b: Printed): Pair {
  const isLonger = a.runs === b.runs ? a.id < b.id : a.runs > b.runs
  return isLonger ? { longer: a, shorter: b } : { longer: b, shorter: a }
}

/** The articles, each with all others that share a band; each pair once. */
function pairsOf(articles: readonly Printed[], others: readonly Printed[]): readonly Pair[] {
  const holding = new Map<number, Printed[]>()
  for (const other of others) {
    for (const band of other.bands) {
      const known = holding.get(band)
      if (known) known.push(other)
      else holding.set(band, [other])
    }
  }
  const pairs = new Map<string, Pair>()
  for (const article of articles) {
    const met = new Set(article.bands.flatMap((band) => holding.get(band) ?? []))
    for (const other of met) {
      const pair = pairOf(article, other)
      if (other.id !== article.id) pairs.set(`${pair.shorter.id} ${pair.longer.id}`, pair)
    }
  }
  return [...pairs.values()]
}

/**
 * Finds anew of which articles these are copies, and which are copies of them. Whether two articles are copies is told
 * by their two texts alone, so that the pairs are those of the set of articles, whichever came first.
 */
export async function writeCopies(trx: Trx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`
    delete from article_copies where shorter_id = any(${ids}) or longer_id = any(${ids})`.execute(trx)
  const articles = await readPrinted(trx, sql`id = any(${ids})`)
  const others = await readPrinted(trx, hasBand(articles.flatMap(({ bands }) => bands)))
  const rows = pairsOf(articles, others).flatMap(({ shorter, longer }) => {
    const similarity = similarityOf(shorter, longer)
    return similarity < copyThreshold ? [] : [{ shorter_id: shorter.id, longer_id: longer.id, similarity }]
  })
  await insertRows(trx, 'article_copies', rows)
}
