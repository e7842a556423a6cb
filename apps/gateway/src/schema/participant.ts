import type { Span as SpanShape } from '@wiregraph/schema'
import { builder } from '../builder.ts'
import { checkFirst } from '../errors.ts'
import { Actor, Report } from './refs.ts'
import { Span } from './spans.ts'

export interface ParticipantShape {
  readonly actor: string
  readonly text: string
  readonly span: SpanShape | null
  readonly reports: readonly string[]
}

const mostReports = 100
export const defaultReports = 20

export const reportsDescription = 'The reports that say so, 1 to 100 of them.'
export const firstDescription = `At most so many (1 to ${mostReports}, default ${defaultReports}).`

/** What a list of so many reports costs. */
export function reportsCost({ first }: { readonly first?: number | null | undefined }): {
  field: number
  multiplier: number
} {
  return { field: 1, multiplier: Math.min(Math.max(first ?? defaultReports, 1), mostReports) }
}

/** The first so many of the reports. */
export function firstReports(reports: readonly string[], first: number | null | undefined): string[] {
  return reports.slice(0, checkFirst(first ?? defaultReports, mostReports))
}

export const Participant = builder.objectRef<ParticipantShape>('Participant').implement({
  description: "Who takes part: the node and the words used, e.g. 'militants'.",
  fields: (t) => ({
    actor: t.field({
      type: Actor,
      description: 'The node.',
      resolve: (one, _args, { kept }) => kept.nodeOr(one.actor),
    }),
    text: t.exposeString('text', { description: 'The words used.' }),
    span: t.field({
      type: Span,
      nullable: true,
      description:
        'Where the words stand; null on an Event, and where they are carried on from another sentence.',
      resolve: (one) => one.span,
    }),
    reports: t.field({
      type: [Report],
      description: reportsDescription,
      args: { first: t.arg.int({ defaultValue: defaultReports, description: firstDescription }) },
      complexity: reportsCost,
      resolve: (one, { first }) => firstReports(one.reports, first),
    }),
    reportCount: t.int({ description: 'How many reports say so.', resolve: (one) => one.reports.length }),
  }),
})
