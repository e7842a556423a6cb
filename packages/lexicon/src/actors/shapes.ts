import { ActorKind, Sector } from '@wiregraph/schema'
import { z } from 'zod'
import { slashed, spaced } from '../yaml.ts'

const Country = z.string().regex(/^[A-Z]{2}$/)
const Id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+){0,9}$/)

/** A row of a file of named actors; fields left out take the file's defaults. */
const NamedRow = z.strictObject({
  id: Id.optional(),
  name: z.string().min(2),
  aliases: slashed.optional(),
  kind: ActorKind.optional(),
  sector: Sector.optional(),
  country: Country.optional(),
  memberOf: Id.optional(),
  offices: slashed.optional(),
  common: z.boolean().optional(),
})
export type NamedRow = z.infer<typeof NamedRow>

export const NamedFile = z.strictObject({
  defaults: z.strictObject({ kind: ActorKind, sector: Sector }),
  rows: z.array(NamedRow),
})

const RoleRow = z.strictObject({
  words: slashed,
  kind: ActorKind,
  sector: Sector,
  body: z.string().min(2).nullable().default(null),
  member: z.boolean().default(false),
  office: z.boolean().default(false),
  title: z.boolean().default(false),
  head: z.boolean().default(false),
  collective: z.boolean().default(false),
  /** False: says nothing without a name or a country beside it ("cell", "force"). */
  bare: z.boolean().default(true),
})
export type RoleRow = z.infer<typeof RoleRow>
export const RoleFile = z.strictObject({ rows: z.array(RoleRow) })

const BodyRow = z.strictObject({
  code: z.string().regex(/^[a-z]{2,12}$/),
  name: z.string().min(1),
  kind: ActorKind,
  sector: Sector,
  words: slashed,
})
export type BodyRow = z.infer<typeof BodyRow>
export const BodyFile = z.strictObject({
  rows: z.array(BodyRow),
  adjectives: z.record(Country, z.string().min(2)),
})

export const TitleFile = z.strictObject({
  ranks: z.record(z.string().min(2), z.string().min(2)),
  courtesy: slashed,
  former: slashed,
  particles: slashed,
  suffixes: slashed,
  /** Ranks of those in whose name nobody speaks. */
  enlisted: slashed,
  figureheads: spaced,
  seats: z.record(z.string().min(2), Country),
  /** An office and the other words for it. */
  same: z.record(z.string().min(2), slashed),
})

/** Country or organisation to office to "date name", in the order of the dates. */
export const HolderFile = z.record(
  z.string().regex(/^(?:[A-Z]{2}|[a-z][a-z0-9-]*)$/),
  z.record(z.string().min(2), z.array(z.string().min(4))),
)

export const CannotLinkFile = z.strictObject({
  rows: z.array(
    z.strictObject({ names: slashed, country: Country.nullable().default(null), reason: z.string().min(3) }),
  ),
})

const OrganisationRow = z.strictObject({ words: slashed, kind: ActorKind, sector: Sector })
export type OrganisationRow = z.infer<typeof OrganisationRow>
export const NameFile = z.strictObject({
  given: spaced,
  organisations: z.array(OrganisationRow),
  groupBeginnings: spaced,
  governmentVerbs: spaced,
  townVerbs: spaced,
  ties: slashed,
  things: spaced,
  transliterated: spaced,
  spellings: z.array(spaced),
})
