import type { Task } from '../../task.ts'

export const muc4: Task = {
  name: 'muc4',
  scorer: 'muc4-incidents/score-muc4.mjs',
  predict: (inputs) => inputs.map(({ id }) => ({ id })),
}
