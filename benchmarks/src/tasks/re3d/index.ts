import type { Task } from '../../task.ts'
import { begin, end, entitiesIn } from './entities.ts'
import { pageOf } from './page.ts'

/** Who, where, when and how many in texts on one war, each with its words, and how they stand to one another. */
export const re3d: Task = {
  name: 're3d',
  scorer: 're3d-conflict/score-re3d.mjs',
  predict: (inputs, tools) =>
    inputs.map((input) => {
      const page = pageOf(input, tools)
      const entities = page.lines.flatMap((line) => entitiesIn(page, line))
      return {
        id: input.id,
        entities: entities.map((e) => ({ begin: begin(e), end: end(e), type: e.type })),
        relations: [],
      }
    }),
}
