import { extract, type Tools } from '@wiregraph/extract'
import { articleOf } from '../../article-of.ts'
import type { Input, Task } from '../../task.ts'
import { cleanText } from './clean-text.ts'
import { templatesOf } from './templates-of.ts'

const predictOne = (input: Input, tools: Tools) => ({
  id: input.id,
  templates: templatesOf(extract(articleOf({ ...input, text: cleanText(input.text) }), tools)),
})

export const muc4: Task = {
  name: 'muc4',
  scorer: 'muc4-incidents/score-muc4.mjs',
  predict: (inputs, tools) => inputs.map((input) => predictOne(input, tools)),
}
