import type { Task } from '../../task.ts'

export const re3d: Task = {
  name: 're3d',
  scorer: 're3d-conflict/score-re3d.mjs',
  predict: (inputs) => inputs.map(({ id }) => ({ id })),
}
