import type { Issue, Section } from '@wiregraph/schema'
import { clean } from '../decode/clean.ts'
import { findHeadings } from './headings.ts'

export interface Paragraph {
  readonly text: string
  readonly heading: boolean
}

export interface Body {
  /** As in Article.text. */
  readonly text: string
  readonly sections: readonly Section[]
}

interface Line {
  readonly start: number
  readonly text: string
}

function cutSections(text: string, headings: readonly Line[]): readonly Section[] {
  const first = headings[0]?.start ?? text.length
  const before = text.slice(0, first).trim() === '' ? [] : [{ heading: null, start: 0 }]
  const starts = [...before, ...headings.map((line) => ({ heading: line.text, start: line.start }))]
  return starts.map(({ heading, start }, i) => {
    const body = text.slice(start, starts[i + 1]?.start ?? text.length)
    return { heading, start, end: start + body.trimEnd().length }
  })
}

/** Paragraphs to the text of an article: a line each, a blank line between, with the sections that headings make. */
export function layOut(paragraphs: readonly Paragraph[]): Body & { readonly issues: readonly Issue[] } {
  const headings: Line[] = []
  const issues = new Map<string, Issue>()
  const lines: string[] = []
  let start = 0
  for (const paragraph of paragraphs) {
    // Entities bring in characters that the file's own text did not hold.
    const cleaned = clean(paragraph.text)
    for (const issue of cleaned.issues) issues.set(issue.code, issue)
    const text = cleaned.text.replace(/\s+/g, ' ').trim()
    if (text === '') continue
    if (paragraph.heading) headings.push({ start, text })
    lines.push(text)
    start += text.length + 2
  }
  const text = lines.join('\n\n')
  return { text, sections: cutSections(text, headings), issues: [...issues.values()] }
}

/** A text that is kept as it is, with the sections that its lines make. */
export function layOutAsGiven(text: string): Body {
  const lines: Line[] = []
  for (const match of text.matchAll(/[^\n]+/g)) {
    const line = match[0].trim()
    if (line !== '') lines.push({ start: match.index + match[0].indexOf(line), text: line })
  }
  const isHeading = findHeadings(lines.map((line) => line.text))
  return {
    text,
    sections: cutSections(
      text,
      lines.filter((_, i) => isHeading[i]),
    ),
  }
}
