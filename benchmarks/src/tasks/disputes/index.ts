import { extract, type Tools } from '@wiregraph/extract'
import { loadLexicon } from '@wiregraph/lexicon'
import { readArticles } from '@wiregraph/reader'
import { createAnnotator } from '@wiregraph/syntax'
import type { Run } from '../../task.ts'
import { type Graph, graphOf, type Reading } from '../stories/graph.ts'
import { describeShare, ratioOf } from '../stories/share.ts'
import { type Figures, type StoryFigures, scoreStory, sumUp } from './figures.ts'
import { type GoldArticle, type GoldStory, readStories } from './gold.ts'

/** Through the real reader, as a JSON file. */
function readGoldArticle({ text, published, ...more }: GoldArticle, at: number, tools: Tools): Reading {
  const fileName = `${at}.json`
  const file = JSON.stringify({ ...more, published, text: text.join('\n\n') })
  const [first] = readArticles(new TextEncoder().encode(file), { fileName }).articles
  if (first === undefined) throw new Error(`expected an article in ${file}`)
  return { file: fileName, extraction: extract(first.article, tools) }
}

const graphOfStory = async ({ articles }: GoldStory, tools: Tools): Promise<Graph> =>
  await graphOf(articles.map((article, at) => readGoldArticle(article, at, tools)))

const describeFigures = ({ found, onField, unexpected, calm }: Figures): string[] => [
  `disputes found                 ${describeShare(found)}`,
  `  on the right field           ${describeShare(onField)}`,
  `unexpected                     ${unexpected}`,
  `stories without any left calm  ${describeShare(calm)}`,
]

function describeErrors({ story, missed, unexpected }: StoryFigures): string[] {
  return [
    ...missed.map(({ field, versions = [] }) => `  ${story.name}: missed ${field} ${versions.join(' | ')}`),
    ...unexpected.map(({ field, accounts }) => {
      const versions = accounts.map(({ value }) => value).join(' | ')
      return `  ${story.name}: not expected ${field}: ${versions}`
    }),
  ]
}

/** How well it is seen where accounts of one event contradict each other, and where they only seem to. */
export const disputes: Run = async ({ files, json }) => {
  const tools = { lexicon: loadLexicon(), annotator: createAnnotator() }
  for (const file of files) {
    const scored: StoryFigures[] = []
    for (const story of readStories(file)) scored.push(scoreStory(story, await graphOfStory(story, tools)))
    const figures = sumUp(scored)
    const { found, onField, unexpected, calm } = figures
    const row = {
      found: { ...found, value: ratioOf(found) },
      onField: { ...onField, value: ratioOf(onField) },
      unexpected,
      calm: { ...calm, value: ratioOf(calm) },
    }
    const lines = json
      ? [JSON.stringify(row)]
      : [...describeFigures(figures), ...scored.flatMap(describeErrors)]
    process.stdout.write(`${lines.join('\n')}\n`)
  }
}
