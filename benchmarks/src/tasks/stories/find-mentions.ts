import type { Article, Span } from '@wiregraph/schema'
import type { Gold, GoldArticle } from './gold.ts'
import type { Graph, LinkedReport } from './graph.ts'

/** A mention of the gold with the reports that tell it. */
export interface Mention {
  readonly file: string
  readonly event: string
  readonly quote: string
  /** Empty where the mention was not found. */
  readonly reports: readonly LinkedReport[]
  /** A report of one of the event's types is among them. */
  readonly typed: boolean
  /** The report's trigger stands in the quote; else only its evidence reaches into it. */
  readonly byTrigger: boolean
}

type Stretch = Pick<Span, 'start' | 'end'>

const overlap = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end

/** Where the quote stands. Throws unless it stands there once. */
function spanOf(quote: string, { text }: Article, file: string): Stretch {
  const start = text.indexOf(quote)
  const times = text.split(quote).length - 1
  if (times !== 1) throw new Error(`expected "${quote}" once in ${file}, found it ${times} times`)
  return { start, end: start + quote.length }
}

function mentionsOf({ file, mentions }: GoldArticle, gold: Gold, graph: Graph): Mention[] {
  const article = graph.articles.get(file)
  if (article === undefined) throw new Error(`expected the article ${file} in the graph`)
  const own = graph.reports.filter(({ report }) => report.article === article.id)
  const placed = mentions.map((mention) => ({ ...mention, span: spanOf(mention.quote, article, file) }))
  const triggered = new Set(
    own.filter(({ report }) => placed.some(({ span }) => overlap(report.trigger, span))),
  )
  return placed.map(({ event, quote, span }) => {
    const isTyped = ({ report }: LinkedReport) => gold.events[event]?.types.includes(report.type) ?? false
    const inside = own.filter(({ report }) => overlap(report.trigger, span))
    const right = inside.filter(isTyped)
    // A trigger outside of every quote tells of this one only where its evidence and its type say so.
    const around = own.filter(
      (one) => !triggered.has(one) && overlap(one.report.evidence, span) && isTyped(one),
    )
    const reports = right.length > 0 ? right : inside.length > 0 ? inside : around
    const typed = right.length > 0 || (inside.length === 0 && around.length > 0)
    return { file, event, quote, reports, typed, byTrigger: inside.length > 0 }
  })
}

/** The reports of each mention: those of its event's types with a trigger in the quote come before all others. */
export const findMentions = (gold: Gold, graph: Graph): Mention[] =>
  gold.articles.flatMap((article) => mentionsOf(article, gold, graph))
