import { type Mention, type Report, spanOf } from '@wiregraph/schema'
import type { TokenRun } from '../doc.ts'
import type { Story } from '../events/reading.ts'
import { CAPITAL } from '../places/capitals.ts'

const order = ['EVENT', 'ACTOR', 'PLACE', 'TIME', 'QUANTITY', 'ATTRIBUTION'] as const

/** Everything that was named, counted, dated or told, in text order; at one place in the order above. */
export function mentionsOf(story: Story, reports: readonly Report[]): Mention[] {
  const { layers, doc } = story
  const at = (run: TokenRun) => spanOf(doc.article.text, run.start, run.end)
  const out: Mention[] = [
    ...reports.map((r): Mention => ({ span: r.trigger, kind: 'EVENT', node: r.id })),
    ...layers.actors.map((m): Mention => ({ span: at(m), kind: 'ACTOR', node: m.actor })),
    ...layers.places
      .filter((m) => !m.rule.startsWith(CAPITAL))
      .map((m): Mention => ({ span: at(m), kind: 'PLACE', node: m.place })),
    ...layers.times.map((m): Mention => ({ span: at(m), kind: 'TIME', node: null })),
    ...layers.quantities.map((m): Mention => ({ span: at(m), kind: 'QUANTITY', node: null })),
    ...layers.attributions.map((m): Mention => ({ span: at(m.frame), kind: 'ATTRIBUTION', node: m.actor })),
  ]
  return out.sort(
    (a, b) =>
      a.span.start - b.span.start || a.span.end - b.span.end || order.indexOf(a.kind) - order.indexOf(b.kind),
  )
}
