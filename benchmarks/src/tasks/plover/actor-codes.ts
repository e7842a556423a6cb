import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { ActorEvidence } from '@wiregraph/schema'

const file = createRequire(import.meta.url).resolve('world-countries/countries.json')
const countries = JSON.parse(readFileSync(file, 'utf8')) as readonly { cca2: string; cca3: string }[]
const alpha3 = new Map(countries.map(({ cca2, cca3 }) => [cca2, cca3]))

/** ISO 3166-1 alpha-3 code of a country. */
export const countryCode = (country: string): string | null => alpha3.get(country) ?? null

/** Code of an actor's country; IGO for an organisation of many. */
export function codeOf(actor: ActorEvidence): string | null {
  if (actor.country !== null) return countryCode(actor.country)
  return actor.kind === 'INTERNATIONAL_ORGANIZATION' ? 'IGO' : null
}
