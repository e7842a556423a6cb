import { describe, expect, it } from 'vitest'
import { feastIn, feasts } from '../src/times/feasts.ts'
import { diwaliIn, vesakIn } from '../src/times/moon-feasts.ts'

/** As printed in almanacs. */
describe('days of the moon', () => {
  it.each([
    [2013, '2013-11-03'], [2014, '2014-10-23'], [2015, '2015-11-11'], [2016, '2016-10-30'], [2017, '2017-10-19'],
    [2018, '2018-11-07'], [2019, '2019-10-27'], [2020, '2020-11-14'], [2021, '2021-11-04'], [2022, '2022-10-24'],
    [2023, '2023-11-12'], [2025, '2025-10-20'],
  ])('Diwali of %i', (year, day) => expect(diwaliIn(year)).toBe(day)) // biome-ignore format: a table

  it.each([
    [2014, '2014-05-15'], [2015, '2015-05-04'], [2018, '2018-05-29'], [2022, '2022-05-16'], [2023, '2023-05-05'],
  ])('Vesak of %i', (year, day) => expect(vesakIn(year)).toBe(day)) // biome-ignore format: a table
})

const dayOf = (name: string, year: number) => {
  const feast = feasts.find(([source]) => new RegExp(`^(?:${source})$`, 'i').test(name))?.[1]
  return feast ? feastIn(feast, year) : null
}

describe('feasts of other calendars', () =>
  it.each([
    ['Easter', 2016, '2016-03-27', '2016-03-27'],
    ['Easter weekend', 2016, '2016-03-25', '2016-03-28'],
    ['Orthodox Easter', 2016, '2016-05-01', '2016-05-01'],
    ['Pentecost', 2022, '2022-06-05', '2022-06-05'],
    ['Lent', 2022, '2022-03-02', '2022-04-16'],
    ['Ramadan', 2022, '2022-04-02', '2022-05-01'],
    ['Eid al-Adha', 2022, '2022-07-09', '2022-07-09'],
    ['Passover', 2022, '2022-04-16', '2022-04-22'],
    ['Purim', 2022, '2022-03-17', '2022-03-17'],
    ['Hanukkah', 2021, '2021-11-29', '2021-12-06'],
    ['Persian New Year', 2021, '2021-03-21', '2021-03-21'],
    ['Chinese New Year', 2022, '2022-02-01', '2022-02-01'],
    ['Quds Day', 2022, '2022-04-29', '2022-04-29'],
  ])('%s of %i', (name, year, first, last) => expect(dayOf(name, year)).toEqual([first, last])))
