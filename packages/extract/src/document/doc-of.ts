import { type Article, writtenOn } from '@wiregraph/schema'
import type { Annotator, Token } from '@wiregraph/syntax'
import type { Block, Doc, DocSentence } from '../doc.ts'
import { refineTokens, type WordForms } from './refine.ts'

/** The section whose span holds the offset; the last one before it otherwise. */
function sectionAt(article: Article, offset: number): number {
  let found = 0
  for (const [i, section] of article.sections.entries()) if (section.start <= offset) found = i
  return found
}

/** A line is a heading where a section with a heading begins on it. */
function isHeading(article: Article, line: string, start: number, end: number): boolean {
  return article.sections.some(
    (s) => s.heading !== null && s.start >= start && s.start < end && s.heading.trim() === line.trim(),
  )
}

/** Length of the label that a line of a bulletin begins with, "PERU: Miners went on strike"; 0 without one. */
const labelOf = (line: string) => /^\p{Lu}[\p{Lu} .'’-]{2,40}:\s{1,3}(?=\S)/u.exec(line)?.[0].length ?? 0

/** Lines of the text as blocks: dateline, headings, paragraphs. Empty lines belong to none. */
export function blocksOf(article: Article): Block[] {
  const blocks: Block[] = []
  const cut = article.dateline?.span ?? null
  let start = 0
  for (const line of article.text.split('\n')) {
    const end = start + line.length
    const section = sectionAt(article, start)
    if (line.trim() !== '') {
      const dated = cut !== null && cut.start >= start && cut.end <= end
      if (dated) blocks.push({ kind: 'dateline', start: cut.start, end: cut.end, section })
      const body = dated ? cut.end : start
      const heading = !dated && isHeading(article, line, start, end)
      const label = heading ? 0 : labelOf(article.text.slice(body, end))
      if (label > 0) blocks.push({ kind: 'heading', start: body, end: body + label, section })
      if (body < end) blocks.push({ kind: heading ? 'heading' : 'body', start: body + label, end, section })
    }
    start = end + 1
  }
  return blocks
}

/** Longer than this no sentence is prose: its tree is left as it is, and no event is looked for in it. */
export const LONGEST_SENTENCE = 400

const shifted = (token: Token, by: number): Token =>
  by === 0 ? token : { ...token, start: token.start + by, end: token.end + by }

/**
 * The working document: every block but the dateline annotated by itself, so that no heading is read as part of a
 * sentence. Offsets are those of Article.text.
 */
export function docOf(article: Article, annotator: Annotator, forms: WordForms): Doc {
  const blocks = blocksOf(article)
  const sentences: DocSentence[] = []
  for (const [block, { kind, start, end }] of blocks.entries()) {
    if (kind === 'dateline') continue
    for (const sentence of annotator.annotate(article.text.slice(start, end))) {
      const short = sentence.tokens.length <= LONGEST_SENTENCE
      const refined = short ? refineTokens(sentence.tokens, forms) : sentence.tokens
      const tokens = refined.map((token) => shifted(token, start))
      const [first] = tokens
      const last = tokens.at(-1)
      if (first === undefined || last === undefined) continue
      sentences.push({ index: sentences.length, block, start: first.start, end: last.end, tokens })
    }
  }
  return { article, writtenOn: writtenOn(article), blocks, sentences }
}
