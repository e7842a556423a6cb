import type { Doc, DocSentence } from '../doc.ts'
import { anchorOf } from './anchor.ts'
import type { End, Found } from './found.ts'
import type { Groups, Reading, Setting, TimeRule } from './rule.ts'
import { timeRules } from './rules/index.ts'
import { tenseOver } from './tense.ts'
import { recentDay, type Thread } from './thread.ts'

/** What the rules see beside the words around a match: what stays the same over an article, and what was told so far. */
export interface Reader extends Pick<Setting, 'narrative' | 'dayFirst'>, Thread {
  readonly doc: Doc
  today: string | null
}

/** Characters that a rule sees on either side. */
const SIGHT = 40

function settingAt(reader: Reader, sentence: DocSentence, start: number): Omit<Setting, 'after'> {
  const { doc, thread: _, aside: __, lately: ___, ...told } = reader
  const token = sentence.tokens.findLastIndex((other) => other.start <= start)
  return {
    ...told,
    tense: tenseOver(sentence, token),
    before: doc.article.text.slice(Math.max(sentence.start, start - SIGHT), start),
  }
}

/** Both ends of a range, parted by the group `gap`. */
function endsOf(match: RegExpExecArray, { ends }: Reading): readonly [End, End] | null {
  const gap = match.indices?.groups?.gap
  if (!ends || !gap) return null
  const [from, to] = [match.index, match.index + match[0].length]
  return [
    { start: from, end: gap[0], timex: ends[0] },
    { start: gap[1], end: to, timex: ends[1] },
  ]
}

/** The longest expression that starts at a place of the text. */
export function readAt(reader: Reader, sentence: DocSentence, start: number): Found | null {
  const { text } = reader.doc.article
  let setting: Omit<Setting, 'after'> | null = null
  let best: Found | null = null
  let counted: { read: TimeRule['read']; groups: Groups; setting: Setting; reading: Reading } | null = null
  for (const { id, pattern, read } of timeRules) {
    pattern.lastIndex = start
    const match = pattern.exec(text)
    const end = start + (match?.[0].length ?? 0)
    if (!match || end > sentence.end || (best && end <= best.end)) continue
    setting ??= settingAt(reader, sentence, start)
    const after = text.slice(end, Math.min(sentence.end, end + SIGHT))
    const groups = match.groups ?? {}
    const reading = read(groups, { ...setting, after })
    if (!reading) continue
    counted = { read, groups, setting: { ...setting, after }, reading }
    const day = reader.sameDay ?? (reader.narrative ? reader.anchor : null)
    const ends = endsOf(match, reading)
    const lastDay = reader.anchor ?? reader.today
    const recent = recentDay(reader, sentence.index)
    best = {
      ...reading,
      ends,
      day,
      recent,
      lastDay,
      anchor: null,
      sentence: sentence.index,
      start,
      end,
      rule: id,
    }
  }
  return best && counted && { ...best, anchor: anchorOf(counted.read, counted) }
}
