import type { Found } from './found.ts'
import type { Reader } from './read-at.ts'

/** What an article has told so far: "two days later" and "that year" count from it. */
export interface Thread {
  /** See Setting. */
  anchor: string | null
  told: string | null
  sameDay: string | null
  /** The last day told, and the sentence that told it. */
  lately: { readonly day: string; readonly sentence: number } | null
  /** In a narrative, the last date that goes on with what was told before. */
  thread: string | null
  /** A year named beside it, that may be a look back or ahead, or else a new thread. */
  aside: { readonly year: number; readonly sentence: number } | null
}

export const firstThread: Thread = {
  anchor: null,
  told: null,
  sameDay: null,
  lately: null,
  thread: null,
  aside: null,
}

/** Sentences over which an hour is still of the day told before them. */
const LATELY = 2

/** The day told in one of the last sentences; null without one. */
export const recentDay = ({ lately }: Thread, sentence: number): string | null =>
  lately !== null && sentence - lately.sentence <= LATELY ? lately.day : null

/** After a look back or ahead, a narrative goes on where it was. */
export function beginSentence(reader: Reader): void {
  reader.sameDay = null
  if (reader.aside !== null) reader.anchor = reader.thread
}

/** "the previous year", "two months earlier": what follows seldom counts from there. */
const looksBack = ({ rule, span }: Found, named: boolean) =>
  !named && span?.precision !== 'DAY' && /^(?:distance|calendar-unit|month-away)$/.test(rule)

/** Days, months and years told become what "two days later" and "that year" count from. */
export function follow(reader: Reader, time: Found): void {
  const { kind, span, timex } = time
  if (timex?.startsWith('BC')) leaveCalendar(reader)
  if (kind !== 'date' || span === null || span.start === null || span.extent === 'THROUGHOUT') return
  reader.told = span.start
  reader.today ??= reader.doc.writtenOn
  if (span.precision === 'DAY') {
    reader.sameDay = span.start
    reader.lately = { day: span.start, sentence: time.sentence }
  }
  if (span.precision === 'DAY' && !reader.narrative) reader.anchor = span.start
  const named = /\d{4}/.test(reader.doc.article.text.slice(time.start, time.end))
  if (reader.narrative && !looksBack(time, named)) spin(reader, { ...time, day: span.start, named })
}

interface Told extends Found {
  readonly day: string
  /** True where the words name a year. */
  readonly named: boolean
}

/** Characters from the start of its sentence within which a date leads it: "In early 1917, …". */
const LEAD = 12

/** Another year inside a sentence is an aside; at its head, or named again in the next, it is the new thread. */
function spin(reader: Reader, { day, named, sentence, start }: Told): void {
  const { thread, aside } = reader
  const year = Number(day.slice(0, 4))
  const leads = start - (reader.doc.sentences[sentence]?.start ?? 0) < LEAD
  const again = aside !== null && aside.sentence !== sentence && Math.abs(aside.year - year) <= 1
  const sameYear = thread === null || Number(thread.slice(0, 4)) === year
  reader.anchor = day
  if (again || (named ? leads || sameYear : aside?.sentence !== sentence)) {
    reader.thread = day
    reader.aside = null
  } else if (named) reader.aside = { year, sentence }
}

/** After a year before Christ nothing counts from the day of writing until a later year is told. */
function leaveCalendar(reader: Reader): void {
  reader.today = null
  reader.anchor = null
  reader.told = null
  reader.thread = null
}
