import { describe, expect, it } from 'vitest'
import { placeOf, read, traceOf } from './read.ts'

const setting =
  'Rebels shelled the town of Gao on Monday. Shells also hit Timbuktu. People fled to Mopti in Mali.'
const cases: [text: string, trigger: string, place: string | null][] = [
  [`${setting} Police arrested nine men.`, 'arrested', 'Mali'],
  [`${setting} French soldiers arrested nine men.`, 'arrested', null],
  [`${setting} The ministers met for an hour.`, 'met', null],
  [
    `Rebels shelled Gao in Mali. Others hit Goma, Juba and Nairobi. Police arrested nine men.`,
    'arrested',
    null,
  ],
  ['Rebels shelled Gao. Police arrested nine men.', 'arrested', null],
]

describe('an event on the ground without a place of its own', () => {
  it.each(cases)('%s', (text, trigger, place) => {
    const extraction = read(text)
    const report = extraction.reports.find((r) => r.trigger.quote === trigger)
    const found = report === undefined ? undefined : placeOf(extraction, report)
    expect(found ?? null, traceOf(extraction)).toBe(place)
    if (place === null || report === undefined) return
    expect(report.placePrecision).toBe('COUNTRY')
    expect(report.slots.find((s) => s.name === 'PLACE')).toMatchObject({
      stated: false,
      span: null,
      rule: 'story-country',
    })
  })
})

describe('the place that a paragraph of a bulletin opens with', () => {
  const bulletin =
    'PERU: Gunmen killed five people on Monday.\n\nCHAD: Police arrested two men. French troops shot a man.\n\nGoma: Rebels kidnapped a priest.'
  it.each([
    [bulletin, 'killed', 'Peru', 'COUNTRY'],
    [bulletin, 'arrested', 'Chad', 'COUNTRY'],
    [bulletin, 'kidnapped', 'Goma', 'EXACT'],
    // not of the place's own parties
    [bulletin, 'shot', null, null],
    // a place of its own comes first
    ['PERU: Gunmen killed five people in Cusco.', 'killed', 'Cusco', 'EXACT'],
    // one town alone is where the story was filed
    ['GOMA: Rebels kidnapped a priest.', 'kidnapped', null, null],
  ])('%s %s', (text, trigger, place, precision) => {
    const extraction = read(text)
    const report = extraction.reports.find((r) => r.trigger.quote === trigger)
    expect(report && placeOf(extraction, report), traceOf(extraction)).toBe(place)
    expect(report?.placePrecision).toBe(precision)
  })
})

describe('a town that the text places by its distance from other countries', () => {
  const text =
    'Gunmen captured the town of Rutba in Anbar province, some 110 km from the frontier with Jordan and Saudi Arabia. Others killed nine policemen in Baquba, north of Baghdad, on Monday. Militants seized Qaim, a town on the frontier with Syria.'
  it('has no event in those countries', () => {
    const extraction = read(text)
    const countries = extraction.reports.flatMap(
      ({ place }) => extraction.places.find(({ id }) => id === place)?.country ?? [],
    )
    expect(countries.length, traceOf(extraction)).toBeGreaterThan(2)
    expect(new Set(countries)).toEqual(new Set(['IQ']))
  })
})
