import type { Task } from '../../task.ts'

export const plover: Task = {
  name: 'plover',
  scorer: 'plover-sentences/score-plover.mjs',
  predict: (inputs) => inputs.map(({ id }) => ({ id })),
}
