import { describe, expect, it } from 'vitest'
import { read, traceOf } from './read.ts'

/** Sentence; recipients of its first report. */
const rows: readonly (readonly [string, string])[] = [
  [
    'Gunmen killed three reporters: Julia Ramos, a photographer, Mario Lopez, and Pedro Diaz.',
    'three reporters + Julia Ramos + Mario Lopez + Pedro Diaz',
  ],
  [
    'Gunmen killed two priests, Julio Ramos and Mario Lopez, on Friday.',
    'two priests + Julio Ramos + Mario Lopez',
  ],
  ["The judge's murder by gunmen on Friday shocked the capital.", 'The judge'],
  // who speaks next is no victim
  ['Gunmen killed Julio Ramos, and Mario Lopez said that he was next.', 'Julio Ramos'],
]

describe('victims of a list', () => {
  it.each(rows)('%s', (text, recipients) => {
    const extraction = read(text)
    const [report] = extraction.reports
    expect(report?.recipients.map((r) => r.text).join(' + '), traceOf(extraction)).toBe(recipients)
  })
})
