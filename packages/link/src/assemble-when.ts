import type { ReportInContext, TimeSpan } from '@wiregraph/schema'
import { daysIn } from './facts.ts'
import { alphabetical } from './vote.ts'

const later = (a: string | null, b: string | null) => (a === null ? b : b === null ? a : a > b ? a : b)
const earlier = (a: string | null, b: string | null) => (a === null ? b : b === null ? a : a < b ? a : b)
const length = (when: TimeSpan) => daysIn(when) ?? Number.POSITIVE_INFINITY
/** Field by field: the keys of a stored span come in another order than those of a new one. */
const textOf = ({ start, end, precision, extent, text, anchor }: TimeSpan) =>
  JSON.stringify([start, end, precision, extent, text, anchor])

/**
 * When it happened: what all reports leave possible; where they contradict, the whole range, disputed. Precision and
 * words are those of the narrowest report.
 */
export function assembleWhen(reports: readonly ReportInContext[]): {
  when: TimeSpan | null
  disputed: boolean
} {
  const spans = reports
    .flatMap(({ report }) => report.when ?? [])
    .sort((a, b) => length(a) - length(b) || alphabetical(textOf(a), textOf(b)))
  const [narrowest] = spans
  if (narrowest === undefined) return { when: null, disputed: false }
  const start = spans.map((s) => s.start).reduce(later)
  const end = spans.map((s) => s.end).reduce(earlier)
  if (start === null || end === null || start <= end)
    return { when: { ...narrowest, start, end }, disputed: false }
  const open = (side: 'start' | 'end') => spans.some((s) => s[side] === null)
  const from = open('start') ? null : spans.map((s) => s.start).reduce(earlier)
  const to = open('end') ? null : spans.map((s) => s.end).reduce(later)
  return {
    when: {
      start: from,
      end: from === null && to === null ? start : to,
      precision: 'INTERVAL',
      extent: 'WITHIN',
      text: null,
      anchor: null,
    },
    disputed: true,
  }
}
