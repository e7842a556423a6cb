import type { Span as SpanShape, TimeSpan as TimeSpanShape } from '@wiregraph/schema'
import { builder } from '../builder.ts'
import { TimeExtent, TimePrecision } from './enums.ts'

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
  }),
})
