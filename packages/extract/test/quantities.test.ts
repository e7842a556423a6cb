import { CountRange } from '@wiregraph/schema'
import { describe, expect, it } from 'vitest'
import type { QuantityMention } from '../src/doc.ts'
import { findQuantities, toCasualties } from '../src/quantities/index.ts'
import { findTimes } from '../src/times/index.ts'
import { docFrom, lexicon } from './actors-doc.ts'

function quantitiesIn(text: string): readonly QuantityMention[] {
  const doc = docFrom(text)
  return findQuantities(doc, findTimes(doc), lexicon)
}

const open = (n: number | null) => (n === null ? '..' : String(n))

/** "71..- prisoners KILLED": bounds, group, harm and flags of a count. */
function show({ count, group, harm, additional, total }: QuantityMention): string {
  const flags = `${additional ? ' +' : ''}${total ? ' =' : ''}`
  return `${open(count.low)}-${open(count.high)}${count.approximate ? '~' : ''} ${group ?? '?'} ${harm ?? '-'}${flags}`
}

const counts: readonly (readonly [string, readonly string[]])[] = [
  [
    'At least 62 sailors and four fire fighters were killed.',
    ['62-.. sailors KILLED', '4-4 fire fighters KILLED'],
  ],
  ['Six judges were gunned down by two men.', ['6-6 judges KILLED', '2-2 men -']],
  ['The raid left up to 50 people dead.', ['..-50 people KILLED']],
  ['As many as 50 people were hurt.', ['..-50 people WOUNDED']],
  ['Another 34 people were wounded.', ['34-34 people WOUNDED +']],
  ['The blast killed between 10 and 15 soldiers.', ['10-15 soldiers KILLED']],
  ['10 to 15 villagers were abducted.', ['10-15 villagers CAPTURED']],
  ['More than 44 miners died.', ['45-.. miners KILLED']],
  ['Fewer than 20 protesters were arrested.', ['..-19 protesters CAPTURED']],
  ['About 300 soldiers were captured.', ['300-300~ soldiers CAPTURED']],
  ['Dozens of civilians were killed.', ['24-.. civilians KILLED']],
  ['Scores of students were injured.', ['40-.. students WOUNDED']],
  ['Hundreds of villagers have been displaced.', ['200-.. villagers DISPLACED']],
  ['Tens of thousands of people fled their homes.', ['20000-.. people DISPLACED']],
  ['A strike killed a family of five.', ['5-5 family KILLED']],
  ['A strike killed a family.', ['1-.. family KILLED']],
  ['Several people were hurt.', ['3-.. people WOUNDED']],
  ['A number of journalists were detained.', ['3-.. journalists CAPTURED']],
  ['Thirty-four miners are missing.', ['34-34 miners MISSING']],
  ['Two hundred and six passengers drowned.', ['206-206 passengers KILLED']],
  ['Gunmen killed a judge.', ['1-1 judge KILLED']],
  ['No one was hurt.', ['0-0 ? WOUNDED']],
  ['A soldier was shot dead and three others injured.', ['1-1 soldier KILLED', '3-3 ? WOUNDED +']],
  ['The flood claimed 12 lives.', ['12-12 ? KILLED']],
  ['The killing of 12 hostages shocked the city.', ['12-12 hostages KILLED']],
  ['10 killed, 25 wounded in blast', ['10-10 ? KILLED', '25-25 ? WOUNDED']],
  ['Two more people died, bringing the toll to 90.', ['2-2 people KILLED +', '90-90 ? KILLED =']],
  ['The death toll rose to 120.', ['120-120 ? KILLED =']],
  ['Dozens of sailors, several fire fighters killed', ['24-.. sailors KILLED', '3-.. fire fighters KILLED']],
  ['About 40 inspectors will arrive.', ['40-40~ inspectors -']],
  ['Rebels executed hundreds of captured soldiers.', ['200-.. captured soldiers KILLED']],
  [
    'At least 50 civilians were killed, along with dozens of rebels.',
    ['50-.. civilians KILLED', '24-.. rebels KILLED'],
  ],
]
describe('counts of people', () => {
  it.each(counts)('%s', (text, wanted) => expect(quantitiesIn(text).map(show)).toEqual(wanted))
})

const none: readonly string[] = [
  'He was 34 years old.',
  'A 34-year-old walked 113 kilometers.',
  'At least 70% of the province is held.',
  'The army lost $5 million and 200 tanks.',
  'It happened on 12 June 2013.',
  'Jane Doe, 34, was elected.',
  'They met at 10 Downing Street.',
  'It was the first time in 20 years.',
  'A group of men came.',
  'The law was passed by parliament in 1979.',
]
describe('what counts nobody', () => {
  it.each(none)('%s', (text) => expect(quantitiesIn(text).map(show)).toEqual([]))
})

const range = (low: number | null, high: number | null) => expect.objectContaining({ low, high })

describe('casualties', () => {
  it('adds disjoint groups and keeps each', () => {
    const { killed, wounded, byGroup } = toCasualties(quantitiesIn(counts[0]?.[0] ?? ''))
    expect(killed).toEqual(range(66, null))
    expect(wounded).toBeNull()
    expect(byGroup.map(({ group, harm, count }) => [group, harm, count.low, count.high])).toEqual([
      ['sailors', 'KILLED', 62, null],
      ['fire fighters', 'KILLED', 4, 4],
    ])
  })

  it('takes the total before the sum, and parts for parts', () => {
    expect(toCasualties(quantitiesIn('Two more people died, bringing the toll to 90.')).killed).toEqual(
      range(90, 90),
    )
    expect(toCasualties(quantitiesIn('Gunmen killed 34 people, including 12 children.')).killed).toEqual(
      range(34, 34),
    )
  })

  it('keeps killed and wounded apart, and none where nobody is harmed', () => {
    const both = toCasualties(quantitiesIn('The bomb killed three people and wounded 20.'))
    expect([both.killed, both.wounded]).toEqual([range(3, 3), range(20, 20)])
    expect(toCasualties(quantitiesIn('About 40 inspectors will arrive.'))).toEqual({
      killed: null,
      wounded: null,
      byGroup: [],
    })
    expect(toCasualties([])).toEqual({ killed: null, wounded: null, byGroup: [] })
  })

  it('counts one mention once', () => {
    const [only] = quantitiesIn('Gunmen killed 34 people.')
    expect(only).toBeDefined()
    if (only) expect(toCasualties([only, only]).killed).toEqual(range(34, 34))
  })
})

it('gives ranges of the contract with their own words', () => {
  for (const [text] of counts) {
    for (const { count } of quantitiesIn(text)) {
      expect(CountRange.parse(count)).toEqual(count)
      expect(text).toContain(count.text)
    }
  }
})
