import type { Issue } from '@wiregraph/schema'
import { findDate } from '../dates/find-date.ts'
import { readStamp, type Stamp } from '../dates/stamp.ts'
import { excerpt, note } from '../issue.ts'
import { isAgency } from './agencies.ts'
import { isFurniture } from './furniture.ts'
import { outletBeside, outletOfLine } from './outlets.ts'

/** What one line above the body says; null fields where it says nothing of them. */
export interface HeaderLine {
  readonly title: string | null
  readonly published: Stamp | null
  readonly updated: Stamp | null
  readonly byline: string | null
  readonly source: string | null
  readonly url: string | null
  /** Where it was filed, of "NAIROBI Sun Jun 22, 2014". */
  readonly place: string | null
  readonly issues: readonly Issue[]
}

const nothing: HeaderLine = {
  title: null,
  published: null,
  updated: null,
  byline: null,
  source: null,
  url: null,
  place: null,
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
  if (rest.trim() === line.trim()) return null
  const beside = readBeside(rest, stamp !== null)
  if (beside === null) return null
  return updates.test(line) ? { ...beside, updated: stamp, issues } : { ...beside, published: stamp, issues }
}

/** The words of a stamp line that are no stamp: nothing, an outlet, or in capitals a place; null for anything else. */
function readBeside(rest: string, dated: boolean): HeaderLine | null {
  const words = rest
    .replace(stampWords, ' ')
    .replace(/[\s,;|:.–—-]+/g, ' ')
    .trim()
  if (!/[\p{L}\p{N}]/u.test(words)) return nothing
  if (!dated) return null
  const outlet = outletBeside(words)
  if (outlet !== null) return { ...nothing, source: outlet }
  const capitals = /^[\p{Lu}' ]{4,40}$/u.test(words) && !/^BY\b/.test(words)
  return capitals ? { ...nothing, place: words } : null
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

/** "ANA MORA JUNE 22, 2014" to the names and the day. */
function withoutDate(said: string): { readonly names: string; readonly published: Stamp | null } {
  const date = findDate(said)
  if (date === null || date.start === 0) return { names: said, published: null }
  const { stamp, rest } = readStamp(said)
  return stamp === null
    ? { names: said, published: null }
    : {
        names: rest
          .replace(stampWords, ' ')
          .replace(/[\s,|;–—-]+$/, '')
          .trim(),
        published: stamp,
      }
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
