import { readTimeExpressions } from '@wiregraph/extract'
import { articleOf } from '../../article-of.ts'
import type { Task } from '../../task.ts'

/** Time expressions with their TIMEX3 values. TIMEX3 has no ranges: it marks the two ends. */
export const time: Task = {
  name: 'time',
  scorer: 'time-expressions/score-time.mjs',
  predict: (inputs, tools) =>
    inputs.map((input) => ({
      id: input.id,
      timex: readTimeExpressions(articleOf(input), tools)
        .flatMap((time) => time.ends ?? [time])
        .map(({ start, end, timex }) => ({ start, end, ...(timex === null ? {} : { value: timex }) })),
    })),
}
