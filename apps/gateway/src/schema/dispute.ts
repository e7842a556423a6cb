import type { DisputeAccount as DisputeAccountShape, Dispute as DisputeShape } from '@wiregraph/schema'
import { builder } from '../builder.ts'
import { DisputedField } from './enums.ts'
import { loadNode } from './node.ts'
import {
  defaultReports,
  firstDescription,
  firstReports,
  reportsCost,
  reportsDescription,
} from './participant.ts'
import { Report } from './refs.ts'

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
  }),
})

export const Dispute = builder.objectRef<DisputeShape>('Dispute').implement({
  description: 'In what the reports of an event differ, and who says what.',
  fields: (t) => ({
    field: t.expose('field', { type: DisputedField, description: 'What is disputed.' }),
    accounts: t.field({
      type: [DisputeAccount],
      description: 'The versions.',
      resolve: (one) => one.accounts,
    }),
  }),
})
