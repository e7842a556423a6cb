import { describe, expect, it } from 'vitest'
import { line, read, traceOf } from './read.ts'

/** Who is meant, and whether it is told as done. */
const cases: [text: string, reports: string[]][] = [
  ['Nairobi freed nine traders on Monday.', ['RETREAT/release ACTUAL: Nairobi > nine traders']],
  ['Nairobi saw heavy rain on Monday.', []],
  [
    'Thousands of nurses marched in Lagos to demand higher pay.',
    ['PROTEST/demo ACTUAL: nurses > -', 'REQUEST ACTUAL: nurses > -'],
  ],
  [
    'The council voted on Monday to extend an arms embargo on Eritrea.',
    ['SANCTION/discontinue ACTUAL: The council > Eritrea'],
  ],
  ['The senator thanked foreign donors.', ['SUPPORT ACTUAL: The senator > foreign donors']],
  ['The envoy urged Gulf states to open the port.', ['REQUEST/yield ACTUAL: The envoy > Gulf states']],
]

describe('who acts, and what is done by acting', () => {
  it.each(cases)('%s', (text, expected) => {
    const extraction = read(text)
    expect(extraction.reports.map(line), traceOf(extraction)).toEqual(expected)
  })
})
