import type { Doc, DocSentence, TimeMention } from '../doc.ts'
import { type Found, runOf } from './found.ts'
import { isNarrative } from './narrative.ts'
import { refine } from './refine.ts'
import type { Setting } from './rule.ts'
import { timeRules } from './rules/index.ts'
import { tenseOver } from './tense.ts'

/** What stays the same over an article, and the last day told so far. */
interface Reader {
  readonly doc: Doc
  readonly narrative: boolean
  anchor: string | null
}

/** The longest expression that starts at a token. */
function readAt(reader: Reader, sentence: DocSentence, index: number): Found | null {
  const { text } = reader.doc.article
  const start = sentence.tokens[index]?.start ?? 0
  let setting: Setting | null = null
  let best: Found | null = null
  for (const { id, pattern, read } of timeRules) {
    pattern.lastIndex = start
    const match = pattern.exec(text)
    const end = start + (match?.[0].length ?? 0)
    if (!match || end > sentence.end || (best && end <= best.end)) continue
    setting ??= {
      today: reader.doc.writtenOn,
      anchor: reader.anchor,
      narrative: reader.narrative,
      tense: tenseOver(sentence, index),
      before: text.slice(Math.max(sentence.start, start - 40), start),
      after: '',
    }
    const reading = read(match.groups ?? {}, {
      ...setting,
      after: text.slice(end, Math.min(sentence.end, end + 40)),
    })
    if (reading) best = { ...reading, sentence: sentence.index, start, end, rule: id }
  }
  return best
}

/** Days, months and years told become what "two days later" counts from. */
function follow(reader: Reader, { kind, span }: Found): void {
  if (kind !== 'date' || span === null || span.start === null || span.extent === 'THROUGHOUT') return
  if (span.precision === 'DAY' || reader.narrative) reader.anchor = span.start
}

function readSentence(reader: Reader, sentence: DocSentence): Found[] {
  const found: Found[] = []
  let until = sentence.start
  for (const [index, token] of sentence.tokens.entries()) {
    if (token.start < until) continue
    const time = readAt(reader, sentence, index)
    if (!time) continue
    found.push(time)
    until = time.end
    follow(reader, time)
  }
  return found
}

/** A time expression with its TIMEX3 value beside its days. */
export interface ReadTime extends TimeMention {
  /** e.g. 2014-06-23, 2014-W25, P3D; null where the words cannot be placed. */
  readonly timex: string | null
}

function toMention(doc: Doc, { kind, span, timex, rule, ...at }: Found): ReadTime | null {
  const sentence = doc.sentences[at.sentence]
  if (!sentence) return null
  const value = span === null ? null : { ...span, text: doc.article.text.slice(at.start, at.end) }
  return { ...runOf(sentence, at), kind: kind === 'clock' ? 'date' : kind, value, rule, timex }
}

/** As findTimes, with the TIMEX3 value of each expression. */
export function readTimes(doc: Doc): readonly ReadTime[] {
  const { text } = doc.article
  const reader: Reader = { doc, narrative: isNarrative(text, doc.writtenOn), anchor: null }
  const sentences = doc.sentences.filter(({ block }) => doc.blocks[block]?.kind !== 'dateline')
  const found = sentences.flatMap((sentence) => readSentence(reader, sentence))
  return refine(found, { text, today: doc.writtenOn }).flatMap((time) => toMention(doc, time) ?? [])
}

/**
 * The time expressions of an article in the order of its text, none inside another, each with the days it stands for.
 * Relative ones count from Doc.writtenOn and have no value where that is null.
 */
export function findTimes(doc: Doc): readonly TimeMention[] {
  return readTimes(doc).map(({ timex: _, ...mention }) => mention)
}
