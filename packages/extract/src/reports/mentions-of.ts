import { type Mention, type Report, spanOf, type TimeKind } from '@wiregraph/schema'
import type { TimeMention, TokenRun } from '../doc.ts'
import type { Story } from '../events/reading.ts'
import { isByName } from '../places/capitals.ts'

const order = ['EVENT', 'ACTOR', 'PLACE', 'TIME', 'QUANTITY', 'ATTRIBUTION'] as const

const kinds = {
  date: 'DATE',
  duration: 'DURATION',
  set: 'SET',
  age: 'AGE',
} as const satisfies Record<TimeMention['kind'], TimeKind>

const timeOf = ({ kind, timex, value }: TimeMention) => ({ kind: kinds[kind], timex, span: value })

/** Everything that was named, counted, dated or told, in text order; at one place in the order above. */
export function mentionsOf(story: Story, reports: readonly Report[]): Mention[] {
  const { layers, doc } = story
  const at = (run: TokenRun) => spanOf(doc.article.text, run.start, run.end)
  const mention = (kind: Mention['kind'], span: Mention['span'], node: Mention['node']): Mention => ({
    span,
    kind,
    node,
    time: null,
  })
  const out: Mention[] = [
    ...reports.map((r) => mention('EVENT', r.trigger, r.id)),
    ...layers.actors.map((m) => mention('ACTOR', at(m), m.actor)),
    ...layers.places.filter(isByName).map((m) => mention('PLACE', at(m), m.place)),
    ...layers.times.map((m) => ({ ...mention('TIME', at(m), null), time: timeOf(m) })),
    ...layers.quantities.map((m) => mention('QUANTITY', at(m), null)),
    ...layers.attributions.map((m) => mention('ATTRIBUTION', at(m.frame), m.actor)),
  ]
  return out.sort(
    (a, b) =>
      a.span.start - b.span.start || a.span.end - b.span.end || order.indexOf(a.kind) - order.indexOf(b.kind),
  )
}
