import { loadLexicon } from '@wiregraph/lexicon'
import { createAnnotator } from '@wiregraph/syntax'
import { describe, expect, it } from 'vitest'
import { time } from '../src/tasks/time/index.ts'

const tools = { lexicon: loadLexicon(), annotator: createAnnotator() }

/** "words = value" of what the task predicts for a text written on Wednesday 18 June 2014. */
function predict(id: string, text: string): string[] {
  const [row] = time.predict([{ id, text, dct: '2014-06-18T10:00:00' }], tools) as [
    { timex: { start: number; end: number; value?: string }[] },
  ]
  return row.timex.map(({ start, end, value }) => `${text.slice(start, end)} = ${value ?? '-'}`)
}

describe('TIMEX3', () =>
  it.each([
    ['The shop was open from Monday to Tuesday.', ['Monday = 2014-06-16', 'Tuesday = 2014-06-17']],
    ['They left two weeks ago.', ['two weeks ago = 2014-W23']],
    ['They left on Monday at 5 p.m.', ['Monday at 5 p.m. = 2014-06-16T17:00']],
    ['It lasted a few days.', ['a few days = PXD']],
  ])('%s', (text, expected) => expect(predict('a', text)).toEqual(expected)))

describe('the conventions of Recognizers-Text', () =>
  it.each([
    ['The shop was open from Monday to Tuesday.', ['Monday to Tuesday = -']],
    ['The shop is open on 2 and 3 June 2014.', ['2 = 2014-06-02', '3 June 2014 = 2014-06-03']],
    ['They left two weeks ago.', ['two weeks ago = 2014-06-04']],
    ['She will call in 20 minutes.', ['in 20 minutes = 2014-06-18T10:20:00']],
    ['It lasted a few days.', ['a few days = P3D']],
    ['They left last Monday.', ['last Monday = 2014-06-09']],
    ['They met on Monday at 5 p.m.', ['Monday at 5 p.m. = 2014-06-16T17:00:00']],
    ['They met yesterday at 5 p.m.', ['yesterday at 5 p.m. = 2014-06-17T17']],
  ])('%s', (text, expected) => expect(predict('recognizers-1', text)).toEqual(expected)))
