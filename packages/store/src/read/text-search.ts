import { groupBy } from '@wiregraph/schema'
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { nameKey, properWords } from '../name-keys.ts'
import { foldSearch } from '../search.ts'
import { run } from './run.ts'
import { parseSearch, type SearchTerm } from './search-terms.ts'
import type { Piece } from './sql.ts'

interface Namesake {
  readonly key: string
  readonly isPlace: boolean
  readonly name: string
  readonly aliases: readonly string[]
}

/** Of so many places and actors of a like name the other spellings are taken, and so many of them. */
const most = { places: 20, actors: 50, spellings: 60 }

/** Places and actors with a name, or a word of one, of each key. */
const namesakes = (keys: readonly string[]) => sql<Namesake>`
  select k.key, n.* from unnest(${keys}::text[]) k(key), lateral (
    (select true as "isPlace", g.name, g.aliases from places g
      where g.name_keys @> array[k.key] order by g.id limit ${sql.lit(most.places)})
    union all
    (select false, c.name, c.aliases from actors c
      where c.name_keys @> array[k.key] order by c.id limit ${sql.lit(most.actors)})
  ) n`

/** How names of the graph spell what has the key: a place called so has all its names, others give the words alike. */
function spellingsOf(key: string, found: readonly Namesake[]): readonly string[] {
  const spelled = found.flatMap(({ isPlace, name, aliases }) => {
    const names = [name, ...aliases]
    const whole = names.filter((one) => nameKey(one) === key)
    const words = names.flatMap(properWords).filter((word) => nameKey(word) === key)
    return isPlace && whole.length > 0 ? [...names, ...words] : [...whole, ...words]
  })
  const folded = spelled.map((one) => foldSearch(one).replaceAll('"', ' '))
  return [...new Set(folded)].slice(0, most.spellings)
}

/** Words that begin so, after the words before the last. */
const prefixOf = (words: string) =>
  `${words
    .split(' ')
    .map((word) => `'${word.replace(/[^\p{L}\p{N}]/gu, '')}'`)
    .join(' <-> ')}:*`

/** A term and its other spellings; words that are not searched for, such as "the", ask for nothing. */
function queryOf({ words, isPrefix, excluded }: SearchTerm, spellings: readonly string[]): Piece {
  const any = [words, ...spellings].map((one) => `"${one}"`).join(' or ')
  const found = sql`websearch_to_tsquery('english', ${any})`
  const query = isPrefix ? sql`(${found} || ${prefixOf(words)}::tsquery)` : found
  return excluded ? sql`!!${query}` : query
}

const keyOf = ({ isLoose, words }: SearchTerm) => (isLoose ? nameKey(words) : null)

/**
 * The search as a tsquery for text folded by foldSearch; null where it is blank, a query that finds nothing where it has
 * no word to look for. One statement, for the names that the words may be spellings of.
 */
export async function searchQuery(db: Database, text: string | null | undefined): Promise<Piece | null> {
  if (text == null || text.trim() === '') return null
  const groups = parseSearch(text)
  if (groups.length === 0) return sql`''::tsquery`
  const keys = [...new Set(groups.flat().flatMap((term) => keyOf(term) ?? []))]
  const found = groupBy(keys.length === 0 ? [] : await run(db, namesakes(keys)), ({ key }) => key)
  const pieces = groups.map((group) => {
    const terms = group.map((term) => {
      const key = keyOf(term)
      return queryOf(term, key === null ? [] : spellingsOf(key, found.get(key) ?? []))
    })
    return sql`(${sql.join(terms, sql` && `)})`
  })
  return sql`(${sql.join(pieces, sql` || `)})`
}

/** True of the rows whose column the query finds; no condition where there is none. */
export function matches(column: Piece, query: Piece | null): readonly Piece[] {
  return query === null ? [] : [sql`${column} @@ ${query}`]
}
