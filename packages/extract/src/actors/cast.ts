import type { ActorLexicon, NamedActor } from '@wiregraph/lexicon'
import { type ActorEvidence, type ActorKind, actorId, type Sector } from '@wiregraph/schema'

/** Who somebody is, before the article's own words are added. */
export interface Identity {
  /** Source of the id, e.g. lexicon:isis, country-actor:IQ:mil, person:jane doe. */
  readonly key: string
  readonly name: string
  readonly kind: ActorKind
  readonly sector: Sector | null
  readonly country: string | null
  readonly generic: boolean
  readonly canonical: boolean
  readonly memberOf: string | null
}

interface Entry {
  readonly identity: Identity
  /** Name to the rule that saw it first. */
  readonly seen: Map<string, string>
  readonly titles: Set<string>
}

/** The actors of an article, in the order in which they come on. */
export interface Cast {
  /** Adds what the text calls an actor, and gives back its id. */
  readonly refer: (
    identity: Identity,
    seen: { readonly name: string; readonly rule: string; readonly title?: string | null },
  ) => string
  readonly identityOf: (id: string) => Identity | null
  readonly titlesOf: (id: string) => ReadonlySet<string>
  readonly all: () => readonly ActorEvidence[]
}

function evidenceOf(id: string, { identity, seen, titles }: Entry): ActorEvidence {
  const names = [...seen.keys()].filter((name) => name !== identity.name).sort()
  return {
    id,
    name: identity.name,
    aliases: names,
    kind: identity.kind,
    country: identity.country,
    sector: identity.sector,
    generic: identity.generic,
    titles: [...titles].sort(),
    memberOf: identity.memberOf === null ? null : actorId(identity.memberOf),
    canonical: identity.canonical,
    evidence: [...seen].map(([name, rule]) => ({ name, rule })).sort((a, b) => (a.name < b.name ? -1 : 1)),
  }
}

export function openCast(): Cast {
  const entries = new Map<string, Entry>()
  return {
    refer: (identity, { name, rule, title }) => {
      const id = actorId(identity.key)
      const entry = entries.get(id) ?? { identity, seen: new Map(), titles: new Set() }
      entries.set(id, entry)
      if (!entry.seen.has(name)) entry.seen.set(name, rule)
      if (title) entry.titles.add(title)
      return id
    },
    identityOf: (id) => entries.get(id)?.identity ?? null,
    titlesOf: (id) => entries.get(id)?.titles ?? new Set(),
    all: () => [...entries].map(([id, entry]) => evidenceOf(id, entry)),
  }
}

/** A row of the lexicon. */
export function namedIdentity(actor: NamedActor): Identity {
  const { id, name, kind, sector, country, memberOf } = actor
  return {
    key: `lexicon:${id}`,
    name,
    kind,
    sector,
    country,
    generic: false,
    canonical: true,
    memberOf: memberOf === null ? null : `lexicon:${memberOf}`,
  }
}

/** A country as a whole. */
export function stateIdentity(lexicon: ActorLexicon, country: string): Identity {
  return {
    key: `country-actor:${country}:state`,
    name: lexicon.countryName(country),
    kind: 'STATE',
    sector: 'GOV',
    country,
    generic: false,
    canonical: true,
    memberOf: null,
  }
}

/** What every country has, by the code of bodies.yaml. Null for an unknown code. */
export function bodyIdentity(lexicon: ActorLexicon, country: string, code: string): Identity | null {
  const body = lexicon.bodies.get(code)
  if (!body) return null
  const name = body.name
    .replace('{adj}', lexicon.adjectiveOf(country))
    .replace('{country}', lexicon.countryName(country))
  return {
    key: `country-actor:${country}:${code}`,
    name,
    kind: body.kind,
    sector: body.sector,
    country,
    generic: false,
    canonical: true,
    memberOf: `country-actor:${country}:state`,
  }
}
