import type { Article, Harm, Report, Span } from '@wiregraph/schema'
import { spanOf } from '@wiregraph/schema'
import type { TokenRun } from '../doc.ts'
import { LONGEST_SENTENCE } from '../document/doc-of.ts'
import { tokenAt } from '../document/tree.ts'
import { isTooLong, type SentenceRead } from '../events/find-events.ts'
import type { Miss } from '../events/hit.ts'
import type { Reading, Story } from '../events/reading.ts'
import { isRead, notSupported, readArticle, type Tools } from '../pipeline.ts'
import { idOf } from '../reports/report-of.ts'

/** A word of the sentence that can tell of an event, and why it tells of none of its own. */
export interface Refusal {
  readonly word: Span
  /** The first rule that was tried. */
  readonly rule: string
  readonly reason: string
  /** The word has another sense here or belongs to another report: nothing is lost. */
  readonly quiet: boolean
}

/** Counted victims that no report of the sentence takes. */
export interface Untaken {
  readonly words: Span
  readonly harm: Harm
  /** The rule that read the count. */
  readonly rule: string
}

/** What became of one sentence. */
export interface SentenceAudit {
  readonly sentence: Span
  /** In text order of their triggers; their slots name the rules that fired. */
  readonly reports: readonly Report[]
  readonly refusals: readonly Refusal[]
  readonly untaken: readonly Untaken[]
  /** Why the sentence was not read at all; null where it was. */
  readonly unread: string | null
}

const spanOfRun = (story: Story, { start, end }: Pick<TokenRun, 'start' | 'end'>): Span =>
  spanOf(story.doc.article.text, start, end)

const refusalOf = (story: Story, reading: Reading, { token, row, reason, quiet }: Miss): Refusal => ({
  word: spanOfRun(story, tokenAt(reading.tree, token)),
  rule: row.rule,
  reason,
  quiet,
})

function untakenOf(story: Story, reading: Reading, { drafts }: SentenceRead): Untaken[] {
  const taken = new Set(drafts.flatMap((draft) => draft.quantities))
  return reading.quantities.flatMap((quantity) => {
    const { harm, rule } = quantity
    return harm === null || taken.has(quantity) ? [] : [{ words: spanOfRun(story, quantity), harm, rule }]
  })
}

function auditOf(story: Story, reading: Reading, read: SentenceRead, byId: ReadonlyMap<string, Report>) {
  const sentence = story.doc.sentences[reading.tree.index]
  if (sentence === undefined) return []
  const ids = read.drafts.map((draft) => idOf(story, reading, draft))
  const misses = [...read.misses].sort((a, b) => a.token - b.token)
  const audit: SentenceAudit = {
    sentence: spanOfRun(story, sentence),
    reports: ids.flatMap((id) => byId.get(id) ?? []),
    refusals: misses.map((miss) => refusalOf(story, reading, miss)),
    untaken: untakenOf(story, reading, read),
    unread: isTooLong(reading) ? `longer than ${LONGEST_SENTENCE} words: not prose` : null,
  }
  return [audit]
}

/**
 * What became of every sentence of an article, one entry each, in text order: the reports it gave, and every word that
 * can tell of an event or count of victims that ended as none, with the reason. Pure, as `extract` is.
 */
export function explain(article: Article, tools: Tools): readonly SentenceAudit[] {
  if (!isRead(article.language)) {
    const unread = notSupported(article.language).message
    const sentence = spanOf(article.text, 0, article.text.length)
    return [{ sentence, reports: [], refusals: [], untaken: [], unread }]
  }
  const { story, events } = readArticle(article, tools)
  const byId = new Map(events.reports.map((report) => [report.id, report]))
  return story.readings.flatMap((reading, i) => {
    const read = events.reads[i]
    return read === undefined ? [] : auditOf(story, reading, read, byId)
  })
}
