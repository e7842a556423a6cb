import type {
  DisputeAccount as DisputeAccountShape,
  Dispute as DisputeShape,
  Speaker as SpeakerShape,
} from '@wiregraph/schema'
import { builder } from '../builder.ts'
import { DisputedField, Harm } from './enums.ts'
import { Witnesses } from './event-parts.ts'
import { loadNode } from './node.ts'
import {
  defaultReports,
  firstDescription,
  firstReports,
  reportsCost,
  reportsDescription,
} from './participant.ts'
import { Actor, Report } from './refs.ts'

const Speaker = builder.objectRef<SpeakerShape>('Speaker').implement({
  description: 'Who says so: an actor, or where none is known only words, such as two officials.',
  fields: (t) => ({
    actor: t.field({
      type: Actor,
      nullable: true,
      description: 'Who it is, where it is known.',
      resolve: ({ actor }) => actor,
    }),
    text: t.exposeString('text', { description: 'The words used.' }),
    reports: t.field({
      type: [Report],
      description: reportsDescription,
      args: { first: t.arg.int({ defaultValue: defaultReports, description: firstDescription }) },
      complexity: reportsCost,
      resolve: (speaker, { first }) => firstReports(speaker.reports, first),
    }),
  }),
})

const DisputeAccount = builder.objectRef<DisputeAccountShape>('DisputeAccount').implement({
  description: 'One version: its value in words, the node where it is one, and the reports that give it.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'The value in words.' }),
    node: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description: 'The actor or place, where the value is one.',
      resolve: (account, _args, context) => loadNode(context, account.node),
    }),
    reports: t.field({
      type: [Report],
      description: reportsDescription,
      args: { first: t.arg.int({ defaultValue: defaultReports, description: firstDescription }) },
      complexity: reportsCost,
      resolve: (account, { first }) => firstReports(account.reports, first),
    }),
    reportCount: t.int({ description: 'How many reports give it.', resolve: (one) => one.reports.length }),
    speakers: t.field({
      type: [Speaker],
      description: 'Who says so, those of most reports first; empty where only papers do by themselves.',
      complexity: { field: 1, multiplier: 3 },
      resolve: (account) => account.speakers,
    }),
    witnesses: t.field({
      type: Witnesses,
      description: 'How many vouch for this version, copies of one text being one.',
      resolve: (account) => account.witnesses,
    }),
  }),
})

export const Dispute = builder.objectRef<DisputeShape>('Dispute').implement({
  description:
    'Accounts by different speakers, or of independent articles, that cannot all be true, and who gives which. Not what ' +
    'adds up or says less (militants beside a named group, at least 44 beside 44, a province beside its town), and not a ' +
    'toll that grew from one day to the next.',
  fields: (t) => ({
    field: t.expose('field', { type: DisputedField, description: 'What is disputed.' }),
    harm: t.expose('harm', {
      type: Harm,
      nullable: true,
      description: 'What was done to those counted; null where the field is not CASUALTIES.',
    }),
    accounts: t.field({
      type: [DisputeAccount],
      description: 'The versions.',
      resolve: (one) => one.accounts,
    }),
  }),
})
