import { sql } from 'kysely'
import { foldSearch } from '../search.ts'
import { given, type Piece } from './sql.ts'

/** Longer search texts are cut. */
const longestSearch = 1000

/** The words as a query of web search: "quoted phrases", or, -not. Any text is one; null where it is blank. */
export function searchQuery(text: string | null | undefined): Piece | null {
  if (text == null || text.trim() === '') return null
  return sql`websearch_to_tsquery('english', ${foldSearch(text.slice(0, longestSearch))})`
}

export function matches(column: Piece, text: string | null | undefined): readonly Piece[] {
  return given(searchQuery(text), (query) => sql`${column} @@ ${query}`)
}
