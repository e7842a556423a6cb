import { copyThreshold, type Fingerprint, similarityOf } from '@wiregraph/schema'
import { sql } from 'kysely'
import { insertRows, type Trx } from '../rows.ts'

interface Printed extends Fingerprint {
  readonly id: string
}

/** Pairs of articles that share a band, one of them among `ids`; each pair once. */
async function readAlike(trx: Trx, ids: readonly string[]): Promise<readonly { a: Printed; b: Printed }[]> {
  const { rows } = await sql<{ a: Printed; b: Printed }>`
    select jsonb_build_object('id', a.id, 'runs', a.runs, 'hashes', a.hashes) as a,
      jsonb_build_object('id', b.id, 'runs', b.runs, 'hashes', b.hashes) as b
    from articles a join articles b on b.bands && a.bands and b.id <> a.id
    where a.id = any(${ids}) and not (b.id = any(${ids}) and b.id < a.id)`.execute(trx)
  return rows
}

/** The longer text first; of two as long, the one of the smaller id. */
const longerFirst = (a: Printed, b: Printed): number => b.runs - a.runs || (a.id < b.id ? -1 : 1)

/**
 * Finds anew of which articles these are copies, and which are copies of them. Whether two articles are copies is told
 * by their two texts alone, so that the pairs are those of the set of articles, whichever came first.
 */
export async function writeCopies(trx: Trx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`
    delete from article_copies where shorter_id = any(${ids}) or longer_id = any(${ids})`.execute(trx)
  const rows = (await readAlike(trx, ids)).flatMap(({ a, b }) => {
    const similarity = similarityOf(a, b)
    const [longer, shorter] = [a, b].sort(longerFirst)
    if (similarity < copyThreshold || !longer || !shorter) return []
    return [{ shorter_id: shorter.id, longer_id: longer.id, similarity }]
  })
  await insertRows(trx, 'article_copies', rows)
}
