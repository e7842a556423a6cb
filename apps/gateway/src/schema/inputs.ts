import type { InputFieldBuilder } from '@pothos/core'
import { builder } from '../builder.ts'
import {
  ActorKind,
  ArticleOrderField,
  CorrectionKind,
  EventOrderField,
  EventReview,
  EventType,
  Modality,
  OrderDirection,
  PlaceKind,
  PlacePrecision,
  QuadClass,
} from './enums.ts'

const DateRange = builder.inputType('DateRange', {
  description: 'Both days included; either side may be left out.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'First day.' }),
    to: t.field({ type: 'Date', description: 'Last day.' }),
  }),
})

const TimeRange = builder.inputType('TimeRange', {
  description: 'Half-open: from <= t < to; either side may be left out.',
  fields: (t) => ({
    from: t.field({ type: 'DateTime', description: 'First instant.' }),
    to: t.field({ type: 'DateTime', description: 'First instant that is out.' }),
  }),
})

const BoundingBox = builder.inputType('BoundingBox', {
  description: 'Degrees, WGS 84. With west greater than east, the box crosses the 180th meridian.',
  fields: (t) => ({
    south: t.float({ required: true, description: 'Southern edge, -90 to 90.' }),
    west: t.float({ required: true, description: 'Western edge, -180 to 180.' }),
    north: t.float({ required: true, description: 'Northern edge, not below south.' }),
    east: t.float({ required: true, description: 'Eastern edge, -180 to 180.' }),
  }),
})

const NearInput = builder.inputType('NearInput', {
  description: 'A circle on the earth.',
  fields: (t) => ({
    latitude: t.float({ required: true, description: 'Of its middle, degrees.' }),
    longitude: t.float({ required: true, description: 'Of its middle, degrees.' }),
    radiusKm: t.float({ required: true, description: 'Its radius in kilometres, above 0.' }),
  }),
})

const searchHelp =
  'words (as they are spelled, and as names of the graph are spelled: Baquba finds Ba\'qubah), "a phrase" as it stands, ' +
  'begin*, -without, one or another; capitals and accents do not matter. Blank is not given.'

const changedSinceHelp =
  'Added or changed at this instant or later. What was removed is told by Query.changes, which misses nothing.'

type Fields = InputFieldBuilder<typeof builder.$inferSchemaTypes>

const articleConditions = (t: Fields) => ({
  text: t.string({ description: `Full-text search over title and text: ${searchHelp}` }),
  sources: t.stringList({ description: 'Publishers, as in Article.source.' }),
  languages: t.stringList({ description: 'In these languages, BCP 47.' }),
  published: t.field({ type: TimeRange, description: 'Published in this time.' }),
  places: t.idList({ description: 'Naming these places or places inside them.' }),
  actors: t.idList({ description: 'Naming these actors.' }),
  events: t.idList({ description: 'Reporting these events.' }),
})

const notHelp =
  'Leaves out what fits any of these conditions; what does not tell of a condition stays (an event of unknown place is ' +
  'not left out by countries).'

const ArticleFilterNot = builder.inputType('ArticleFilterNot', {
  description:
    'What to leave out: an article goes where any of the given conditions holds; within a list, any.',
  fields: articleConditions,
})

export const ArticleFilter = builder.inputType('ArticleFilter', {
  description: 'All given conditions must hold; within a list, any.',
  fields: (t) => ({
    ...articleConditions(t),
    not: t.field({ type: ArticleFilterNot, description: notHelp }),
    changedSince: t.field({ type: 'DateTime', description: changedSinceHelp }),
  }),
})

const modalityHelp =
  'Where it is not given, here or in not, Query.events, eventCounts and eventFacets give ACTUAL only; connections from a ' +
  'node give all.'

const eventConditions = (t: Fields) => ({
  types: t.field({ type: [EventType], description: 'Of these types.' }),
  modes: t.stringList({ description: 'Of these modes, e.g. aerial, seize, visit.' }),
  contexts: t.stringList({ description: 'In any of these contexts, e.g. territory.' }),
  quadClasses: t.field({ type: [QuadClass], description: 'Of these quad classes.' }),
  modality: t.field({ type: [Modality], description: modalityHelp }),
  review: t.field({
    type: [EventReview],
    description:
      'Of which analysts say so. Where it is not given, here or in not, Query.events, eventCounts, eventFacets and exports ' +
      'leave out what is DISMISSED; connections from a node give all.',
  }),
  actors: t.idList({ description: 'Done by any of these actors.' }),
  recipients: t.idList({ description: 'Done to any of these actors.' }),
  participants: t.idList({ description: 'With any of these actors on either side.' }),
  sectors: t.stringList({
    description: 'With actors of these PLOVER sectors on either side, e.g. GOV, REB.',
  }),
  places: t.idList({ description: 'Events at these places or inside them.' }),
  countries: t.stringList({ description: 'At places in these countries, ISO 3166-1 alpha-2.' }),
  placePrecisions: t.field({
    type: [PlacePrecision],
    description:
      'With a place that is known so exactly: a map that must not show a whole country as a dot asks for EXACT, NEAR and ADMIN2.',
  }),
  within: t.field({
    type: BoundingBox,
    description:
      'At places in this box: a country or a province is where its middle is, a site without coordinates where its town is.',
  }),
  near: t.field({ type: NearInput, description: 'At places in this circle.' }),
  when: t.field({
    type: DateRange,
    description: 'Events whose time span overlaps this range; events of unknown time do not.',
  }),
  reported: t.field({ type: TimeRange, description: 'Reported by an article published in this time.' }),
  sources: t.stringList({ description: 'Reported by an article of these publishers, as in Article.source.' }),
  text: t.string({ description: `Full-text search over evidence and titles: ${searchHelp}` }),
})

const EventFilterNot = builder.inputType('EventFilterNot', {
  description:
    'What to leave out: an event goes where any of the given conditions holds; within a list, any.',
  fields: eventConditions,
})

export const EventFilter = builder.inputType('EventFilter', {
  description: 'All given conditions must hold; within a list, any.',
  fields: (t) => ({
    ...eventConditions(t),
    not: t.field({ type: EventFilterNot, description: notHelp }),
    killedAtLeast: t.int({ description: 'With a lower bound of people killed of at least this.' }),
    disputed: t.boolean({ description: 'Whether reports disagree on it.' }),
    minReports: t.int({ description: 'With at least so many reports.' }),
    minIndependentArticles: t.int({
      description: 'Reported by at least so many articles, of which copies of one text count once.',
    }),
    changedSince: t.field({ type: 'DateTime', description: changedSinceHelp }),
  }),
})

type EventFilterInput = typeof EventFilter.$inferInput

/** What lists and counts show: ACTUAL where the filter does not speak of modality, nothing dismissed where not of review. */
export function asShown(filter: EventFilterInput | null | undefined): EventFilterInput {
  const speaksOf = (name: 'modality' | 'review') => Boolean(filter?.[name] || filter?.not?.[name])
  return {
    ...filter,
    ...(!speaksOf('modality') && { modality: ['ACTUAL'] }),
    ...(!speaksOf('review') && { review: ['UNREVIEWED', 'CONFIRMED'] }),
  }
}

export const CorrectionFilter = builder.inputType('CorrectionFilter', {
  description: 'All given conditions must hold; within a list, any.',
  fields: (t) => ({
    kinds: t.field({ type: [CorrectionKind], description: 'Of these kinds.' }),
    subjects: t.idList({
      description: 'That speak of these events, of reports or articles of theirs, or of these actors.',
    }),
    by: t.stringList({ description: 'Made by those of these names, as in Corrector.name.' }),
    since: t.field({ type: 'DateTime', description: 'Made or undone at this instant or later.' }),
    undone: t.boolean({ description: 'Whether they are undone.' }),
  }),
})

export const PlaceFilter = builder.inputType('PlaceFilter', {
  description: 'All given conditions must hold; within a list, any.',
  fields: (t) => ({
    text: t.string({ description: `Full-text search over name and aliases: ${searchHelp}` }),
    ids: t.idList({ description: 'These places.' }),
    kinds: t.field({ type: [PlaceKind], description: 'Of these kinds.' }),
    countries: t.stringList({ description: 'In these countries, ISO 3166-1 alpha-2.' }),
    parents: t.idList({ description: 'Directly inside these places.' }),
    within: t.field({ type: BoundingBox, description: 'In this box.' }),
    near: t.field({ type: NearInput, description: 'In this circle.' }),
  }),
})

export const ActorFilter = builder.inputType('ActorFilter', {
  description: 'All given conditions must hold; within a list, any.',
  fields: (t) => ({
    text: t.string({ description: `Full-text search over name, aliases and titles: ${searchHelp}` }),
    ids: t.idList({ description: 'These actors.' }),
    kinds: t.field({ type: [ActorKind], description: 'Of these kinds.' }),
    countries: t.stringList({ description: 'Of these countries, ISO 3166-1 alpha-2.' }),
    generic: t.boolean({ description: 'Whether it is a generic group, such as militants.' }),
  }),
})

export const ArticleOrder = builder.inputType('ArticleOrder', {
  description: 'The order of articles; equal ones by id.',
  fields: (t) => ({
    field: t.field({ type: ArticleOrderField, required: true, description: 'By what.' }),
    direction: t.field({ type: OrderDirection, required: true, description: 'Which way round.' }),
  }),
})

export const EventOrder = builder.inputType('EventOrder', {
  description: 'The order of events; equal ones by id, unknown values last.',
  fields: (t) => ({
    field: t.field({ type: EventOrderField, required: true, description: 'By what.' }),
    direction: t.field({ type: OrderDirection, required: true, description: 'Which way round.' }),
  }),
})
