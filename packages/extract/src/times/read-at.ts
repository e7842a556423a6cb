import type { Doc, DocSentence } from '../doc.ts'
import { anchorOf } from './anchor.ts'
import type { End, Found } from './found.ts'
import type { Reading, Setting, TimeRule } from './rule.ts'
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

/** A rule that fits, what it matched, what it saw, and what it read there. */
interface Fit {
  readonly rule: TimeRule
  readonly match: RegExpExecArray
  readonly setting: Setting
  readonly reading: Reading
}

/** The rule that matches most of the text from `start` on; of equals the first. */
function longestFit(reader: Reader, sentence: DocSentence, start: number): Fit | null {
  const { text } = reader.doc.article
  let before: Omit<Setting, 'after'> | null = null
  let best: Fit | null = null
  for (const rule of timeRules) {
    rule.pattern.lastIndex = start
    const match = rule.pattern.exec(text)
    const end = start + (match?.[0].length ?? 0)
    if (!match || end > sentence.end || (best && match[0].length <= best.match[0].length)) continue
    before ??= settingAt(reader, sentence, start)
    const setting = { ...before, after: text.slice(end, Math.min(sentence.end, end + SIGHT)) }
    const reading = rule.read(match.groups ?? {}, setting)
    if (reading) best = { rule, match, setting, reading }
  }
  return best
}

/** The longest expression that starts at a place of the text. */
export function readAt(reader: Reader, sentence: DocSentence, start: number): Found | null {
  const fit = longestFit(reader, sentence, start)
  if (fit === null) return null
  const { rule, match, setting, reading } = fit
  return {
    ...reading,
    ends: endsOf(match, reading),
    day: reader.sameDay ?? (reader.narrative ? reader.anchor : null),
    recent: recentDay(reader, sentence.index),
    lastDay: reader.anchor ?? reader.today,
    anchor: anchorOf(rule.read, { groups: match.groups ?? {}, setting, reading }),
    sentence: sentence.index,
    start,
    end: start + match[0].length,
    rule: rule.id,
  }
}
