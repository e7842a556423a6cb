import type { Database } from '@wiregraph/store'
import {
  answerActor,
  countStale,
  exportGraph,
  makeCorrection,
  stageDrop,
  undoCorrection,
} from '@wiregraph/store'
import { expect, it } from 'vitest'
import { loadTools, processDrop, relinkArticles } from '../src/index.ts'
import { useDatabase } from './database.ts'

const pipeline = loadTools()
const db = useDatabase()

async function send(day: string, text: string): Promise<void> {
  const story = `Patrols at the bridge\n\nMarch ${day}, 2022\n\nPRISTINA, Kosovo (Drin Wire, March ${day}) - ${text}\n`
  const { id } = await stageDrop(db.database, {
    bytes: new TextEncoder().encode(story),
    given: {},
    file: `${day}.txt`,
  })
  await processDrop(id, { database: db.database, pipeline }, { lastAttempt: true })
}

async function relink(): Promise<number> {
  let written = 0
  for await (const state of relinkArticles({ database: db.database, pipeline })) written = state.written
  return written
}

/** The graph without what analysts said of it. */
async function graphOf(database: Database): Promise<string[]> {
  const lines: string[] = []
  for await (const line of exportGraph(database)) if (!line.includes('"kind":"correction"')) lines.push(line)
  return lines
}

/** The names of whoever is known by the name, sorted. */
const knownBy = async (name: string) => {
  const { explanation } = await answerActor(db.database, name, 1)
  const { actor } = explanation ?? {}
  return actor === undefined ? null : [actor.name, ...actor.aliases].sort()
}

it('a name that is kept apart is read so in articles that come, and in those that are read again', async () => {
  await send('4', 'The North Atlantic Treaty Organization closed a bridge in Mitrovica on Thursday.')
  await send('5', 'NATO opened the bridge in Mitrovica on Saturday.')
  const [before, owner] = [await graphOf(db.database), await knownBy('NATO')]
  expect(owner?.length).toBeGreaterThan(1)
  const { explanation } = await answerActor(db.database, 'NATO', 1)
  const actor = explanation?.actor
  const alias = actor?.aliases.includes('NATO') ? 'NATO' : 'North Atlantic Treaty Organization'
  const made = await makeCorrection(db.database, {
    request: { kind: 'KEEP_APART', actor: actor?.id ?? '', name: alias, reason: 'A club of that name.' },
    by: null,
    linker: pipeline.linker,
  })
  if ('problem' in made) throw new Error(made.message)
  expect(await graphOf(db.database)).toEqual(before)
  expect(await countStale(db.database, pipeline.stamps)).toBe(1)
  await send('6', `${alias} closed the bridge in Mitrovica again on Sunday.`)
  expect(await knownBy(alias)).not.toBeNull()
  expect(await relink()).toBe(1)
  expect(await knownBy(actor?.name ?? '')).toEqual([actor?.name])
  const { id } = made.correction
  await undoCorrection(db.database, { id, reason: null, by: null, linker: pipeline.linker })
  expect(await relink()).toBe(2)
  expect(await knownBy('NATO')).toEqual(owner)
})
