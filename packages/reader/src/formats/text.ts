import { RefusedInput } from '@wiregraph/schema'
import { type Format, type Found, nothingFound } from '../found.ts'
import { readDateline } from '../newswire/dateline.ts'
import {
  type HeaderLine,
  mergeHeaders,
  readBylineIn,
  readHeaderLine,
  readLineUnderTitle,
} from '../newswire/header-line.ts'
import { findHeadings } from '../newswire/headings.ts'
import { layOut, type Paragraph } from '../newswire/layout.ts'
import { partSite } from '../newswire/outlets.ts'
import { unwrap } from '../newswire/paragraphs.ts'

/** Lines looked at for stamps and bylines above and below the title. */
const headerLines = 12

const fold = (line: string) => line.replace(/\s+/g, ' ').trim()

/** Text under a headline ends sentences; a headline does not. A dateline opens the body. */
export function isTitle(line: string): boolean {
  if (line.length > 200 || !/\p{L}/u.test(line)) return false
  return !/[.]["”’)]?$/.test(line) && readDateline(line, 0, null).dateline === null
}

interface Header {
  readonly title: string | null
  readonly lines: readonly HeaderLine[]
  /** The lines of the body. */
  readonly body: readonly string[]
}

/** Reads the title and the stamp lines around it; the first line that is neither begins the body. */
function readHeader(lines: readonly string[]): Header {
  const found: HeaderLine[] = []
  let title: string | null = null
  let at = 0
  for (; at < lines.length && found.length < headerLines; at++) {
    const line = fold(lines[at] ?? '')
    if (line === '') continue
    const read =
      title === null
        ? (readHeaderLine(line) ?? (found.length === 0 ? readAboveTitle(lines, at) : null))
        : (readLineUnderTitle(line) ?? (isStamped(lines, at + 1) ? readBylineIn(line) : null))
    if (read !== null) found.push(read)
    else if (title === null && isTitle(line) && isFollowed(lines, at)) title = line
    else break
  }
  const under = title === null || isDated(found) ? null : readUnderStandfirst(lines, at)
  return under === null
    ? { title, lines: found, body: lines.slice(at) }
    : { title, lines: [...found, ...under.lines], body: under.body }
}

const isDated = (found: readonly HeaderLine[]) =>
  found.some((line) => (line.published ?? line.updated) !== null)

/** "DELTA NEWS | June 22, 2014" above a title. */
function readAboveTitle(lines: readonly string[], at: number): HeaderLine | null {
  const line = fold(lines[at] ?? '')
  const next = lines.findIndex((one, i) => i > at && one.trim() !== '')
  if (line.split(' ').length > 9 || next === -1 || !isFollowed(lines, next)) return null
  const title = fold(lines[next] ?? '')
  return isTitle(title) && readHeaderLine(title) === null ? readLineUnderTitle(line) : null
}

/** Lines of text that may stand between the title and its stamp, and letters in each. */
const standfirst = { lines: 2, letters: 250 } as const

/** The stamp and the byline under a line or two that sum the story up: those lines stay, in front of the body. */
function readUnderStandfirst(
  lines: readonly string[],
  from: number,
): { readonly lines: readonly HeaderLine[]; readonly body: readonly string[] } | null {
  const kept: string[] = []
  const found: HeaderLine[] = []
  for (let at = from; at < lines.length; at++) {
    const line = fold(lines[at] ?? '')
    if (line === '') continue
    const read = readHeaderLine(line)
    if (read !== null) found.push(read)
    else if (found.length > 0)
      return isDated(found) ? { lines: found, body: [...kept, '', ...lines.slice(at)] } : null
    else if (kept.length < standfirst.lines * 2 && line.length <= standfirst.letters) kept.push(line, '')
    else return null
  }
  return null
}

/** The next line that is not blank is a stamp. */
function isStamped(lines: readonly string[], from: number): boolean {
  const next = lines.slice(from).find((line) => line.trim() !== '')
  const read = next === undefined ? null : readLineUnderTitle(fold(next))
  return read !== null && (read.published ?? read.updated) !== null
}

/** A title has a body under it: a lone line is text. */
function isFollowed(lines: readonly string[], at: number): boolean {
  return lines.slice(at + 1).some((line) => line.trim() !== '')
}

/** Paragraphs of a plain text, its headings marked. Lines of signs only ("***") are left out. */
export function toParagraphs(text: string): readonly Paragraph[] {
  const lines = unwrap(text).split('\n').map(fold)
  const paragraphs = lines.filter((line) => /[\p{L}\p{N}]/u.test(line))
  const headings = findHeadings(paragraphs)
  return paragraphs.map((paragraph, i) => ({ text: paragraph, heading: headings[i] ?? false }))
}

/** One article of a plain text: title, stamp lines, paragraphs. */
export function readPlain(text: string): Found {
  const lines = unwrapTitle(text).split('\n')
  const header = readHeader(lines)
  const said = mergeHeaders(header.lines)
  const body = layOut(toParagraphs(header.body.join('\n')))
  const { title, source } = partSite(said.title ?? header.title ?? '')
  return {
    ...nothingFound,
    ...said,
    title: title === '' ? null : title,
    source: said.source ?? source,
    body,
    issues: [...said.issues, ...body.issues],
  }
}

/** A title that was wrapped: two lines and a blank one, the first as wide as a column and cut amid its words. */
function unwrapTitle(text: string): string {
  const lines = text.split('\n')
  const at = lines.findIndex((line) => line.trim() !== '')
  const [first = '', second = '', third = ''] = lines.slice(at, at + 3).map(fold)
  const column = first.length >= 50 && first.length <= 100 && second !== '' && second.length <= 100
  if (!column || third !== '' || lines.length < at + 4 || !/[\p{Ll},]$/u.test(first)) return text
  const stamped = [first, second].some((line) => readHeaderLine(line) !== null)
  if (stamped || !isTitle(`${first} ${second}`)) return text
  return [`${first} ${second}`, ...lines.slice(at + 2)].join('\n')
}

/** Plain text, as the wires send it. */
export const text: Format = {
  name: 'TEXT',
  endings: ['txt', 'text'],
  fits: () => true,
  read(content) {
    if (content.trim() === '') {
      throw new RefusedInput('NO_ARTICLE_TEXT', 'expected a title and paragraphs, found only white space')
    }
    return { found: [readPlain(content)], refused: [] }
  },
}
