import { type Layered, readLayers, type Tools } from '@wiregraph/extract'
import { articleOf } from '../../article-of.ts'
import type { Task } from '../../task.ts'
import { linkMentions } from './link-mentions.ts'
import type { Mention } from './place-of.ts'
import { toldIn } from './told-in.ts'

/** From the text alone, with mentions of one's own: each counts for one of the gold that it overlaps. */
const fromText = (name: string, find: (layered: Layered, tools: Tools) => readonly Mention[]): Task => ({
  name,
  scorer: 'event-coref/score-coref.mjs',
  options: ['--match', 'overlap'],
  predict: (inputs, tools) => {
    const read = inputs.map((input) => {
      const layered = readLayers(articleOf(input), tools)
      return { id: input.id, layered, mentions: find(layered, tools) }
    })
    return linkMentions(read, tools.lexicon)
  },
})

/** Whatever a text tells of, of our types or not. */
export const corefRaw = fromText('coref-raw', (layered, { lexicon }) => toldIn(layered, lexicon.happenings))

/** Only what is coded as one of our types: most of these stories have nothing of them. */
export const corefReports = fromText('coref-reports', ({ reports }) => reports.map(({ trigger }) => trigger))
