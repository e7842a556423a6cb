import { findMentions, type Mention } from './find-mentions.ts'
import type { Gold } from './gold.ts'
import type { Graph } from './graph.ts'
import { scoreCopies } from './score-copies.ts'
import { type DisputeFigures, scoreDisputes } from './score-disputes.ts'
import {
  countArticlePairs,
  countJoined,
  countLinks,
  countMerged,
  isMissed,
  isWrong,
  type Pair,
  pairsOf,
  withoutCopies,
} from './score-links.ts'
import { type RelationFigures, scoreRelations } from './score-relations.ts'
import type { Links, Share } from './share.ts'

/** How well a set of stories was linked. */
export interface Figures {
  readonly articles: number
  readonly mentions: { readonly found: Share; readonly byTrigger: Share; readonly typed: Share }
  readonly links: {
    readonly across: Links
    readonly acrossWithoutCopies: Links
    readonly acrossOfAll: Links
    readonly within: Links
    readonly articlePairs: Links
    /** Events found in several articles. */
    readonly joined: { readonly some: Share; readonly all: Share }
    readonly merged: Share
  }
  readonly disputes: DisputeFigures
  readonly relations: RelationFigures | null
  /** Pairs of articles that are one witness. */
  readonly copies: Links
  readonly errors: {
    readonly notFound: readonly Mention[]
    readonly missedAcross: readonly Pair[]
    readonly missedWithin: readonly Pair[]
    readonly wrong: readonly Pair[]
  }
}

function countMentions(mentions: readonly Mention[]): Figures['mentions'] {
  const found = mentions.filter(({ reports }) => reports.length > 0)
  const shareOf = (some: readonly Mention[]): Share => ({ count: some.length, of: mentions.length })
  return {
    found: shareOf(found),
    byTrigger: shareOf(found.filter(({ byTrigger }) => byTrigger)),
    typed: shareOf(found.filter(({ typed }) => typed)),
  }
}

/** Compares a graph with the gold. */
export function score(gold: Gold, graph: Graph): Figures {
  const mentions = findMentions(gold, graph)
  const pairs = pairsOf(mentions, gold)
  const found = pairs.filter((pair) => pair.found)
  const across = found.filter((pair) => pair.crosses)
  const within = found.filter((pair) => !pair.crosses)
  return {
    articles: gold.articles.length,
    mentions: countMentions(mentions),
    links: {
      across: countLinks(across),
      acrossWithoutCopies: countLinks(withoutCopies(across, gold)),
      acrossOfAll: countLinks(pairs.filter((pair) => pair.crosses)),
      within: countLinks(within),
      articlePairs: countArticlePairs(gold, graph),
      joined: countJoined(mentions),
      merged: countMerged(pairs, gold),
    },
    disputes: scoreDisputes(mentions, gold, graph),
    copies: scoreCopies(gold, graph),
    relations: scoreRelations(mentions, gold, graph),
    errors: {
      notFound: mentions.filter(({ reports }) => reports.length === 0),
      missedAcross: across.filter(isMissed),
      missedWithin: within.filter(isMissed),
      wrong: found.filter(isWrong),
    },
  }
}
