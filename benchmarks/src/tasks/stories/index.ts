import type { Run } from '../../task.ts'
import { type Figures, score } from './figures.ts'
import { readGold } from './gold.ts'
import { buildGraph } from './graph.ts'
import { describeErrors, describeFigures } from './print.ts'
import { f1Of, type Links, precisionOf, ratioOf, recallOf, type Share } from './share.ts'

const shareRow = (share: Share) => ({ ...share, value: ratioOf(share) })
const linksRow = (links: Links) => ({
  ...links,
  precision: ratioOf(precisionOf(links)),
  recall: ratioOf(recallOf(links)),
  f1: f1Of(links),
})

/** The figures alone, without the errors that led to them. */
function rowOf({ articles, mentions, links, disputes, relations, copies }: Figures): object {
  const { merged, joined, ...others } = links
  const { found, onField, optional, unexpected } = disputes
  return {
    articles,
    mentions: Object.fromEntries(Object.entries(mentions).map(([name, share]) => [name, shareRow(share)])),
    links: {
      ...Object.fromEntries(Object.entries(others).map(([name, one]) => [name, linksRow(one)])),
      joined: { some: shareRow(joined.some), all: shareRow(joined.all) },
      merged: shareRow(merged),
    },
    disputes: {
      found: shareRow(found),
      onField: shareRow(onField),
      optional: shareRow(optional),
      unexpected: unexpected.length,
    },
    copies: linksRow(copies),
    relations: relations && {
      stories: linksRow(relations.stories),
      storiesAcross: linksRow(relations.storiesAcross),
      follows: shareRow(relations.follows),
      otherFollows: relations.otherFollows.length,
      parts: shareRow(relations.parts),
    },
  }
}

/**
 * How well the reports of one event are linked across articles, on sets of articles that tell confusable stories:
 * the real reader, extractor, linker and store, in memory.
 */
export const stories: Run = async ({ files, json }) => {
  for (const file of files) {
    const gold = readGold(file)
    const graph = await buildGraph(
      file,
      gold.articles.map((article) => article.file),
    )
    const figures = score(gold, graph)
    const lines = json
      ? [JSON.stringify(rowOf(figures))]
      : [...describeFigures(figures), ...describeErrors(figures)]
    process.stdout.write(`${lines.join('\n')}\n`)
  }
}
