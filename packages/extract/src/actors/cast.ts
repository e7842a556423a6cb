import type { ActorLexicon, NamedActor } from '@wiregraph/lexicon'
import {
  type ActorEvidence,
  type ActorKind,
  type AliasEvidence,
  actorId,
  type LexiconRow,
  type Sector,
} from '@wiregraph/schema'

/** Who somebody is, before the article's own words are added. */
export interface Identity {
  /** Source of the id, e.g. lexicon:isis, country-actor:IQ:mil, person:US:public:jane doe. */
  readonly key: string
  readonly name: string
  readonly kind: ActorKind
  readonly sector: Sector | null
  readonly country: string | null
  readonly generic: boolean
  readonly canonical: boolean
  readonly memberOf: string | null
  /** The row that it is made from. */
  readonly row?: LexiconRow
}

/** Why words are a name of an actor: the rule, and the words that tie them where they say more than the name. */
export interface Tie {
  readonly rule: string
  readonly quote?: string | null
}

/** What the text calls an actor. */
export interface Calling extends Tie {
  readonly name: string
  readonly title?: string | null
}

interface Entry {
  readonly identity: Identity
  /** By name and rule; the words are those of the first time. */
  readonly seen: Map<string, AliasEvidence>
  readonly titles: Set<string>
}

/** The actors of an article, in the order in which they come on. */
export interface Cast {
  /** Adds what the text calls an actor, and gives back its id. */
  readonly refer: (identity: Identity, calling: Calling) => string
  readonly identityOf: (id: string) => Identity | null
  readonly titlesOf: (id: string) => ReadonlySet<string>
  readonly all: () => readonly ActorEvidence[]
}

function evidenceOf(id: string, { identity, seen, titles }: Entry): ActorEvidence {
  const names = [...new Set([...seen.values()].map(({ name }) => name))]
  return {
    id,
    name: identity.name,
    aliases: names.filter((name) => name !== identity.name).sort(),
    kind: identity.kind,
    country: identity.country,
    sector: identity.sector,
    generic: identity.generic,
    titles: [...titles].sort(),
    memberOf: identity.memberOf === null ? null : actorId(identity.memberOf),
    canonical: identity.canonical,
    evidence: [...seen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, evidence]) => evidence),
  }
}

/** Rules by which only the article's own words tie a name: no row has it. */
const byArticle: ReadonlySet<string> = new Set([
  'full-name',
  'last-name',
  'title',
  'apposition',
  'acronym',
  'acronym-definition',
  'unit-of-group',
])

const aliasOf = (identity: Identity, { name, rule, quote }: Calling): AliasEvidence => ({
  name,
  rule,
  ...(quote == null || quote === name ? {} : { quote }),
  ...(identity.row === undefined || byArticle.has(rule) ? {} : { row: identity.row }),
})

export function openCast(): Cast {
  const entries = new Map<string, Entry>()
  return {
    refer: (identity, { name, rule, quote, title }) => {
      const id = actorId(identity.key)
      const entry = entries.get(id) ?? { identity, seen: new Map(), titles: new Set() }
      entries.set(id, entry)
      const key = `${name}\u0000${rule}`
      if (!entry.seen.has(key)) entry.seen.set(key, aliasOf(identity, { name, rule, quote: quote ?? null }))
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
  const { id, name, kind, sector, country, memberOf, file } = actor
  return {
    key: `lexicon:${id}`,
    name,
    kind,
    sector,
    country,
    generic: false,
    canonical: true,
    memberOf: memberOf === null ? null : `lexicon:${memberOf}`,
    row: { file, id },
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
    row: { file: 'data/actors/bodies.yaml', id: code },
  }
}
