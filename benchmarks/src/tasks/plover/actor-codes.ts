import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { ActorEvidence } from '@wiregraph/schema'

const file = createRequire(import.meta.url).resolve('world-countries/countries.json')
const countries = JSON.parse(readFileSync(file, 'utf8')) as readonly { cca2: string; cca3: string }[]
const alpha3 = new Map(countries.map(({ cca2, cca3 }) => [cca2, cca3]))

/** ISO 3166-1 alpha-3 code of a country; IGO for an organisation of many. */
export function codeOf(actor: ActorEvidence): string | null {
  if (actor.country !== null) return alpha3.get(actor.country) ?? null
  return actor.kind === 'INTERNATIONAL_ORGANIZATION' ? 'IGO' : null
}
