import { findDate } from '../dates/find-date.ts'
import { findTime } from '../dates/find-time.ts'
import { readStamp, type Stamp } from '../dates/stamp.ts'
import { isAgency } from './agencies.ts'
import { isFurniture } from './furniture.ts'
import { type HeaderLine, nothing, stampOf } from './header-stamp.ts'
import { outletOfLine } from './outlets.ts'
import { readLooseStamp, readStampLine, withoutStampWords } from './stamp-line.ts'

export type { HeaderLine } from './header-stamp.ts'

const notNames =
  /\b(?:staff|correspondent|correspondents|writer|writers|reporter|reporters|editor|bureau|desk|analyst)\b/i
const publisher = /(?:News|Press|Agency|Times|Post|Herald|Tribune|Journal|Gazette|Guardian|Wire)$/

/** "Jane Doe, Reuters": the outlet after the comma, not an office or a place. */
function outletOf(names: string): string | null {
  const last = names.includes(',') ? names.slice(names.lastIndexOf(',') + 1).trim() : names
  if (last === '' || notNames.test(last)) return null
  return isAgency(last) || (last !== names && publisher.test(last)) ? last : null
}

/** "ANA MORA JUNE 22, 2014" to the names and the day. */
function withoutDate(said: string): { readonly names: string; readonly published: Stamp | null } {
  const date = findDate(said)
  if (date === null || date.start === 0) return { names: said, published: null }
  const { stamp, rest } = readStamp(said)
  return { names: withoutStampWords(rest).replace(/[\s,|;–—-]+$/, ''), published: stamp }
}

/** "By Jane Doe, Reuters", and not "By Monday the town had fallen.": names and a few small words, no full stop. */
function readByline(line: string): HeaderLine | null {
  const said = /^by:?\s+(?<names>\S.{1,118})$/i.exec(line)?.groups?.names?.trim()
  if (said === undefined) return null
  const { names, published } = withoutDate(said)
  if (/[a-z]{3}[.!?]$/.test(names) || !/^\p{Lu}/u.test(names)) return null
  const small =
    /^(?:and|in|of|for|the|with|at|to|de|da|van|von|der|den|bin|al|el|la|le|du|special|contributor)$/
  const words = names.split(/[\s,;/&]+/).filter((word) => word !== '')
  if (!words.every((w) => /^["“(]?\p{Lu}/u.test(w) || small.test(w) || w.includes('@') || notNames.test(w)))
    return null
  return { ...nothing, byline: names, source: outletOf(names), published }
}

/** "Ana Mora and Jon Bell in Goma": a byline without "by", where a stamp stands beside it. */
export function readBylineIn(line: string): HeaderLine | null {
  const name = String.raw`\p{Lu}[\p{L}'’.-]{0,20}(?: \p{Lu}[\p{L}'’.-]{0,20}){1,3}`
  const signed = new RegExp(
    `^${name}(?:(?:,| and) ${name}){0,3} in \\p{Lu}[\\p{L}'’-]{1,20}(?: \\p{Lu}[\\p{L}'’-]{1,20}){0,3}$`,
    'u',
  )
  return signed.test(line) ? { ...nothing, byline: line.replace(/ in [^,]{2,80}$/, '') } : null
}

type Label = 'title' | 'source' | 'byline' | 'url'
const labels: Readonly<Record<string, Label>> = {
  title: 'title',
  headline: 'title',
  subject: 'title',
  from: 'byline',
  source: 'source',
  publisher: 'source',
  agency: 'source',
  author: 'byline',
  byline: 'byline',
  url: 'url',
  link: 'url',
}

/** "Source: Reuters" */
function readLabelled(line: string): HeaderLine | null {
  const match = /^(?<label>[A-Za-z]{3,9})\s?:\s{0,4}(?<value>\S.{0,1000})$/.exec(line)
  const label = labels[match?.groups?.label?.toLowerCase() ?? '']
  const value = match?.groups?.value?.trim()
  if (label === undefined || value === undefined) return null
  if (label === 'url' && !/^https?:\/\//i.test(value)) return null
  if (label === 'source' && value.length > 100) return null
  return { ...nothing, [label]: value }
}

function readOutletLine(line: string): HeaderLine | null {
  const source = outletOfLine(line)
  return source === null ? null : { ...nothing, source }
}

/** "www.example.org/world/2014/06": where it stood. */
function readAddress(line: string): HeaderLine | null {
  const bare = /^(?:https?:\/\/)?(?<rest>(?:www\.)?[a-z0-9-]{2,60}(?:\.[a-z0-9-]{2,60}){1,3}\/\S{1,500})$/i
  const rest = bare.exec(line)?.groups?.rest
  return rest === undefined ? null : { ...nothing, url: /^https?:/i.test(line) ? line : `https://${rest}` }
}

const readFurniture = (line: string): HeaderLine | null => (isFurniture(line) ? nothing : null)

const readers = [readByline, readLabelled, readOutletLine, readAddress, readStampLine, readFurniture]

function merge(a: HeaderLine, b: HeaderLine): HeaderLine {
  return {
    title: a.title ?? b.title,
    published: a.published ?? b.published,
    updated: a.updated ?? b.updated,
    byline: a.byline ?? b.byline,
    source: a.source ?? b.source,
    url: a.url ?? b.url,
    place: a.place ?? b.place,
    issues: [...a.issues, ...b.issues],
  }
}

/** Bars and dots, and the words that begin a second stamp. */
const seams =
  /\s?[|•·]\s?|\s\/\s|\s\s[-–—]\s\s|\s\(?(?<!\b(?:last|originally|first)\s)(?=(?:last |originally |first )?(?:updated|modified|published)\b[^|]{0,20}\d)/i
const hasDate = (part: string) => findDate(part) !== null
const isClock = (part: string) => !hasDate(part) && findTime(part) !== null

/** The parts of a line; a clock behind its day ("22 June 2014 | 14:05 GMT") and two halves of one stamp stay one part. */
function partsOf(line: string): readonly string[] {
  const parts: string[] = []
  for (const part of line.split(seams).map((one) => one.trim())) {
    const last = parts.at(-1)
    const joins =
      last !== undefined && ((isClock(part) && hasDate(last) && findTime(last) === null) || !/\d/.test(last))
    const stamped = last !== undefined && hasDate(part) && withoutStampWords(last) === ''
    if (last !== undefined && (stamped || (joins && isClock(part))))
      parts[parts.length - 1] = `${last}, ${part}`
    else if (part !== '') parts.push(part)
  }
  return parts
}

/**
 * Reads one line that may stand between title and body: a stamp, a byline, a source, or several of them parted by a
 * bar ("By Jane Doe, Reuters | Updated 4:02 p.m. ET, Tue March 2, 2021"). Null when any part of it is something else.
 */
export function readHeaderLine(line: string): HeaderLine | null {
  if (line.length > 1200) return null
  let all = nothing
  for (const part of partsOf(line)) {
    const read = readers.map((reader) => reader(part)).find((found) => found !== null)
    if (!read) return null
    all = merge(all, read)
  }
  return all
}

/** Letters of the longest line that is taken for a stamp with something beside it. */
const LOOSE = 140

/**
 * As readHeaderLine, under a title, where a full date may have something beside it: "Ana Mora | June 22, 2014",
 * "22 June 2014 | Peace and Security". Null where no part is a stamp.
 */
export function readLineUnderTitle(line: string): HeaderLine | null {
  const strict = readHeaderLine(line)
  if (strict !== null || line.length > LOOSE || /[.!?]["”]?$/.test(line.replace(/\b[ap]\.m\.$/, '')))
    return strict
  const read = partsOf(line).map(
    (part) => readers.map((reader) => reader(part)).find((found) => found !== null) ?? readLooseStamp(part),
  )
  if (!read.some((part) => part !== null && stampOf(part) !== null)) return null
  return read.reduce<HeaderLine>((all, part) => (part === null ? all : merge(all, part)), nothing)
}

/** The day that one of the last lines of a text names and nothing else: "Published: 22 June 2014", "(Reuters, 22 June 2014)". */
export function readTail(text: string): Stamp | null {
  const lines = text.trimEnd().slice(-600).split(/\n+/).slice(1).slice(-3)
  for (const line of lines.reverse()) {
    if (line.length > 100) break
    const read = readHeaderLine(line.trim().replace(/^[([](.*)[)\]]\.?$/, '$1'))
    const stamp = read && stampOf(read)
    if (stamp) return stamp
  }
  return null
}

/** All that several header lines say; the first one to say a thing wins. */
export function mergeHeaders(lines: readonly HeaderLine[]): HeaderLine {
  return lines.reduce(merge, nothing)
}
