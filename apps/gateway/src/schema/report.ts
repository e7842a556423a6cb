import type {
  ActedOn as ActedOnShape,
  Attribution as AttributionShape,
  Instrument as InstrumentShape,
  Participant as ParticipantRow,
  Slot as SlotShape,
} from '@wiregraph/schema'
import type { ReportNode } from '@wiregraph/store'
import { builder } from '../builder.ts'
import { Casualties } from './casualties.ts'
import {
  EventType,
  InstrumentKind,
  Modality,
  ObjectKind,
  PlacePrecision,
  PlaceRelation,
  SlotName,
} from './enums.ts'
import { Participant, type ParticipantShape } from './participant.ts'
import { Actor, Article, Event, Place, Report } from './refs.ts'
import { Span, TimeSpan } from './spans.ts'

const Attribution = builder.objectRef<AttributionShape>('Attribution').implement({
  description: "According to whom: 'police said', 'two security officials told CNN'.",
  fields: (t) => ({
    actor: t.field({
      type: Actor,
      nullable: true,
      description: 'Who said it, where it is known.',
      resolve: ({ actor }, _args, { kept }) => actor && kept.nodeOr(actor),
    }),
    text: t.exposeString('text', { description: 'The words used.' }),
    span: t.field({ type: Span, description: 'Where they stand.', resolve: ({ span }) => span }),
    anonymous: t.exposeBoolean('anonymous', { description: 'No name is given.' }),
    saidOn: t.expose('saidOn', {
      type: 'Date',
      nullable: true,
      description: 'The day on which it was said.',
    }),
  }),
})

const ActedOn = builder.objectRef<ActedOnShape>('ActedOn').implement({
  description: 'A thing that was acted on and is no actor: a building, a bridge, a bus, a cargo.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The words used, without article.' }),
    span: t.field({ type: Span, description: 'Where they stand.', resolve: ({ span }) => span }),
    kind: t.expose('kind', { type: ObjectKind, description: 'What kind of thing.' }),
  }),
})

const Instrument = builder.objectRef<InstrumentShape>('Instrument').implement({
  description: "A weapon or another means: 'a car bomb', 'dynamite', 'stones'.",
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The words used, without article.' }),
    span: t.field({ type: Span, description: 'Where they stand.', resolve: ({ span }) => span }),
    kind: t.expose('kind', { type: InstrumentKind, description: 'What kind of means.' }),
  }),
})

const Slot = builder.objectRef<SlotShape>('Slot').implement({
  description: 'Where a value was read, by which rule.',
  fields: (t) => ({
    name: t.expose('name', { type: SlotName, description: 'Which value.' }),
    span: t.field({
      type: Span,
      nullable: true,
      description: 'Where; null where no words of the text say it.',
      resolve: ({ span }) => span,
    }),
    stated: t.exposeBoolean('stated', { description: 'The text states it; else it was inferred.' }),
    rule: t.exposeString('rule', { description: 'The rule that read it.' }),
  }),
})

const participantsOf = (report: string, side: readonly ParticipantRow[]): ParticipantShape[] =>
  side.map((participant) => ({ ...participant, reports: [report] }))

/** Every group is counted by the report itself. */
function casualtiesOf({ id, casualties }: ReportNode) {
  return { ...casualties, byGroup: casualties.byGroup.map((group) => ({ ...group, report: id })) }
}

Report.implement({
  description:
    'What one trigger in one article says, according to one speaker. Several reports of an article may tell of one event.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'report_ and 24 hex digits.' }),
    article: t.field({
      type: Article,
      description: 'Where it stands.',
      resolve: ({ article }, _args, { kept }) => kept.nodeOr(article),
    }),
    event: t.field({
      type: Event,
      description: 'What it tells of.',
      resolve: ({ event }, _args, { kept }) => kept.nodeOr(event),
    }),
    evidence: t.field({
      type: Span,
      description: 'The words that say so.',
      resolve: ({ evidence }) => evidence,
    }),
    trigger: t.field({
      type: Span,
      description: 'The words that evoke the type.',
      resolve: ({ trigger }) => trigger,
    }),
    type: t.expose('type', { type: EventType, description: 'What was done.' }),
    mode: t.exposeString('mode', { nullable: true, description: 'PLOVER mode within the type.' }),
    modality: t.expose('modality', { type: Modality, description: 'Whether it happened, by this report.' }),
    when: t.field({
      type: TimeSpan,
      nullable: true,
      description: 'When; null where the report does not tell.',
      resolve: ({ when }) => when,
    }),
    place: t.field({
      type: Place,
      nullable: true,
      description: 'Where; null where the report does not tell.',
      resolve: ({ place }, _args, { kept }) => place && kept.nodeOr(place),
    }),
    actors: t.field({
      type: [Participant],
      description: 'Who did it.',
      resolve: ({ id, actors }) => participantsOf(id, actors),
    }),
    recipients: t.field({
      type: [Participant],
      description: 'To whom it was done.',
      resolve: ({ id, recipients }) => participantsOf(id, recipients),
    }),
    objects: t.field({
      type: [ActedOn],
      description: 'To what it was done, beside the recipients.',
      resolve: ({ objects }) => objects,
    }),
    instruments: t.field({
      type: [Instrument],
      description: 'With what weapons or means.',
      resolve: ({ instruments }) => instruments,
    }),
    casualties: t.field({
      type: Casualties,
      description: 'How many were harmed, by this report.',
      resolve: (report) => casualtiesOf(report),
    }),
    placeRelation: t.expose('placeRelation', {
      type: PlaceRelation,
      nullable: true,
      description: 'How it lies to the place.',
    }),
    placePrecision: t.expose('placePrecision', {
      type: PlacePrecision,
      nullable: true,
      description: 'How exactly the place is known.',
    }),
    attribution: t.field({
      type: Attribution,
      nullable: true,
      description: 'According to whom; null where the article says it by itself.',
      resolve: ({ attribution }) => attribution,
    }),
    slots: t.field({
      type: [Slot],
      description:
        'Where each value was read, by which rule, and whether the text states it or it was inferred.',
      resolve: ({ slots }) => slots,
    }),
    confidence: t.float({
      nullable: true,
      description: 'As on Event: null where not measured.',
      resolve: () => null,
    }),
    rule: t.exposeString('rule', {
      description: 'Which rule coded it, so that a wrong coding can be found and mended.',
    }),
  }),
})
