import { readLayers } from '@wiregraph/extract'
import { articleOf } from '../../article-of.ts'
import type { Task } from '../../task.ts'
import { toponymsOf } from './toponyms.ts'

/** Names of places, each with the point it was put on; no point where the name is on no map. */
export const geoparsing: Task = {
  name: 'geoparsing',
  scorer: 'geoparsing/score-geo.mjs',
  predict: (inputs, tools) =>
    inputs.map((input) => ({
      id: input.id,
      toponyms: toponymsOf(readLayers(articleOf(input), tools).layers),
    })),
}
