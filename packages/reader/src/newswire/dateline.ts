import { type Dateline, type Issue, spanOf } from '@wiregraph/schema'
import { findDate, formatDay, isDay } from '../dates/find-date.ts'
import { excerpt, note } from '../issue.ts'
import { isAgency } from './agencies.ts'
import { isCountry } from './countries.ts'

export interface DatelineReading {
  readonly dateline: Dateline | null
  readonly issues: readonly Issue[]
}

const noDateline: DatelineReading = { dateline: null, issues: [] }

/** [AMMAN, Jordan (Levant Wire, May 23, 2016) — ]: what stands before the dash, and the dash. */
const opening =
  /^(?<head>[^\n]{2,120}?)(?<dash>\s{0,2}(?:--{1,2}|[\u2014\u2013\u2015\ufffd])\s{0,2}|\s{1,2}-\s{1,2}|(?<=\))[.:]?\s{0,2}-?\s|(?<=\d{4}|\/)[.:]\s{1,2}|(?<=\p{Lu}{2})-\s)/u
const bracket = /^(?<before>[^()]{0,70}?)\s?\((?<inside>[^()]{2,60})\)$/
/** [(Levant Wire) 23 May 2016 - ] */
const agencyFirst =
  /^(?<head>\((?<agency>[^()\n]{2,60})\)\s(?<date>[^()\n]{3,30}?))\s?(?:--?|[\u2014\u2013])\s/
/** Shouts that open a headline in the same way. */
const shouts =
  /^(?:breaking|update|exclusive|analysis|opinion|live|watch|correct(?:ion|ed)|urgent|factbox|explainer|alert|video|photos?|newsletter|summary|refile|a|an|the)\b/i
const small =
  /^(?:of|de|del|la|las|los|el|al|le|les|the|and|on|in|near|aboard|sur|upon|du|da|do|dos|am|an|der|bei|di|at|to|ad|as|ar|es|en)$/i
const outletWord =
  /(?:News|Press|Agency|Times|Post|Herald|Tribune|Journal|Radio|Network|Service|TV|Wire|Media|Online)\b/

const isUpper = (text: string) => /\p{Lu}{2}/u.test(text) && text === text.toUpperCase()

/** "BAGHDAD, Iraq", "RIO DE JANEIRO", "Moscow": capitals throughout, or a name in title case where `loose`. */
function isPlace(text: string, loose: boolean): boolean {
  if (text.length < 2 || text.length > 70 || shouts.test(text) || /[!?:;"“”]|\p{Ll}{3}\.\s/u.test(text))
    return false
  const [first = '', ...others] = text.split(',')
  const named = (part: string) =>
    part
      .trim()
      .split(/[\s/]+/)
      .every((word) => /^[\p{Lu}'’‘`]/u.test(word) || small.test(word))
  return (
    (isUpper(first) || (loose && named(first) && first.split(/\s+/).length <= 5)) &&
    others.every(named) &&
    others.length < 4
  )
}

interface Words {
  readonly place: string | null
  readonly agency: string | null
  readonly dateText: string | null
}

const isDateText = (text: string) => {
  const date = findDate(text)
  return (
    date !== null &&
    !/\p{L}/u.test(
      `${text.slice(0, date.start)}${text.slice(date.end)}`.replace(
        /\b(?:on|mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?\b/gi,
        '',
      ),
    )
  )
}

/** "NAIROBI, March 3" to its place and its date: the date begins at the first comma after which only a date stands. */
function partDate(text: string): { readonly name: string; readonly dateText: string | null } {
  if (isDateText(text)) return { name: '', dateText: text }
  for (let at = text.indexOf(','); at !== -1; at = text.indexOf(',', at + 1)) {
    const rest = text.slice(at + 1).trim()
    if (isDateText(rest)) return { name: text.slice(0, at).trim(), dateText: rest }
  }
  return { name: text.trim(), dateText: null }
}

function readBracketed(before: string, inside: string): Words | null {
  const outer = partDate(before.trim().replace(/,$/, ''))
  const inner = partDate(inside.trim())
  if (inner.name !== '' && !/^[\p{Lu}\p{N}]/u.test(inner.name)) return null
  const signs = isUpper(inner.name) || isAgency(inner.name) || outletWord.test(inner.name)
  const dated = (outer.dateText ?? inner.dateText) !== null
  const known = signs || dated || isUpper(outer.name.split(',')[0] ?? '')
  // [(Bamako, June 22, 2014) – ], [(Bamako) – ]
  const alone = outer.name === '' && !signs && isPlace(inner.name, true) && /^\p{Lu}\p{Ll}/u.test(inner.name)
  if (alone) return { place: inner.name, agency: null, dateText: inner.dateText }
  if (!known || inner.name.split(/\s+/).length > 6) return null
  // [Moscow (AFP) - ], but not [The Northern Front (NF) - also known as …].
  const loose = isAgency(inner.name) || outletWord.test(inner.name) || dated
  if (outer.name !== '' && !isPlace(outer.name, loose)) return null
  if (outer.name === '' && !isAgency(inner.name) && outer.dateText === null) return null
  return { place: outer.name || null, agency: inner.name || null, dateText: inner.dateText ?? outer.dateText }
}

/** [LIMA, June 22, 2014 /EFE/]: slashes for brackets. */
const slashed = /[.,]?\s\/([\p{L}-]{2,30})\/$/u

/** [Tehran, June 22, 2014, IRNA] */
function signedAtEnd(head: string): string | null {
  const last = head.slice(head.lastIndexOf(',') + 1).trim()
  return head.includes(',') && isAgency(last) ? last : null
}

/** [Nairobi, Kenya - ] */
const endsInCountry = (name: string) =>
  name.includes(',') && isCountry(name.slice(name.lastIndexOf(',') + 1).trim())

function readWords(head: string): Words | null {
  if (head === '') return null
  const bracketed = bracket.exec(head.replace(slashed, ' ($1)'))?.groups
  if (bracketed) return readBracketed(bracketed.before ?? '', bracketed.inside ?? '')
  const signed = signedAtEnd(head)
  const { name, dateText } = partDate(signed === null ? head : head.slice(0, head.lastIndexOf(',')))
  // [22 June 2014 – ]
  if (name === '' && /\d{4}/.test(dateText ?? '')) return { place: null, agency: signed, dateText }
  if (signed !== null) return isPlace(name, true) ? { place: name, agency: signed, dateText } : null
  const short = dateText !== null || name.split(/\s+/).length <= 5
  const loose = dateText !== null || endsInCountry(name)
  return short && isPlace(name, loose) ? { place: name, agency: null, dateText } : null
}

/** The year that brings a day without one closest to the day of publication. */
function yearNear(month: number, day: number, published: string): number | null {
  const at = Date.parse(published)
  const year = Number(published.slice(0, 4))
  const distance = (y: number) => Math.abs(Date.parse(formatDay(y, month, day)) - at)
  const years = [year, year - 1, year + 1].filter((y) => isDay(y, month, day))
  return years.sort((a, b) => distance(a) - distance(b))[0] ?? null
}

function readDay(text: string, published: string | null): { day: string | null; issues: readonly Issue[] } {
  const date = findDate(text)
  if (date === null) return { day: null, issues: [] }
  const found = `expected the day of the dateline, found ${excerpt(text)}`
  if (date.fault !== null) return { day: null, issues: [note(`DATE_${date.fault}`, `${found}: left it out`)] }
  const year = date.year ?? (published === null ? null : yearNear(date.month, date.day, published))
  if (year !== null) return { day: formatDay(year, date.month, date.day), issues: [] }
  return {
    day: null,
    issues: [note('DATE_WITHOUT_YEAR', `${found} and no day of publication: give publishedAt`)],
  }
}

/**
 * Reads the dateline at offset `start` of a text: place, agency and day in the ways of the wires. `published` (a day,
 * or null) completes a date without its year. The span runs from the first word to the dash.
 */
export function readDateline(text: string, start: number, published: string | null): DatelineReading {
  const line = text.slice(start, start + 140)
  const agencyAhead = agencyFirst.exec(line)
  const dated = isDateText(agencyAhead?.groups?.date ?? '')
  const match = dated ? agencyAhead : opening.exec(line)
  const { head = '', agency: ahead = '', date = '' } = match?.groups ?? {}
  const words = dated ? readBracketed(date, ahead) : readWords(head.trim())
  if (match === null || words === null) return noDateline
  const { day, issues } =
    words.dateText === null ? { day: null, issues: [] } : readDay(words.dateText, published)
  const span = spanOf(text, start, start + match[0].trimEnd().length)
  const { place: placeText, agency } = words
  return { dateline: { text: span.quote, span, placeText, date: day, agency }, issues }
}
