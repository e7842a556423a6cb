import type { Task } from '../../task.ts'
import { begin, type Entity, end, entitiesIn } from './entities.ts'
import { pageOf } from './page.ts'
import { relationsIn } from './relations.ts'

const rowOf = (entity: Entity) => ({ begin: begin(entity), end: end(entity), type: entity.type })

/** Who, where, when and how many in texts on one war, each with its words, and how they stand to one another. */
export const re3d: Task = {
  name: 're3d',
  scorer: 're3d-conflict/score-re3d.mjs',
  predict: (inputs, tools) =>
    inputs.map((input) => {
      const page = pageOf(input, tools)
      const lines = page.lines.map((line) => ({ line, entities: entitiesIn(page, line) }))
      return {
        id: input.id,
        entities: lines.flatMap(({ entities }) => entities.map(rowOf)),
        relations: lines.flatMap(({ line, entities }) => relationsIn(page, line, entities)),
      }
    }),
}
