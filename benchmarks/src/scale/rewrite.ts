/** A text with some of its words replaced, and where each offset has gone. */
export interface Rewritten {
  readonly text: string
  readonly offset: (before: number) => number
}

const word = /\p{L}[\p{L}\p{N}-]*/gu

/** Replaces whole words. */
export const replaceWords = (text: string, words: ReadonlyMap<string, string>): string =>
  text.replace(word, (found) => words.get(found) ?? found)

export function rewriteText(text: string, words: ReadonlyMap<string, string>): Rewritten {
  const map = new Uint32Array(text.length + 1)
  let written = ''
  let at = 0
  for (const { 0: found, index } of text.matchAll(word)) {
    const other = words.get(found)
    if (other === undefined) continue
    for (let i = at; i < index; i++) map[i] = written.length + i - at
    written += text.slice(at, index)
    for (let i = 0; i < found.length; i++) map[index + i] = written.length + Math.min(i, other.length - 1)
    written += other
    at = index + found.length
  }
  for (let i = at; i <= text.length; i++) map[i] = written.length + i - at
  return { text: written + text.slice(at), offset: (before) => map[before] ?? 0 }
}

/** What becomes of the values of an extraction when it is told of another place and time. */
export interface Changes {
  readonly words: ReadonlyMap<string, string>
  readonly ids: ReadonlyMap<string, string>
  readonly codes: ReadonlyMap<string, string>
  readonly days: number
  readonly body: Rewritten
}

const day = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}|$)/

export function shiftDay(stamp: string, days: number): string {
  const moved = new Date(Date.parse(stamp) + days * 86_400_000).toISOString()
  return stamp.length === 10 ? moved.slice(0, 10) : moved
}

function rewriteString(text: string, { ids, words, days }: Changes): string {
  const id = ids.get(text)
  if (id !== undefined) return id
  return day.test(text) ? shiftDay(text, days) : replaceWords(text, words)
}

/** Spans follow their words, ids and days are exchanged, and so are names, however deep they stand. */
export function rewrite<T>(value: T, changes: Changes): T {
  if (typeof value === 'string') return rewriteString(value, changes) as T
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((inner) => rewrite(inner, changes)) as T
  const copy: Record<string, unknown> = {}
  for (const [key, inner] of Object.entries(value)) {
    copy[key] = key === 'country' ? (changes.codes.get(inner) ?? inner) : rewrite(inner, changes)
  }
  const { start, end } = value as { start?: unknown; end?: unknown }
  if (typeof start === 'number' && typeof end === 'number') {
    const [from, to] = [changes.body.offset(start), changes.body.offset(end)]
    Object.assign(copy, { start: from, end: to })
    if ('quote' in copy) copy.quote = changes.body.text.slice(from, to)
  }
  return copy as T
}
