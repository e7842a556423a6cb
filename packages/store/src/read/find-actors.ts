import { type ActorChoice, foldTitle } from '@wiregraph/schema'
import { distance } from 'fastest-levenshtein'
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../database.ts'
import { foldSearch } from '../search.ts'
import { run } from './run.ts'

interface Candidate extends Omit<ActorChoice, 'alias'> {
  readonly aliases: readonly string[]
}

const readCandidates = (db: Database, condition: RawBuilder<boolean>, limit: number) =>
  run(
    db,
    sql<Candidate>`
      select c.id, c.name, c.aliases, c.kind, c.country,
        (select count(distinct p.event_id)::int from event_participants p where p.actor_id = c.id) as "eventCount"
      from (select * from actors c where ${condition} order by name, id limit ${sql.lit(limit)}) c`,
  )

/** Without capitals, accents and signs. */
const foldName = (name: string) => foldTitle(foldSearch(name))

const choiceOf = ({ aliases: _, ...actor }: Candidate, alias: string | null): ActorChoice => ({
  ...actor,
  alias: alias === actor.name ? null : alias,
})

const byWeight = (a: ActorChoice, b: ActorChoice) =>
  b.eventCount - a.eventCount || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** Beyond these nobody chooses from a list. */
const mostNamed = 1000

/**
 * The actors that have the name or an alias, whatever its capitals, accents and signs: those whose name it is before those
 * of whom it is an alias, each of most events first.
 */
export async function findActors(db: Database, name: string): Promise<readonly ActorChoice[]> {
  const [folded, plain] = [foldName(name), name.trim().toLowerCase()]
  const found = await readCandidates(
    db,
    sql<boolean>`c.search @@ plainto_tsquery('english', ${folded}) or lower(c.name) = ${plain}
      or exists (select from unnest(c.aliases) x where lower(x) = ${plain})`,
    mostNamed,
  )
  const choices = found.flatMap((actor) => {
    const fitting = [actor.name, ...actor.aliases].find((one) => foldName(one) === folded)
    return fitting === undefined ? [] : [choiceOf(actor, fitting)]
  })
  const own = choices.filter(({ alias }) => alias === null)
  const others = choices.filter(({ alias }) => alias !== null)
  return [...own.sort(byWeight), ...others.sort(byWeight)]
}

/** So many letters of each word must be right. */
const rightLetters = 2
const mostCompared = 5000
/** Names of which a greater share of the letters differs are others. */
const farthest = 0.4

/** How far a name is from what was asked for, 0 to 1; a name that holds it as words is near. */
function farness(asked: string, name: string): number {
  const folded = foldName(name)
  if (` ${folded} `.includes(` ${asked} `)) return 0.1
  return distance(asked, folded) / Math.max(asked.length, folded.length, 1)
}

/** Actors of names that are like the one asked for, the most similar first, ties by events. */
export async function suggestActors(
  db: Database,
  name: string,
  first: number,
): Promise<readonly ActorChoice[]> {
  const asked = foldName(name)
  const starts = asked
    .split(' ')
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, '').slice(0, rightLetters))
    .filter((start) => start !== '')
  if (starts.length === 0) return []
  const query = starts.map((start) => `${start}:*`).join(' | ')
  const found = await readCandidates(
    db,
    sql<boolean>`c.search @@ to_tsquery('simple', ${query})`,
    mostCompared,
  )
  return found
    .map((actor) => {
      const [best] = [actor.name, ...actor.aliases]
        .map((one) => ({ one, far: farness(asked, one) }))
        .sort((a, b) => a.far - b.far)
      return { choice: choiceOf(actor, best?.one ?? null), far: best?.far ?? 1 }
    })
    .filter(({ far }) => far <= farthest)
    .sort((a, b) => a.far - b.far || byWeight(a.choice, b.choice))
    .slice(0, first)
    .map(({ choice }) => choice)
}
