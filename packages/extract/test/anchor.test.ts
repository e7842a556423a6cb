import { describe, expect, it } from 'vitest'
import { findTimes } from '../src/times/index.ts'
import { docOf } from './times-doc.ts'

/** The days that the expressions of a text, written on Wednesday 18 June 2014, count from. */
const anchors = (text: string) =>
  findTimes(docOf(text, { writtenOn: '2014-06-18' })).map(({ value }) => value?.anchor)

describe('a time counts', () => {
  it.each([
    ['It fell~V on Monday.', '2014-06-18'],
    ['It rained~V on 9 June.', '2014-06-18'],
    ['Over the past five days they fled~V.', '2014-06-18'],
    ['Earlier this month it fell~V.', '2014-06-18'],
    ['It was attacked~V on Monday at 5 a.m.', '2014-06-18'],
    ['They met~V three days after June 9.', '2014-06-09'],
  ])('from a day: %s', (text, day) => {
    expect(anchors(text)).toEqual([day])
  })

  it('from the day told last', () => {
    expect(anchors('The port was shelled~V on 10 June 2014. Two days later they left~V.')).toEqual([
      null,
      '2014-06-10',
    ])
  })

  it.each(['He was born~V on 9 June 2004.', 'In 2011 it began~V.', 'They met~V on 2014-06-02.'])(
    'from none where it names the day itself: %s',
    (text) => {
      expect(anchors(text)).toEqual([null])
    },
  )

  it.each(['They fought~V for three days.', 'They meet~V every Friday.'])('from none at all: %s', (text) => {
    expect(anchors(text)).toEqual([undefined])
  })
})
