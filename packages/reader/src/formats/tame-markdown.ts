import { type Issue, RefusedInput } from '@wiregraph/schema'
import { note } from '../issue.ts'

/** Letters of the longest Markdown text: a parser of Markdown takes some two seconds for it. */
const longest = 524_288
/** Marks in one paragraph, and containers at the start of one line, from which on a parser's time grows as their square. */
const mostMarks = 300
const mostContainers = 8

const marks = /[*_[\]!`<&\\~]/g
const container = /[ \t]{0,12}(?:[>*+-]|\d{1,9}[.)])(?=[ \t>]|$)/y

/** The line with at most eight quote or list marks at its start. */
function tameLine(line: string): string {
  let at = 0
  let kept = 0
  for (let count = 0; at < line.length; count++) {
    container.lastIndex = at
    const match = container.exec(line)
    if (match === null) break
    at += match[0].length
    if (count < mostContainers) kept = at
  }
  return line.slice(0, kept) + line.slice(at).replace(/^[ \t]{60,}/, ' ')
}

const tameParagraph = (paragraph: string) =>
  (paragraph.match(marks)?.length ?? 0) > mostMarks ? paragraph.replace(marks, ' ') : paragraph

/**
 * Markdown without what makes its parsers run for minutes: marks by the thousand in one paragraph, quotes in quotes
 * in quotes. No article has them; where they are taken out, an issue says so. Throws RefusedInput FILE_TOO_LARGE.
 */
export function tameMarkdown(markdown: string): { readonly text: string; readonly issues: readonly Issue[] } {
  if (markdown.length > longest) {
    const message = `expected Markdown of at most ${longest} letters, found ${markdown.length}: save it as txt, or split it`
    throw new RefusedInput('FILE_TOO_LARGE', message)
  }
  const text = markdown
    .split(/\n[ \t]*\n/)
    .map((paragraph) => tameParagraph(paragraph.split('\n').map(tameLine).join('\n')))
    .join('\n\n')
  if (text === markdown.replace(/\n[ \t]*\n/g, '\n\n')) return { text: markdown, issues: [] }
  return {
    text,
    issues: [note('MARKUP_TOO_DENSE', 'found more Markdown marks than an article has: took some out')],
  }
}
