import { describe, expect, it } from 'vitest'
import { instantOf, inZoneOf, precisionOf, readStamp, shareZone } from '../src/dates/stamp.ts'

describe('stamps', () => {
  it.each([
    ['Posted at 7:41 AM, May 23, 2016', '2016-05-23T07:41:00.000Z', null],
    ['and last updated 2016-05-23 07:41:19-04', '2016-05-23T11:41:19.000Z', '-04:00'],
    ['17 Jun 2014', '2014-06-17T00:00:00.000Z', null],
    ['Published: March 3, 2021 10:15 GMT', '2021-03-03T10:15:00.000Z', '+00:00'],
    ['Updated 4:02 p.m. ET, Tue March 2, 2021', '2021-03-02T21:02:00.000Z', '-05:00'],
    ['Updated 4:02 p.m. ET, Fri July 2, 2021', '2021-07-02T20:02:00.000Z', '-04:00'],
    ['12:05 a.m. PT, Jan. 1, 2020', '2020-01-01T08:05:00.000Z', '-08:00'],
    ['12:30 PM, 1 September 2019', '2019-09-01T12:30:00.000Z', null],
    ['2016-05-23T07:41:00Z', '2016-05-23T07:41:00.000Z', '+00:00'],
    ['2016-05-23T07:41:00.123+05:30', '2016-05-23T02:11:00.000Z', '+05:30'],
    ['Mon, 23 May 2016 07:41:00 -0400', '2016-05-23T11:41:00.000Z', '-04:00'],
    ['20160523', '2016-05-23T00:00:00.000Z', null],
    ['7 JUL 89', '1989-07-07T00:00:00.000Z', null],
    ['7 JUL 19', '2019-07-07T00:00:00.000Z', null],
    ['the 3rd of May, 2020', '2020-05-03T00:00:00.000Z', null],
    ['Sept. 9th 2020', '2020-09-09T00:00:00.000Z', null],
    ['23.05.2016, 5pm', '2016-05-23T17:00:00.000Z', null],
    ['05/23/2016', '2016-05-23T00:00:00.000Z', null],
    ['23/05/2016', '2016-05-23T00:00:00.000Z', null],
    ['05/05/2014', '2014-05-05T00:00:00.000Z', null],
    ['March 3, 2021 1015 GMT', '2021-03-03T10:15:00.000Z', '+00:00'],
    ['Nov 22, 2016 4:30 P', '2016-11-22T16:30:00.000Z', null],
    ['29 February 2020', '2020-02-29T00:00:00.000Z', null],
    ['10:00 UTC+3, 1 May 2022', '2022-05-01T07:00:00.000Z', '+03:00'],
    ['2022年 1 May 2022 18:00 (CEST)', '2022-05-01T16:00:00.000Z', '+02:00'],
  ])('%s', (text, instant, zone) => {
    const { stamp, issues } = readStamp(text)
    expect(stamp && instantOf(stamp)).toBe(instant)
    expect(stamp?.zone).toBe(zone)
    expect(issues).toEqual([])
  })

  it.each([
    ['31 February 2021', 'DATE_IMPOSSIBLE'],
    ['29 Feb 2021', 'DATE_IMPOSSIBLE'],
    ['0000-01-01', 'DATE_IMPOSSIBLE'],
    ['1 January 0000', 'DATE_IMPOSSIBLE'],
    ['2014-13-01', 'DATE_IMPOSSIBLE'],
    ['99/99/2014', 'DATE_IMPOSSIBLE'],
    ['June 31', 'DATE_IMPOSSIBLE'],
    ['03/04/2014', 'DATE_AMBIGUOUS'],
    ['March 3', 'DATE_WITHOUT_YEAR'],
  ])('%s is no date: %s', (text, code) => {
    const { stamp, issues } = readStamp(text)
    expect(stamp).toBeNull()
    expect(issues.map((issue) => issue.code)).toEqual([code])
  })

  it.each(['Monday', 'yesterday at 5 pm', 'in May', '2014', '44 dead', 'Mayor 3 seats', ''])(
    '%s holds no date',
    (text) => {
      expect(readStamp(text)).toMatchObject({ stamp: null, issues: [] })
    },
  )

  it('keeps the day of an impossible time', () => {
    const { stamp, issues } = readStamp('1 May 2022 25:61')
    expect(stamp).toEqual({ day: '2022-05-01', time: null, zone: null })
    expect(issues[0]?.code).toBe('TIME_IMPOSSIBLE')
  })

  it('tells a zone of several meanings', () => {
    const { stamp, issues } = readStamp('1 May 2022 10:00 IST')
    expect(stamp).toEqual({ day: '2022-05-01', time: '10:00:00', zone: null, named: 'IST' })
    expect(issues[0]?.code).toBe('ZONE_NOT_READ')
  })

  it.each([
    ['IST', ['New Delhi'], '+05:30'],
    ['IST', ['Goma', 'Ireland'], '+01:00'],
    ['BST', ['Dhaka'], '+06:00'],
    ['BST', ['Goma'], '+01:00'],
    ['CST', ['BEIJING'], '+08:00'],
    ['CST', ['CHICAGO'], '-06:00'],
    ['CST', [], null],
  ])('%s in %j', (zone, places, offset) => {
    expect(inZoneOf(readStamp(`1 May 2022 10:00 ${zone}`).stamp, places)?.zone).toBe(offset)
  })

  it('lends an offset only to a time that has none', () => {
    const open = { day: '2022-05-01', time: '10:00:00', zone: null }
    const shut = { day: '2022-05-02', time: '11:00:00', zone: '+02:00' }
    expect(shareZone(open, shut)?.zone).toBe('+02:00')
    expect(shareZone(shut, { ...shut, zone: '-04:00' })).toEqual(shut)
    expect(shareZone({ ...open, time: null }, shut)?.zone).toBeNull()
    expect(precisionOf({ ...open, time: null })).toBe('DAY')
  })
})
