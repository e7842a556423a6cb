import type { Issue } from '@wiregraph/schema'
import { readStamp, type Stamp } from '../dates/stamp.ts'
import { excerpt, note } from '../issue.ts'
import { isAgency } from './agencies.ts'

/** What one line above the body says; null fields where it says nothing of them. */
export interface HeaderLine {
  readonly title: string | null
  readonly published: Stamp | null
  readonly updated: Stamp | null
  readonly byline: string | null
  readonly source: string | null
  readonly url: string | null
  readonly issues: readonly Issue[]
}

const nothing: HeaderLine = {
  title: null,
  published: null,
  updated: null,
  byline: null,
  source: null,
  url: null,
  issues: [],
}

const updates = /\b(?:updated|modified|revised|corrected|amended)\b/i
/** Words around a date in a stamp; when nothing else stands in a line, it is a stamp. */
const stampWords =
  /\b(?:first|last|originally|posted|published|publication|publish|updated?|modified|revised|corrected|amended|created|issued|released?|filed|date|dateline|time|on|at|and|the|of|local|hours|hrs|mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?\b/gi
const relative =
  /^(?:(?:last\s)?(?:updated|posted|published|modified)\W{0,3})?\d{1,3}\s(?:minutes?|mins?|hours?|hrs?|days?)\sago\W{0,3}$/i

function readStampLine(line: string): HeaderLine | null {
  if (line.length > 120) return null
  if (relative.test(line)) {
    const message = `expected a date, found ${excerpt(line)}, which counts from an unknown moment: left it out`
    return { ...nothing, issues: [note('DATE_RELATIVE', message)] }
  }
  const { stamp, rest, issues } = readStamp(line)
  const words = rest.replace(stampWords, ' ')
  if (/[\p{L}\p{N}]/u.test(words) || rest.trim() === line.trim()) return null
  return updates.test(line)
    ? { ...nothing, updated: stamp, issues }
    : { ...nothing, published: stamp, issues }
}

const notNames =
  /\b(?:staff|correspondent|correspondents|writer|writers|reporter|reporters|editor|bureau|desk|analyst)\b/i
const publisher = /(?:News|Press|Agency|Times|Post|Herald|Tribune|Journal|Gazette|Guardian|Wire)$/

/** "Jane Doe, Reuters": the outlet after the comma, not an office or a place. */
function outletOf(names: string): string | null {
  const last = names.includes(',') ? names.slice(names.lastIndexOf(',') + 1).trim() : names
  if (last === '' || notNames.test(last)) return null
  return isAgency(last) || (last !== names && publisher.test(last)) ? last : null
}

/** "By Jane Doe, Reuters", and not "By Monday the town had fallen.": names and a few small words, no full stop. */
function readByline(line: string): HeaderLine | null {
  const names = /^by:?\s+(?<names>\S.{1,118})$/i.exec(line)?.groups?.names?.trim()
  if (names === undefined || /[a-z]{3}[.!?]$/.test(names) || !/^\p{Lu}/u.test(names)) return null
  const small =
    /^(?:and|in|of|for|the|with|at|to|de|da|van|von|der|den|bin|al|el|la|le|du|special|contributor)$/
  const words = names.split(/[\s,;/&]+/).filter((word) => word !== '')
  if (!words.every((w) => /^["“(]?\p{Lu}/u.test(w) || small.test(w) || w.includes('@') || notNames.test(w)))
    return null
  return { ...nothing, byline: names, source: outletOf(names) }
}

type Label = 'title' | 'source' | 'byline' | 'url'
const labels: Readonly<Record<string, Label>> = {
  title: 'title',
  headline: 'title',
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

function readAgencyLine(line: string): HeaderLine | null {
  const name = line.replace(/^[(\s-]{1,3}/, '').replace(/[)\s-]{1,3}$/, '')
  return isAgency(name) ? { ...nothing, source: name } : null
}

const readers = [readByline, readLabelled, readAgencyLine, readStampLine]

function merge(a: HeaderLine, b: HeaderLine): HeaderLine {
  return {
    title: a.title ?? b.title,
    published: a.published ?? b.published,
    updated: a.updated ?? b.updated,
    byline: a.byline ?? b.byline,
    source: a.source ?? b.source,
    url: a.url ?? b.url,
    issues: [...a.issues, ...b.issues],
  }
}

/**
 * Reads one line that may stand between title and body: a stamp, a byline, a source, or several of them parted by a
 * bar ("By Jane Doe, Reuters | Updated 4:02 p.m. ET, Tue March 2, 2021"). Null when any part of it is something else.
 */
export function readHeaderLine(line: string): HeaderLine | null {
  if (line.length > 1200) return null
  let all = nothing
  for (const part of line.split(/\s[|•·]\s|\s\s[-–—]\s\s/)) {
    const read = readers.map((reader) => reader(part.trim())).find((found) => found !== null)
    if (!read) return null
    all = merge(all, read)
  }
  return all
}

/** All that several header lines say; the first one to say a thing wins. */
export function mergeHeaders(lines: readonly HeaderLine[]): HeaderLine {
  return lines.reduce(merge, nothing)
}
