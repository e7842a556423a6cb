import { z } from 'zod'

/** PLOVER 2.0 event types, in the order that breaks ties when reports of one event differ. */
export const EventType = z.enum([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
])
export type EventType = z.infer<typeof EventType>

/** Whether it happened. The order is the order of assembly: an event takes the first one among its reports. */
export const Modality = z.enum(['ACTUAL', 'UNCERTAIN', 'FUTURE', 'HYPOTHETICAL', 'NEGATED', 'HISTORICAL'])
export type Modality = z.infer<typeof Modality>

export const QuadClass = z.enum([
  'VERBAL_COOPERATION',
  'MATERIAL_COOPERATION',
  'VERBAL_CONFLICT',
  'MATERIAL_CONFLICT',
])
export type QuadClass = z.infer<typeof QuadClass>

export const TimePrecision = z.enum(['MINUTE', 'HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR', 'INTERVAL', 'UNKNOWN'])
export type TimePrecision = z.infer<typeof TimePrecision>

/** WITHIN: once, somewhere in the span. THROUGHOUT: all along it. */
export const TimeExtent = z.enum(['WITHIN', 'THROUGHOUT'])
export type TimeExtent = z.infer<typeof TimeExtent>

export const Harm = z.enum(['KILLED', 'WOUNDED', 'MISSING', 'CAPTURED', 'DISPLACED'])
export type Harm = z.infer<typeof Harm>

export const ActorKind = z.enum([
  'STATE',
  'GOVERNMENT',
  'MILITARY',
  'POLICE',
  'ARMED_GROUP',
  'PARTY',
  'INTERNATIONAL_ORGANIZATION',
  'NGO',
  'COMPANY',
  'MEDIA',
  'PERSON',
  'POPULATION',
  'OTHER',
])
export type ActorKind = z.infer<typeof ActorKind>

/** PLOVER sectors. */
export const Sector = z.enum([
  'COP',
  'GOV',
  'JUD',
  'LEG',
  'MIL',
  'PRM',
  'PTY',
  'REB',
  'SPY',
  'UAF',
  'UNK',
  'AGR',
  'BUS',
  'CRM',
  'CVL',
  'EDU',
  'ELI',
  'JRN',
  'LAB',
  'MED',
  'REF',
  'OPP',
  'PRE',
  'REL',
  'SOC',
  'IGO',
  'NGO',
])
export type Sector = z.infer<typeof Sector>

/** What a time expression tells: when, how long, how often, or how old. */
export const TimeKind = z.enum(['DATE', 'DURATION', 'SET', 'AGE'])
export type TimeKind = z.infer<typeof TimeKind>

export const PlaceKind = z.enum(['COUNTRY', 'ADMIN1', 'ADMIN2', 'CITY', 'FACILITY', 'REGION', 'OTHER'])
export type PlaceKind = z.infer<typeof PlaceKind>

export const PlaceRelation = z.enum(['IN', 'NEAR', 'FROM', 'TO'])
export type PlaceRelation = z.infer<typeof PlaceRelation>

export const PlacePrecision = z.enum(['EXACT', 'NEAR', 'ADMIN2', 'ADMIN1', 'COUNTRY'])
export type PlacePrecision = z.infer<typeof PlacePrecision>

export const MentionKind = z.enum(['ACTOR', 'PLACE', 'TIME', 'QUANTITY', 'EVENT', 'ATTRIBUTION'])
export type MentionKind = z.infer<typeof MentionKind>

export const SlotName = z.enum([
  'TYPE',
  'MODE',
  'MODALITY',
  'ACTOR',
  'RECIPIENT',
  'PLACE',
  'TIME',
  'CASUALTIES',
  'ATTRIBUTION',
  'OBJECT',
  'INSTRUMENT',
])
export type SlotName = z.infer<typeof SlotName>

/** What kind of thing is acted on: built, driven, that carries power, water or traffic, or that can be carried off. */
export const ObjectKind = z.enum(['STRUCTURE', 'VEHICLE', 'INFRASTRUCTURE', 'GOODS'])
export type ObjectKind = z.infer<typeof ObjectKind>

/** By what means, from bombs to bare stones. */
export const InstrumentKind = z.enum([
  'EXPLOSIVE',
  'FIREARM',
  'ARTILLERY',
  'AIRCRAFT',
  'INCENDIARY',
  'PRIMITIVE',
])
export type InstrumentKind = z.infer<typeof InstrumentKind>

export const IssueSeverity = z.enum(['INFO', 'WARNING', 'ERROR'])
export type IssueSeverity = z.infer<typeof IssueSeverity>

export const DisputedField = z.enum(['ACTOR', 'RECIPIENT', 'CASUALTIES', 'PLACE', 'TIME', 'OCCURRENCE'])
export type DisputedField = z.infer<typeof DisputedField>

export const EventRelation = z.enum(['SAME_STORY', 'PART_OF', 'FOLLOWS'])
export type EventRelation = z.infer<typeof EventRelation>

export const EventChangeKind = z.enum(['ADDED', 'CHANGED', 'MERGED', 'REMOVED'])
export type EventChangeKind = z.infer<typeof EventChangeKind>

export const ParticipantRole = z.enum(['ACTOR', 'RECIPIENT'])
export type ParticipantRole = z.infer<typeof ParticipantRole>

export const ArticleFormat = z.enum(['TEXT', 'HTML', 'MARKDOWN', 'JSON'])
export type ArticleFormat = z.infer<typeof ArticleFormat>

export const IngestState = z.enum(['WAITING', 'ACTIVE', 'COMPLETED', 'FAILED'])
export type IngestState = z.infer<typeof IngestState>
