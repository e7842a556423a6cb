import { type CannotLink, loadLexicon } from '@wiregraph/lexicon'
import { type Article, articleId } from '@wiregraph/schema'
import { createAnnotator } from '@wiregraph/syntax'
import { findActors } from '../src/actors/index.ts'
import type { Doc } from '../src/doc.ts'
import { docOf } from '../src/document/doc-of.ts'

export const lexicon = loadLexicon()
const annotator = createAnnotator()

interface Options {
  readonly day?: string
  /** Lines of the text that are headings. */
  readonly headings?: readonly string[]
  readonly title?: string
  /** Instead of the rows of cannot-link.yaml. */
  readonly cannotLink?: CannotLink
}

/** An article of our own text, read by the real annotator. */
export function docFrom(
  text: string,
  { day = '2014-06-23', headings = [], title = 'A title' }: Options = {},
): Doc {
  const sections = headings.map((heading) => {
    const start = text.indexOf(heading)
    return { heading, start, end: text.length }
  })
  const article: Article = {
    id: articleId({ url: null, source: null, title, day: null, text }),
    title,
    text,
    source: null,
    byline: null,
    url: null,
    language: 'en',
    publishedAt: `${day}T00:00:00.000Z`,
    publishedPrecision: 'DAY',
    publishedZone: null,
    updatedAt: null,
    dateline: null,
    sections: [{ heading: null, start: 0, end: sections[0]?.start ?? text.length }, ...sections],
    contentHash: '0'.repeat(64),
  }
  return docOf(article, annotator, lexicon.triggers)
}

export interface Seen {
  readonly text: string
  /** Name of the actor, null where it was left open. */
  readonly actor: string | null
  readonly key: string
}

/** The actors of a text, readable: what was found is printed when a test fails. */
export function actorsIn(text: string, options: Options = {}) {
  const doc = docFrom(text, options)
  const { cannotLink } = options
  const actors = cannotLink ? { ...lexicon.actors, cannotLink } : lexicon.actors
  const found = findActors(doc, { ...lexicon, actors })
  const byId = new Map(found.actors.map((a) => [a.id, a]))
  const lines = found.mentions.map((m) => {
    const actor = m.actor === null ? null : (byId.get(m.actor) ?? null)
    return { mention: m, text: text.slice(m.start, m.end), actor }
  })
  return {
    doc,
    found,
    byId,
    lines,
    log: lines.map((l) => `${l.text} => ${l.actor?.name ?? '-'} (${l.mention.rule})`).join('\n'),
  }
}
