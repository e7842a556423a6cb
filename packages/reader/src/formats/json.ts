import { RefusedInput } from '@wiregraph/schema'
import { clean } from '../decode/clean.ts'
import type { Format, Found, Reading, Refusal } from '../found.ts'
import { readHtml } from '../html/read-html.ts'
import { note } from '../issue.ts'
import { mergeHeaders, readHeaderLine, readLineUnderTitle } from '../newswire/header-line.ts'
import { layOutAsGiven } from '../newswire/layout.ts'
import { unwrap } from '../newswire/paragraphs.ts'
import { parseJson } from './parse-json.ts'
import { metadataOf, parseRow, type Row, textOf } from './row.ts'
import { isTitle } from './text.ts'

const markup = /<(?:p|br|div|h[1-6])\b[^<>]{0,300}>/i

/** Stamps among the first lines of a text that is kept as it is: they say what the fields do not. */
function readFirstLines(text: string) {
  const lines = text
    .slice(0, 3000)
    .split('\n', 6)
    .map((line) => line.trim())
  const read = lines
    .map((line, i) => (i === 0 ? readHeaderLine(line) : readLineUnderTitle(line)))
    .filter((line) => line !== null)
  const first = lines[0] ?? ''
  const titled = lines.length > 1 && isTitle(first) && readHeaderLine(first) === null
  return { ...mergeHeaders(read), title: titled ? first : null }
}

/** The text stays as it was given, so that its offsets stay comparable; wrapped lines are joined by a space for a line end. */
function readRow(row: Row): Found {
  const raw = textOf(row)
  if (raw === null) {
    const keys = Object.keys(row).slice(0, 10).join(', ')
    throw new RefusedInput(
      'NO_ARTICLE_TEXT',
      `expected a field text, body or content, found ${keys || 'no field'}`,
    )
  }
  const said = metadataOf(row)
  if (markup.test(raw)) {
    const { body, issues } = readHtml(clean(raw).text)
    return {
      ...said,
      body,
      issues: [
        ...said.issues,
        ...issues,
        note('MARKUP_REMOVED', 'found HTML in the text: read it as such', 'INFO'),
      ],
    }
  }
  const { text, issues } = clean(raw)
  const lines = readFirstLines(text)
  return {
    ...said,
    title: said.title ?? lines.title,
    published: said.published ?? lines.published,
    updated: said.updated ?? lines.updated,
    source: said.source ?? lines.source,
    byline: said.byline ?? lines.byline,
    url: said.url ?? lines.url,
    body: layOutAsGiven(unwrap(text)),
    issues: [...said.issues, ...issues],
  }
}

interface Part {
  readonly where: string
  readonly value: () => unknown
}

/** Reads every part, and keeps the reason of those that cannot be read. */
function readParts(parts: readonly Part[]): Reading {
  const found: Found[] = []
  const refused: Refusal[] = []
  for (const { where, value } of parts) {
    try {
      found.push({ ...readRow(parseRow(value())), where })
    } catch (error) {
      if (!(error instanceof RefusedInput)) throw error
      refused.push({ where, code: error.code, message: error.message })
    }
  }
  return { found, refused }
}

/** JSON lines: most lines open and close an object of their own. */
function isLines(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const whole = lines.filter((line) => /^\s{0,20}\{/.test(line) && line.trimEnd().endsWith('}'))
  return lines.length > 1 && whole.length >= lines.length / 2
}

function readLines(text: string): Reading {
  const lines = text.split(/\r?\n/).map((line, i) => ({ where: `line ${i + 1}`, line }))
  const parts = lines.filter(({ line }) => line.trim() !== '')
  return readParts(parts.map(({ where, line }) => ({ where, value: () => parseJson(line) })))
}

function readValue(value: unknown): Reading {
  const wrapped = typeof value === 'object' && value !== null && 'articles' in value ? value.articles : value
  if (!Array.isArray(wrapped)) return { found: [readRow(parseRow(wrapped))], refused: [] }
  if (wrapped.length === 0)
    throw new RefusedInput('NO_ARTICLE_TEXT', 'expected articles, found an empty array')
  return readParts(wrapped.map((item, i) => ({ where: `item ${i}`, value: () => item })))
}

/** One article as an object, several as an array or as one object a line. */
export const json: Format = {
  name: 'JSON',
  endings: ['json', 'jsonl', 'ndjson'],
  cleans: true,
  fits: (text) => /^\s{0,1000}(?:\{\s{0,1000}["}]|\[\s{0,1000}[{\]])/.test(text),
  read: (text) => (isLines(text) ? readLines(text) : readValue(parseJson(text))),
}
