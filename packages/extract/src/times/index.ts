import type { Doc, DocSentence, TimeMention } from '../doc.ts'
import { type End, type Found, runOf } from './found.ts'
import { isNarrative } from './narrative.ts'
import { type Reader, readAt } from './read-at.ts'
import { refine } from './refine.ts'
import type { Away } from './rule.ts'
import { writesDayFirst } from './rules/numeric.ts'
import { beginSentence, firstThread, follow } from './thread.ts'

/** Where an expression may begin: at a token, and behind a dash inside one ("1980-88"). */
function startsIn(text: string, { tokens }: DocSentence): number[] {
  return tokens.flatMap(({ start, end }) => {
    const dashes = [...text.slice(start, end).matchAll(/[-–—/]/g)]
    return [start, ...dashes.map(({ index }) => start + index + 1)].filter((at) => at < end)
  })
}

function readSentence(reader: Reader, sentence: DocSentence): Found[] {
  const found: Found[] = []
  let until = sentence.start
  beginSentence(reader)
  for (const start of startsIn(reader.doc.article.text, sentence)) {
    if (start < until) continue
    const time = readAt(reader, sentence, start)
    if (!time) continue
    found.push(time)
    until = time.end
    follow(reader, time)
  }
  return found
}

/** A time expression with the ends of a range beside it. */
export interface ReadTime extends TimeMention {
  /** The two expressions of which a range is made, as TIMEX3 marks them; null for everything else. */
  readonly ends: readonly [End, End] | null
  /** How far it was counted, of "two weeks ago"; null for everything else. */
  readonly away: Away | null
}

function toMention(doc: Doc, { kind, span, timex, rule, ends, away, ...at }: Found): ReadTime | null {
  const sentence = doc.sentences[at.sentence]
  if (!sentence) return null
  const value =
    span === null ? null : { ...span, text: doc.article.text.slice(at.start, at.end), anchor: at.anchor }
  return {
    ...runOf(sentence, at),
    kind: kind === 'clock' ? 'date' : kind,
    value,
    rule,
    timex,
    ends,
    away: away ?? null,
  }
}

/** As findTimes, with the ends of ranges. */
export function readTimes(doc: Doc): readonly ReadTime[] {
  const { text } = doc.article
  const reader: Reader = {
    doc,
    narrative: isNarrative(text, doc.writtenOn),
    dayFirst: writesDayFirst(text),
    today: doc.writtenOn,
    ...firstThread,
  }
  const sentences = doc.sentences.filter(({ block }) => doc.blocks[block]?.kind !== 'dateline')
  const found = sentences.flatMap((sentence) => readSentence(reader, sentence))
  return refine(found, { text, today: doc.writtenOn }).flatMap((time) => toMention(doc, time) ?? [])
}

/**
 * The time expressions of an article in the order of its text, none inside another, each with the days it stands for.
 * Relative ones count from Doc.writtenOn and have no value where that is null.
 */
export function findTimes(doc: Doc): readonly TimeMention[] {
  return readTimes(doc).map(({ ends: _, away: __, ...mention }) => mention)
}
