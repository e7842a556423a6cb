import { groupBy } from '@wiregraph/schema'
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { type Excerpt, excerptsOf } from './excerpts.ts'
import { type Mark, markWords } from './marks.ts'
import { run } from './run.ts'
import type { Piece } from './sql.ts'
import { searchQuery } from './text-search.ts'

export type HighlightField = 'TITLE' | 'TEXT' | 'EVIDENCE'

/** Where a search was met. */
export interface Highlight extends Excerpt {
  readonly field: HighlightField
  /** The report whose evidence it is. */
  readonly report: string | null
}

interface Passage {
  readonly id: string
  readonly field: HighlightField
  readonly report: string | null
  /** Where the text begins in the text of its article; 0 of a title. */
  readonly begins: number
  readonly text: string
}

/** Of an event of very many reports so many are looked at. */
const mostReports = 20

const passages = {
  article: (ids: readonly string[]) => sql<Passage>`
    select a.id, p.field, null as report, 0 as begins, p.text from articles a,
      lateral (values ('TITLE', a.title), ('TEXT', a.text)) p(field, text)
    where a.id = any(${ids}::text[]) order by a.id, p.field desc`,
  event: (ids: readonly string[]) => sql<Passage>`
    select e.id, p.* from events e, lateral (
      select 'TITLE' as field, null as report, 0 as begins, e.title as text
      union all (select 'EVIDENCE', r.id, (r.data->'evidence'->>'start')::int, r.data->'evidence'->>'quote'
        from reports r where r.event_id = e.id order by r.id limit ${sql.lit(mostReports)})
    ) p where e.id = any(${ids}::text[]) order by e.id, p.field desc, p.report`,
}

/** A title is shown whole, of a text what is around the words. */
function shown({ field, text }: Passage, marks: readonly Mark[]): readonly Excerpt[] {
  if (field !== 'TITLE') return excerptsOf(text, marks)
  return marks.length === 0 ? [] : [{ offset: 0, text, marks }]
}

async function highlight(db: Database, found: readonly Passage[], query: Piece) {
  const marks = await markWords(
    db,
    found.map(({ text }) => text),
    query,
  )
  return found.flatMap((passage, at) => {
    const { id, field, report, begins } = passage
    return shown(passage, marks[at] ?? []).map((excerpt) => ({
      id,
      value: { ...excerpt, field, report, offset: excerpt.offset + begins },
    }))
  })
}

/** Two reports of one sentence show it once. */
function distinct(highlights: readonly Highlight[]): readonly Highlight[] {
  return [...new Map(highlights.map((one) => [`${one.field} ${one.text}`, one])).values()]
}

/** Where the words of the search stand in each of the nodes, title first. Three statements for any number of nodes. */
export async function readHighlights(
  db: Database,
  kind: keyof typeof passages,
  { ids, text }: { readonly ids: readonly string[]; readonly text: string },
): Promise<readonly (readonly Highlight[])[]> {
  const query = await searchQuery(db, text)
  if (query === null) return ids.map(() => [])
  const found = await highlight(db, await run(db, passages[kind](ids)), query)
  const byNode = groupBy(found, ({ id }) => id)
  return ids.map((id) => distinct((byNode.get(id) ?? []).map(({ value }) => value)))
}
