import type {
  Span as SpanShape,
  TimeSpan as TimeSpanShape,
  TimeValue as TimeValueShape,
} from '@wiregraph/schema'
import { builder } from '../builder.ts'
import { TimeExtent, TimeKind, TimePrecision } from './enums.ts'

export const Span = builder.objectRef<SpanShape>('Span').implement({
  description: 'A part of Article.text: text.slice(start, end) is the quote. Offsets are UTF-16 code units.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Where it begins.' }),
    end: t.exposeInt('end', { description: 'Where it ends, exclusive.' }),
    quote: t.exposeString('quote', { description: 'The words themselves.' }),
  }),
})

export const TimeSpan = builder.objectRef<TimeSpanShape>('TimeSpan').implement({
  description: 'First and last day on which it can have happened; at least one of them is known.',
  fields: (t) => ({
    start: t.expose('start', { type: 'Date', nullable: true, description: 'First day; null is open.' }),
    end: t.expose('end', { type: 'Date', nullable: true, description: 'Last day; null is open.' }),
    precision: t.expose('precision', { type: TimePrecision, description: 'Its grain.' }),
    extent: t.expose('extent', { type: TimeExtent, description: 'Once in the span, or all along it.' }),
    text: t.exposeString('text', {
      nullable: true,
      description: 'The words it was read from; null where it was inferred.',
    }),
    anchor: t.expose('anchor', {
      type: 'Date',
      nullable: true,
      description:
        "The day that the words count from ('Monday', 'two days later'); null where they name the day themselves.",
    }),
  }),
})

export const TimeValue = builder.objectRef<TimeValueShape>('TimeValue').implement({
  description: 'What a time expression stands for, be it a day, a length or a repetition.',
  fields: (t) => ({
    kind: t.expose('kind', { type: TimeKind, description: 'What it tells.' }),
    timex: t.exposeString('timex', {
      nullable: true,
      description:
        'TIMEX3 value, e.g. 2014-06-23, 2014-W25, P3D (three days), XXXX-WXX-5 (every Friday); null where the words cannot be placed.',
    }),
    span: t.field({
      type: TimeSpan,
      nullable: true,
      description: 'Its days; null for a length, a repetition or an age, and where no day is known.',
      resolve: ({ span }) => span,
    }),
  }),
})
