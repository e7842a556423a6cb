import type { Issue } from '@wiregraph/schema'

/** Everything that reading a file may notice. Extraction has codes of its own. */
export const readingIssues = [
  'BIDI_CONTROLS_REMOVED',
  'CONTROL_CHARACTERS_REMOVED',
  'DATE_AMBIGUOUS',
  'DATE_IMPOSSIBLE',
  'DATE_NOT_READ',
  'DATE_RELATIVE',
  'DATE_WITHOUT_YEAR',
  'ENCODING_GUESSED',
  'FRONT_MATTER_NOT_READ',
  'GIVEN_LEFT_OUT',
  'INVISIBLE_CHARACTERS_REMOVED',
  'KIND_BY_CONTENT',
  'LONE_SURROGATES_REPLACED',
  'MARKUP_REMOVED',
  'MARKUP_TOO_DENSE',
  'MOJIBAKE',
  'PART_REFUSED',
  'TIME_IMPOSSIBLE',
  'ZONE_NOT_READ',
  'ZONE_UNKNOWN',
] as const
export type ReadingIssue = (typeof readingIssues)[number]

const codes: ReadonlySet<string> = new Set(readingIssues)

/** True for what was noticed in reading the file, and not in what the article says. */
export const isReadingIssue = ({ code }: Issue): boolean => codes.has(code)

/** An issue of the whole article, tied to no span of its text. */
export function note(code: ReadingIssue, message: string, severity: Issue['severity'] = 'WARNING'): Issue {
  return { code, message, severity, span: null }
}

/** The start of what was found, short enough for a message. */
export function excerpt(text: string, length = 60): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return JSON.stringify(line.length > length ? `${line.slice(0, length)}…` : line)
}
