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

/** Recognizers-Text has conventions of its own, which its ids tell; every other set here is TIMEX3. */
const isExact = ({ id }: Input) => id.startsWith('recognizers')

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
