import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { foldWithOffsets } from '../search.ts'
import { run } from './run.ts'
import type { Piece } from './sql.ts'

/** Offsets in UTF-16 units, end exclusive. */
export interface Mark {
  readonly start: number
  readonly end: number
}

/** Put around what was found; no text has them (private use). */
const [opening, closing] = ['\uE000', '\uE001']
const options = `HighlightAll=true, StartSel="${opening}", StopSel="${closing}"`

/** What PostgreSQL would take for tags and leave out, and the signs above, as blanks. */
const bare = (text: string) => text.replace(/[<>&\uE000\uE001]/g, ' ')

/** Where the signs stand in the text without them. */
function marksIn(headline: string): readonly Mark[] {
  const marks: Mark[] = []
  let [at, start] = [0, 0]
  for (const unit of headline.split('')) {
    if (unit === opening) start = at
    else if (unit === closing) marks.push({ start, end: at })
    else at += 1
  }
  return marks
}

/** Where words of the search stand in each of the texts, as they are written there. One statement. */
export async function markWords(
  db: Database,
  texts: readonly string[],
  query: Piece,
): Promise<readonly (readonly Mark[])[]> {
  if (texts.length === 0) return []
  const folded = texts.map((text) => foldWithOffsets(bare(text)))
  const rows = await run(
    db,
    sql<{ headline: string }>`
      select ts_headline('english', t.text, ${query}, ${options}) as headline
      from unnest(${folded.map((text) => text.folded)}::text[]) with ordinality t(text, ord) order by t.ord`,
  )
  return folded.map(({ starts, ends }, at) =>
    marksIn(rows[at]?.headline ?? '').flatMap(({ start, end }) => {
      const [from, to] = [starts[start], ends[end - 1]]
      return from === undefined || to === undefined ? [] : [{ start: from, end: to }]
    }),
  )
}
