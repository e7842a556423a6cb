import { expect, it } from 'vitest'
import { findTimes, readTimes } from '../src/times/index.ts'
import { docOf } from './times-doc.ts'

/** "words = start..end PRECISION", with ! for THROUGHOUT; "words = kind" where there is no value. */
export function show(sentence: string, writtenOn: string | null): string[] {
  const doc = docOf(sentence, { writtenOn })
  return findTimes(doc).map(({ start, end, value, kind }) => {
    const words = doc.article.text.slice(start, end)
    if (value === null) return `${words} = ${kind}`
    const days = value.start === value.end ? value.start : `${value.start ?? ''}..${value.end ?? ''}`
    return `${words} = ${days} ${value.precision}${value.extent === 'THROUGHOUT' ? '!' : ''}`
  })
}

/** "words = TIMEX3 value", "words = ?" where there is none; a range by its two ends. */
export function showTimex(sentence: string, writtenOn: string | null): string[] {
  const doc = docOf(sentence, { writtenOn })
  return readTimes(doc)
    .flatMap((time) => time.ends ?? [time])
    .map(({ start, end, timex }) => `${doc.article.text.slice(start, end)} = ${timex ?? '?'}`)
}

export type Rows = readonly (readonly [sentence: string, ...expected: string[]])[]

/** A test a row. 18 June 2014 is a Wednesday. */
export const checkWith =
  (read: typeof show) =>
  (rows: Rows, writtenOn: string | null = '2014-06-18') =>
    it.each(rows)('%s', (sentence, ...expected) =>
      expect(read(sentence, writtenOn)).toEqual(expected.filter(Boolean)),
    )
