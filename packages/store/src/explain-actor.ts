import { type ActorAnswer, ActorExplanation, ActorId, type AliasReason, aliasRules } from '@wiregraph/schema'
import { sql } from 'kysely'
import type { Database } from './database.ts'
import { readGrounds, readSightings } from './read/actor-evidence.ts'
import { findActors, suggestActors } from './read/find-actors.ts'
import { readActors } from './read/nodes.ts'
import { run } from './read/run.ts'

interface Counts {
  readonly canonical: boolean
  readonly eventCount: number
  readonly articleCount: number
}

async function readCounts(db: Database, id: string): Promise<Counts> {
  const [counts] = await run(
    db,
    sql<Counts>`
      select exists (
          select from actor_evidence where actor_id = ${id} and (data -> 'canonical')::boolean) as canonical,
        (select count(distinct event_id)::int from event_participants where actor_id = ${id}) as "eventCount",
        (select count(*)::int from article_actors where actor_id = ${id}) as "articleCount"`,
  )
  if (counts === undefined) throw new Error(`the counts of ${id} came back empty`)
  return counts
}

async function readReasons(db: Database, id: string, articles: number | null): Promise<AliasReason[]> {
  const [grounds = []] = await readGrounds(db, [id], null)
  const sightings = await readSightings(db, grounds, articles)
  return grounds.map(({ actor: _, ...ground }, at) => ({
    ...ground,
    meaning: aliasRules[ground.rule] ?? null,
    articles: [...(sightings[at] ?? [])],
  }))
}

/** What makes an actor one actor, with at most so many articles of each reason (1 to 100), or all; null where there is none. */
export async function explainActor(
  db: Database,
  id: string,
  articles: number | null,
): Promise<ActorExplanation | null> {
  const [actor] = await readActors(db, [id])
  if (!actor) return null
  return ActorExplanation.parse({
    actor,
    ...(await readCounts(db, id)),
    reasons: await readReasons(db, id, articles),
  })
}

const suggested = 5

/**
 * Explains the actor of an id, or the one that has the name: by its own name before an alias. Several of that name are
 * left to choose from; where there is none, the similar ones are told.
 */
export async function answerActor(
  db: Database,
  asked: string,
  articles: number | null,
): Promise<ActorAnswer> {
  if (ActorId.safeParse(asked).success) {
    return { explanation: await explainActor(db, asked, articles), named: [], similar: [] }
  }
  const named = await findActors(db, asked)
  const own = named.filter(({ alias }) => alias === null)
  const [only, ...rivals] = own.length > 0 ? own : named
  if (only === undefined) {
    return { explanation: null, named: [], similar: [...(await suggestActors(db, asked, suggested))] }
  }
  if (rivals.length > 0) return { explanation: null, named: [...named], similar: [] }
  return {
    explanation: await explainActor(db, only.id, articles),
    named: named.filter(({ id }) => id !== only.id),
    similar: [],
  }
}
