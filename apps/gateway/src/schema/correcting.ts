import { builder } from '../builder.ts'
import { type CorrectionPayload, correct, undo } from '../corrections.ts'
import { UserError } from './mutation.ts'
import { Actor, Correction, Event } from './refs.ts'

/** What a correcting mutation answers, with the event or actor that it is about. */
function payloadType(name: string, about: 'event' | 'actor' | null) {
  const nulls = about === null ? 'correction is' : `${about} and correction are`
  return builder.objectRef<CorrectionPayload>(name).implement({
    description: `${nulls} null where errors is not empty.`,
    fields: (t) => ({
      ...(about === 'event' && {
        event: t.field({
          type: Event,
          nullable: true,
          description: 'The event as it is now.',
          resolve: ({ correction }) => correction?.subject ?? null,
        }),
      }),
      ...(about === 'actor' && {
        actor: t.field({
          type: Actor,
          nullable: true,
          description: 'The actor as it is now.',
          resolve: ({ correction }) => correction?.subject ?? null,
        }),
      }),
      correction: t.field({
        type: Correction,
        nullable: true,
        description: 'What was written down.',
        resolve: ({ correction }) => correction,
      }),
      errors: t.field({
        type: [UserError],
        description: 'Why it was not done.',
        resolve: ({ errors }) => errors,
      }),
    }),
  })
}

const reasonHelp = 'Why, for who reads it later, up to 2,000 characters.'
const eventHelp = 'Id of the event, or any that it had before.'

const ConfirmEventInput = builder.inputType('ConfirmEventInput', {
  description: 'Which event to confirm.',
  fields: (t) => ({
    event: t.id({ required: true, description: eventHelp }),
    reason: t.string({ description: reasonHelp }),
  }),
})

const DismissEventInput = builder.inputType('DismissEventInput', {
  description: 'Which event to dismiss.',
  fields: (t) => ({
    event: t.id({ required: true, description: eventHelp }),
    reason: t.string({ description: reasonHelp }),
  }),
})

const SplitEventInput = builder.inputType('SplitEventInput', {
  description: 'Which event to split, and where.',
  fields: (t) => ({
    event: t.id({ required: true, description: eventHelp }),
    reports: t.idList({ description: 'Those that tell of another event than the rest, up to 100.' }),
    articles: t.idList({ description: 'All reports of the event in these articles as well, up to 100.' }),
    reason: t.string({ description: reasonHelp }),
  }),
})

const RenameActorInput = builder.inputType('RenameActorInput', {
  description: 'Which actor to call by which name.',
  fields: (t) => ({
    actor: t.id({ required: true, description: 'Of the actor.' }),
    name: t.string({ required: true, description: 'What to call it, up to 300 characters.' }),
    reason: t.string({ description: reasonHelp }),
  }),
})

const KeepNameApartInput = builder.inputType('KeepNameApartInput', {
  description: 'Which name is not that of the actor.',
  fields: (t) => ({
    actor: t.id({ required: true, description: 'Of the actor.' }),
    name: t.string({ required: true, description: 'One of its aliases.' }),
    reason: t.string({ description: reasonHelp }),
  }),
})

const UndoCorrectionInput = builder.inputType('UndoCorrectionInput', {
  description: 'Which correction to undo.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Of the correction.' }),
    reason: t.string({ description: reasonHelp }),
  }),
})

const cost = 50

builder.mutationFields((t) => ({
  confirmEvent: t.field({
    type: payloadType('ConfirmEventPayload', 'event'),
    description: 'Says that an event is right: its review is CONFIRMED.',
    args: { input: t.arg({ type: ConfirmEventInput, required: true, description: 'The event.' }) },
    complexity: cost,
    resolve: (_root, { input }, context) => correct({ ...input, kind: 'CONFIRM_EVENT' }, context),
  }),
  dismissEvent: t.field({
    type: payloadType('DismissEventPayload', 'event'),
    description:
      'Says that an event is none, or not one to count: its review is DISMISSED, and lists, counts and exports leave it ' +
      'out where filter.review does not ask for it.',
    args: { input: t.arg({ type: DismissEventInput, required: true, description: 'The event.' }) },
    complexity: cost,
    resolve: (_root, { input }, context) => correct({ ...input, kind: 'DISMISS_EVENT' }, context),
  }),
  splitEvent: t.field({
    type: payloadType('SplitEventPayload', 'event'),
    description:
      'Says that some reports of an event tell of another one: no event ever holds reports of both sides. Ask ' +
      'correction.events for what became of it.',
    args: { input: t.arg({ type: SplitEventInput, required: true, description: 'The event.' }) },
    complexity: cost,
    resolve: (_root, { input }, context) => correct({ ...input, kind: 'SPLIT_EVENT' }, context),
  }),
  renameActor: t.field({
    type: payloadType('RenameActorPayload', 'actor'),
    description:
      'Calls an actor by another name, in titles of events as well; the names of articles stay its aliases.',
    args: { input: t.arg({ type: RenameActorInput, required: true, description: 'The actor.' }) },
    complexity: cost,
    resolve: (_root, { input }, context) => correct({ ...input, kind: 'RENAME_ACTOR' }, context),
  }),
  keepNameApart: t.field({
    type: payloadType('KeepNameApartPayload', 'actor'),
    description:
      'Says that a name is not that of an actor, as a row of the lexicon that keeps two names apart does. Articles that come now ' +
      'are read so; those that are there when they are read again (`wiregraph relink`).',
    args: { input: t.arg({ type: KeepNameApartInput, required: true, description: 'The actor.' }) },
    complexity: cost,
    resolve: (_root, { input }, context) => correct({ ...input, kind: 'KEEP_APART' }, context),
  }),
  undoCorrection: t.field({
    type: payloadType('UndoCorrectionPayload', null),
    description:
      'Takes a correction back: the graph is what it would be without it. Who did so is kept with it.',
    args: { input: t.arg({ type: UndoCorrectionInput, required: true, description: 'The correction.' }) },
    complexity: cost,
    resolve: (_root, { input }, context) => undo(input, context),
  }),
}))
