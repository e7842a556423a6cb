import type { Task } from '../../task.ts'
import { dyadType } from './dyad-type.ts'
import { eventsOf } from './events-of.ts'
import { readSentence } from './sentence.ts'

/** Sentences of political news: who did what to whom, and the type of what was done where both sides are given. */
export const plover: Task = {
  name: 'plover',
  scorer: 'plover-sentences/score-plover.mjs',
  given: true,
  predict: (inputs, tools) =>
    inputs.map((input) => {
      const sentence = readSentence(input, tools)
      const dyads = input.dyads?.map((dyad) => ({ plover: dyadType(sentence, dyad) }))
      return { id: input.id, events: eventsOf(sentence), ...(dyads === undefined ? {} : { dyads }) }
    }),
}
