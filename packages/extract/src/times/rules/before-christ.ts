import { pad } from '../calendar.ts'
import { ordinal, ordinalOf } from '../numbers.ts'
import { pattern, type Reading, type TimeRule } from '../rule.ts'
import { month, monthOf, part, season, seasonOf } from '../words.ts'

const era = ' ?(?:BCE?\\b|B\\.C\\.E\\.|B\\.C\\.?)'
/** Days before year 1 are on no calendar of ours: found, valued, without an interval. */
const before = (timex: string): Reading => ({ kind: 'date', timex: `BC${timex}`, span: null })
const ofYear = (text: string) => pad(Number.parseInt(text, 10), 4)

export const beforeChristRules: readonly TimeRule[] = [
  {
    id: 'bc-year',
    example: 'in [264 BC]',
    pattern: pattern(`(?:${part}|ca?\\. )?(?<y>\\d{1,4})${era}`),
    // "in 2014 BC Hydro said": a province
    read: ({ y = '' }) => (Number(y) < 1500 ? before(ofYear(y)) : null),
  },
  {
    id: 'bc-years',
    example: 'the war of [264-241 BC]',
    pattern: pattern(`(?<y>\\d{1,4})(?<gap>(?:${era})? ?(?:-|–|—|to|and|until) ?)(?<last>\\d{1,4})${era}`),
    read: ({ y = '', last = '' }) => ({
      ...before(ofYear(y)),
      ends: [`BC${ofYear(y)}`, `BC${ofYear(last)}`],
    }),
  },
  {
    id: 'bc-month',
    example: '[August 480 BC]',
    pattern: pattern(`(?:${part})?(?<m>${month}),? (?:of )?(?<y>\\d{1,4})${era}`),
    read: ({ m = '', y = '' }) => before(`${ofYear(y)}-${pad(monthOf(m))}`),
  },
  {
    id: 'bc-season',
    example: '[the spring of 480 BC]',
    pattern: pattern(`(?:the )?(?:${part})?(?<s>${season})(?: of)? (?<y>\\d{1,4})${era}`),
    read: ({ s = '', y = '' }) => before(`${ofYear(y)}-${seasonOf(s)}`),
  },
  {
    id: 'bc-decade',
    example: '[the 470s BC]',
    pattern: pattern(`(?:the )?(?:${part})?(?<d>\\d{1,3})0s${era}`),
    read: ({ d = '' }) => before(pad(Number(d), 3)),
  },
  {
    id: 'bc-century',
    example: '[the 4th century BC]',
    pattern: pattern(`(?:the )?(?:${part})?(?<n>${ordinal})[- ]century${era}`),
    read: ({ n = '' }) => before(pad(ordinalOf(n) - 1)),
  },
]
