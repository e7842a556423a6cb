import { TimeSpan } from '@wiregraph/schema'
import { describe, expect, it } from 'vitest'
import { findTimes } from '../src/times/index.ts'
import { timeRules } from '../src/times/rules/index.ts'
import { docOf } from './times-doc.ts'
import { checkWith, type Rows, show } from './times-show.ts'

const check = checkWith(show)

describe('weekdays', () =>
  check([
    ['Troops left~V the town on Monday.', 'Monday = 2014-06-16 DAY'],
    ['Troops left~V the town on Wednesday.', 'Wednesday = 2014-06-18 DAY'],
    ['Troops left~V the town on Thursday.', 'Thursday = 2014-06-12 DAY'],
    ['Troops will~MD leave~VB the town on Thursday.', 'Thursday = 2014-06-19 DAY'],
    ['Troops will~MD leave~VB next Wednesday.', 'next Wednesday = 2014-06-25 DAY'],
    ['They met~V last Wednesday.', 'last Wednesday = 2014-06-11 DAY'],
    ['A bomb went~V off late Monday night.', 'late Monday night = 2014-06-16 DAY'],
    ['It happened~V on Monday at 5 a.m. near the port.', 'Monday at 5 a.m. = 2014-06-16 HOUR'],
    ['It happened~V at 5:30 p.m. on Monday.', '5:30 p.m. on Monday = 2014-06-16 MINUTE'],
  ]))

describe('days and nights', () =>
  check([
    ['They left~V today.', 'today = 2014-06-18 DAY'],
    ['They left~V yesterday morning.', 'yesterday morning = 2014-06-17 DAY'],
    ['They will~MD leave~VB tomorrow.', 'tomorrow = 2014-06-19 DAY'],
    ['They met~V the day before yesterday.', 'the day before yesterday = 2014-06-16 DAY'],
    ['Shots rang~V out last night.', 'last night = 2014-06-17 DAY'],
    ['A raid killed~V two overnight.', 'overnight = 2014-06-17..2014-06-18 INTERVAL'],
    [
      'Six died~V in an overnight raid in the city today.',
      'overnight = 2014-06-17..2014-06-18 INTERVAL',
      'today = 2014-06-18 DAY',
    ],
    ['They shot~V a guard at 5 a.m. and fled.', '5 a.m. = date'],
  ]))

describe('weeks, months and years', () =>
  check([
    ['They advanced~V over the weekend.', 'over the weekend = 2014-06-14..2014-06-15 INTERVAL'],
    ['They will~MD vote~VB this weekend.', 'this weekend = 2014-06-21..2014-06-22 INTERVAL'],
    ['He came~V this week.', 'this week = 2014-06-16..2014-06-22 WEEK'],
    ['He came~V last week.', 'last week = 2014-06-09..2014-06-15 WEEK'],
    ['He will~MD come~VB next month.', 'next month = 2014-07-01..2014-07-31 MONTH'],
    ['It fell~V earlier this month.', 'earlier this month = 2014-06-01..2014-06-17 INTERVAL'],
    ['It fell~V earlier this year.', 'earlier this year = 2014-01-01..2014-06-17 INTERVAL'],
    ['It fell~V last year.', 'last year = 2013-01-01..2013-12-31 YEAR'],
    ['It fell~V last summer.', 'last summer = 2013-06-01..2013-08-31 INTERVAL'],
    ['It fell~V in the spring of 2012.', 'the spring of 2012 = 2012-03-01..2012-05-31 INTERVAL'],
  ]))

describe('stretches', () =>
  check([
    [
      'Hundreds died~V over the past five days.',
      'over the past five days = 2014-06-13..2014-06-18 INTERVAL!',
    ],
    ['They seized~V towns over the last week.', 'over the last week = 2014-06-11..2014-06-18 INTERVAL!'],
    ['Attacks rose~V in recent weeks.', 'in recent weeks = 2014-05-07..2014-06-18 INTERVAL!'],
    ['They held~V it since January.', 'since January = 2014-01-01..2014-06-18 INTERVAL!'],
    ['They held~V it until June 10.', 'until June 10 = ..2014-06-10 INTERVAL!'],
    ['They fought~V from June 9 to June 12.', 'June 9 to June 12 = 2014-06-09..2014-06-12 INTERVAL!'],
    ['Ten died~V between June 9 and June 12.', 'June 9 and June 12 = 2014-06-09..2014-06-12 INTERVAL'],
    ['Ten died~V in the past 24 hours.', 'in the past 24 hours = 2014-06-17..2014-06-18 INTERVAL!'],
    ['They met~V by Friday.', 'by Friday = ..2014-06-13 INTERVAL'],
    ['They fled~V before dawn on Sunday.', 'dawn on Sunday = 2014-06-15 DAY'],
    [
      'They fled~V in the second half of April.',
      'the second half of April = 2014-04-16..2014-04-30 INTERVAL',
    ],
    [
      'They fled~V in the last days of April.',
      'in the last days of April = 2014-04-24..2014-04-30 INTERVAL!',
    ],
    ['They fled~V in the winter of 2011-12.', 'the winter of 2011-12 = 2011-12-01..2012-02-29 INTERVAL'],
    ['It came~V at the turn of the century.', 'the turn of the century = 1999-01-01..2001-12-31 INTERVAL'],
    ['They fled~V two weekends ago.', 'two weekends ago = 2014-06-07..2014-06-08 INTERVAL'],
    ['They fled~V a year ago Friday.', 'a year ago Friday = 2013-06-20 DAY'],
    ['They fled~V a week ago Monday.', 'a week ago Monday = 2014-06-09 DAY'],
    ['The war of 1980-88 ended~V.', '1980-88 = 1980-01-01..1988-12-31 INTERVAL!'],
  ]))

describe('dates', () =>
  check([
    ['It fell~V on June 10, 2013.', 'June 10, 2013 = 2013-06-10 DAY'],
    ['It fell~V on 10 June 2013.', '10 June 2013 = 2013-06-10 DAY'],
    ['It fell~V on 10 Jun 2013.', '10 Jun 2013 = 2013-06-10 DAY'],
    ['It fell~V on Tuesday, June 10.', 'Tuesday, June 10 = 2014-06-10 DAY'],
    ['It fell~V on the 10th of June.', 'the 10th of June = 2014-06-10 DAY'],
    ['It fell~V in June 2013.', 'June 2013 = 2013-06-01..2013-06-30 MONTH'],
    ['It fell~V on 2013-06-10.', '2013-06-10 = 2013-06-10 DAY'],
    ['It fell~V in 1979.', '1979 = 1979-01-01..1979-12-31 YEAR'],
    ['It fell~V in the 1990s.', 'the 1990s = 1990-01-01..1999-12-31 INTERVAL'],
    ['It fell~V on July 3.', 'July 3 = 2014-07-03 DAY'],
    ['It fell~V on August 3.', 'August 3 = 2013-08-03 DAY'],
    ['They will~MD vote~VB on July 3.', 'July 3 = 2014-07-03 DAY'],
    ['They will~MD vote~VB on April 3.', 'April 3 = 2015-04-03 DAY'],
    ['Iran had~V its 1979 revolution.', '1979 = 1979-01-01..1979-12-31 YEAR'],
    ['It fell~V in late May.', 'late May = 2014-05-01..2014-05-31 MONTH'],
  ]))

describe('counting from what was told', () =>
  check([
    [
      'They left~V on June 9 and came back two days later.',
      'June 9 = 2014-06-09 DAY',
      'two days later = 2014-06-11 DAY',
    ],
    [
      'They fled~V on Monday.\nThe previous day the base burned~V.',
      'Monday = 2014-06-16 DAY',
      'The previous day = 2014-06-15 DAY',
    ],
    ['They fled~V three days ago.', 'three days ago = 2014-06-15 DAY'],
    [
      'They fled~V on Monday.\nHours later the base burned~V.',
      'Monday = 2014-06-16 DAY',
      'Hours later = 2014-06-16 DAY',
    ],
    [
      'They fled~V on Monday.\nThe base burned~V at dawn.',
      'Monday = 2014-06-16 DAY',
      'dawn = 2014-06-16 DAY',
    ],
    ['They fled~V hours later.', 'hours later = date'],
    [
      'On Monday six died~V in an overnight raid.',
      'Monday = 2014-06-16 DAY',
      'overnight = 2014-06-15..2014-06-16 INTERVAL',
    ],
    ['They fled~V two years ago.', 'two years ago = 2012-01-01..2012-12-31 YEAR'],
    ['They fled~V two days later.', 'two days later = date'],
  ]))

describe('what places nothing on the calendar', () =>
  check([
    ['The siege lasted~V for three days.', 'three days = duration'],
    ['The three-day siege ended~V.', 'three-day = duration'],
    ['It followed~V weeks of fighting.', 'weeks = duration'],
    ['They protest~V every Friday.', 'every Friday = set'],
    ['A 30-year-old man died~V.', '30-year-old = age'],
    ['A woman aged 30 died~V.', 'aged 30 = age'],
  ]))

describe('no times at all', () =>
  check([
    ['They continued~V their violent march toward the capital.'],
    ['It may~MD fall~VB soon.'],
    ['A second bomb exploded~V.'],
    ['The editor told~V the Sun.'],
    ['About 2000 soldiers left~V.'],
    ['They took~V the village in a day-care van.'],
    ['It cost~V $1990.'],
    ['They marched~V 1990 miles.'],
    ['He ordered~V an inquiry into the fall of the post.'],
    ['It came~V in the fall of the regime.'],
  ] as Rows))

describe('without a day of writing', () =>
  check(
    [
      ['They left~V on Monday.', 'Monday = date'],
      ['They left~V yesterday.', 'yesterday = date'],
      ['They left~V on June 10.', 'June 10 = date'],
      ['They left~V on June 10, 2013.', 'June 10, 2013 = 2013-06-10 DAY'],
    ],
    null,
  ))

describe('rules', () => {
  it('have ids of their own, and examples in which they find a time', () => {
    expect(new Set(timeRules.map(({ id }) => id)).size).toBe(timeRules.length)
    for (const { id, example } of timeRules) {
      const doc = docOf(example.replace(/[[\]]/g, '').replace(/\bwill leave\b/, 'will~MD leave~VB'))
      const rules = findTimes(doc).map(({ rule }) => rule.split('+').at(-1))
      expect(rules, example).toContain(id)
    }
  })
  it('match no more than a bounded stretch of text: no pattern repeats without end', () => {
    for (const { id, pattern } of timeRules) {
      const bare = pattern.source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, 'c')
      expect(bare, id).not.toMatch(/[*+]|\{\d+,\}/)
    }
  })
  it('give spans of the contract, whose words are their slice', () => {
    const doc = docOf('They met~V on Monday at 5 a.m. and since January, over the past five days, in 1979.')
    const times = findTimes(doc)
    expect(times).toHaveLength(4)
    for (const { value, start, end } of times) {
      expect(TimeSpan.parse(value).text).toBe(doc.article.text.slice(start, end))
    }
  })
})
