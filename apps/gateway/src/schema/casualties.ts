import type { EventCasualties, CountRange as OwnCount, SourcedCount } from '@wiregraph/schema'
import { builder } from '../builder.ts'
import { Harm } from './enums.ts'
import { defaultReports, firstDescription, firstReports, reportsCost } from './participant.ts'
import { Report } from './refs.ts'

/** A report's own count, or that of an event with what sets its bounds. */
type CountRangeShape = OwnCount & Partial<Pick<SourcedCount, 'lowFrom' | 'highFrom'>>

const firstOf = 'Several where parts were added up.'

const CountRange = builder.objectRef<CountRangeShape>('CountRange').implement({
  description:
    'low to high; null = open. At least 44: low 44, high null. More than 44: low 45. Up to 50: low null, high 50. 34: ' +
    'low and high 34. About 300: low and high 300, approximate (approximate counts within a tenth agree). Dozens: low ' +
    '24, scores: 40, hundreds: 200, thousands: 2000, high null.',
  fields: (t) => ({
    low: t.exposeInt('low', { nullable: true, description: 'Not fewer than this.' }),
    high: t.exposeInt('high', { nullable: true, description: 'Not more than this.' }),
    approximate: t.exposeBoolean('approximate', { description: 'The text says about, some, around.' }),
    text: t.exposeString('text', {
      nullable: true,
      description: 'The words it was read from; null where it was added up.',
    }),
    lowFrom: t.field({
      type: [Report],
      description: `Of an event: the reports that set the lower bound; empty where it is open. ${firstOf}`,
      args: { first: t.arg.int({ defaultValue: defaultReports, description: firstDescription }) },
      complexity: reportsCost,
      resolve: ({ lowFrom = [] }, { first }) => firstReports(lowFrom, first),
    }),
    highFrom: t.field({
      type: [Report],
      description: `Of an event: the reports that set the upper bound; empty where it is open. ${firstOf}`,
      args: { first: t.arg.int({ defaultValue: defaultReports, description: firstDescription }) },
      complexity: reportsCost,
      resolve: ({ highFrom = [] }, { first }) => firstReports(highFrom, first),
    }),
  }),
})

const GroupCount = builder.objectRef<EventCasualties['byGroup'][number]>('GroupCount').implement({
  description: 'How many of which people were harmed how, by one report.',
  fields: (t) => ({
    group: t.exposeString('group', { description: "The people, e.g. 'prisoners'." }),
    harm: t.expose('harm', { type: Harm, description: 'What was done to them.' }),
    count: t.field({ type: CountRange, description: 'How many.', resolve: (one) => one.count }),
    report: t.field({ type: Report, description: 'The report that says so.', resolve: (one) => one.report }),
  }),
})

type CasualtiesShape = Pick<EventCasualties, 'byGroup'> &
  Readonly<Record<'killed' | 'wounded', CountRangeShape | null>>

export const Casualties = builder.objectRef<CasualtiesShape>('Casualties').implement({
  description: 'How many were harmed; each bound can be traced to its report.',
  fields: (t) => ({
    killed: t.field({
      type: CountRange,
      nullable: true,
      description: 'People killed; null where nothing is said.',
      resolve: (casualties) => casualties.killed,
    }),
    wounded: t.field({
      type: CountRange,
      nullable: true,
      description: 'People wounded; null where nothing is said.',
      resolve: (casualties) => casualties.wounded,
    }),
    byGroup: t.field({
      type: [GroupCount],
      description: 'Counts by group of victims and by report.',
      resolve: (casualties) => casualties.byGroup,
    }),
  }),
})
