import { expect, it } from 'vitest'
import { read, traceOf } from './read.ts'

/** "first..last" or the one day; "null" where nothing says when. */
export type WhenRows = readonly (readonly [text: string, trigger: string, when: string])[]

function daysOf(when: { readonly start: string | null; readonly end: string | null } | null): string {
  if (when === null) return 'null'
  return when.start === when.end ? (when.start ?? '') : `${when.start ?? ''}..${when.end ?? ''}`
}

/** A test a row: the report of a trigger happened then. Written on Friday 12 May 2017. */
export const checkWhen = (rows: WhenRows) =>
  it.each(rows)('%s %s', (text, trigger, when) => {
    const extraction = read(text)
    const reports = extraction.reports.filter(
      (r) =>
        r.triggerLemma.startsWith(trigger) || r.trigger.quote.toLowerCase().startsWith(trigger.slice(0, 4)),
    )
    expect(
      reports.map((r) => daysOf(r.when)),
      traceOf(extraction),
    ).toContain(when)
  })
