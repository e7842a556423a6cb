import { describe, expect, it } from 'vitest'
import { read, traceOf } from './read.ts'

/** Sentence; objects; instruments: text/kind, of the report with the most of both. */
const rows: readonly (readonly [string, string, string])[] = [
  ['Rebels attacked the embassy with rockets.', 'embassy/STRUCTURE', 'rockets/ARTILLERY'],
  ['Rebels set a bus on fire.', 'bus/VEHICLE', ''],
  ["A bomb exploded at the mayor's house.", "mayor's house/STRUCTURE", 'bomb/EXPLOSIVE'],
  ['A car bomb destroyed three vehicles.', 'three vehicles/VEHICLE', 'car bomb/EXPLOSIVE'],
  [
    'The old bridge was blown up with ten sticks of dynamite.',
    'old bridge/INFRASTRUCTURE',
    'ten sticks of dynamite/EXPLOSIVE',
  ],
  [
    'A bomb attack on the power station left two guards dead.',
    'power station/INFRASTRUCTURE',
    'bomb/EXPLOSIVE',
  ],
  ['Two armed men threw a grenade at the bus.', 'bus/VEHICLE', 'grenade/EXPLOSIVE'],
  ['The gunmen killed a judge with machine guns.', '', 'machine guns/FIREARM'],
  ['The villagers killed the thief with stones.', '', 'stones/PRIMITIVE'],
  ['The attack against the bank killed two guards.', 'bank/STRUCTURE', ''],
  ['A van full of dynamite blew up outside the library.', 'library/STRUCTURE', 'dynamite/EXPLOSIVE'],
  ['Unidentified men blew up a section of the pipeline.', 'pipeline/INFRASTRUCTURE', ''],
  // words that only qualify another thing, and words of talks, name neither
  ['Rebels attacked a bomb factory.', 'bomb factory/STRUCTURE', ''],
  ['The minister visited the embassy.', '', ''],
]

describe('things acted on and means', () => {
  it.each(rows)('%s', (text, objects, instruments) => {
    const extraction = read(text)
    const list = (of: 'objects' | 'instruments') =>
      [...new Set(extraction.reports.flatMap((r) => r[of].map((t) => `${t.text}/${t.kind}`)))].join(' + ')
    expect(list('objects'), traceOf(extraction)).toBe(objects)
    expect(list('instruments'), traceOf(extraction)).toBe(instruments)
  })

  it('shows where each was read', () => {
    const { reports } = read('Rebels attacked the embassy with rockets.')
    const slots = reports.flatMap((r) => r.slots.map((s) => `${s.name} ${s.span?.quote}`))
    expect(slots).toEqual(expect.arrayContaining(['OBJECT embassy', 'INSTRUMENT rockets']))
  })
})
