import type { Issue } from '@wiregraph/schema'

/** An issue of the whole article, tied to no span of its text. */
export function note(code: string, message: string, severity: Issue['severity'] = 'WARNING'): Issue {
  return { code, message, severity, span: null }
}

/** The start of what was found, short enough for a message. */
export function excerpt(text: string, length = 60): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return JSON.stringify(line.length > length ? `${line.slice(0, length)}…` : line)
}
