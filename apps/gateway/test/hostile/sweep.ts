import { expect } from 'vitest'
import { textArguments } from './arguments.ts'
import type { Victim } from './victim.ts'

/** Words of what runs behind the API, which no answer may hold. */
const innerWords =
  /INTERNAL_SERVER_ERROR|Unexpected error|syntax error at or near|node_modules|\.ts:\d|pglite/i

/** A subscription that is asked for as one answer reads its arguments, and is then not acceptable. */
const headers = { 'content-type': 'application/json', accept: 'application/json' }
const answers = [200, 400, 406]

const listing = `{ events(first: 1) { totalCount nodes { id } } articles(first: 1) { totalCount nodes { id } }
  actors(first: 1) { totalCount nodes { id } } places(first: 1) { totalCount nodes { id } }
  corrections(first: 1) { totalCount nodes { id undone { at } } } }`

async function contentsOf(victim: Victim) {
  const { text } = await victim.strike({
    name: 'contents',
    body: { query: listing },
    status: 200,
    code: null,
  })
  return JSON.parse(text).data
}

/** Puts each payload into each text that the schema takes. Gives how many requests that were. */
export async function sweep(victim: Victim, payloads: readonly string[]): Promise<number> {
  const before = await contentsOf(victim)
  const idOf = {
    Event: before.events.nodes[0].id,
    Article: before.articles.nodes[0].id,
    Actor: before.actors.nodes[0].id,
    Place: before.places.nodes[0].id,
    Correction: before.corrections.nodes[0].id,
  }
  const all = textArguments(idOf)
  let sent = 0
  for (const argument of all) {
    for (const payload of payloads) {
      const body = argument.request(payload)
      const outcome = await victim.strike({ name: argument.name, headers, body, status: 200, code: null })
      sent += 1
      const what = `${argument.name} with ${JSON.stringify(payload.slice(0, 50))}: ${outcome.text.slice(0, 300)}`
      expect(answers, what).toContain(outcome.status)
      expect(outcome.text, what).not.toMatch(innerWords)
      for (const code of outcome.codes) expect(['BAD_USER_INPUT', 'NOT_FOUND'], what).toContain(code)
    }
  }
  expect(await contentsOf(victim)).toEqual(before)
  return sent
}
