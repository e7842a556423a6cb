import { formatOffset } from './zones.ts'

/** A time of day as it is written; `zone` is an offset such as -04:00, a zone's or a town's name, or null. */
export interface FoundTime {
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly zone: string | null
  readonly start: number
  readonly end: number
  readonly possible: boolean
}

/** Zones behind which hours need no colon. */
const zone = '(?:GMT|UTC|BST|[ECMP][SD]?T|CET|CEST|EET|EEST|MSK|IST|AEST|AEDT|SAST|EAT|WAT)'

const forms: readonly RegExp[] = [
  // 07:41:19, 7:41 AM, 4:02 p.m., 4:30 P
  /(?<![\d:])(?<h>\d{1,2}):(?<m>\d{2})(?::(?<s>\d{2})(?:[.,]\d{1,9})?)?(?!\d)(?:\s?(?<half>[ap])(?:\.?\s?m\b\.?|\b))?/i,
  // 5pm, 10.15 p.m.
  /(?<![\d:.])(?<h>\d{1,2})(?:\.(?<m>\d{2}))?\s?(?<half>[ap])\.?m\b\.?/i,
  // 16.22 EDT
  new RegExp(String.raw`(?<![\d:.])(?<h>\d{1,2})\.(?<m>\d{2})(?=\s${zone}\b)`),
  // 1015 GMT, 2330 hrs
  /(?<!\d)(?<h>\d{2})(?<m>\d{2})(?=\s?(?:GMT|UTC|Z\b|hrs|hours))/i,
  // 14h05, 14 h
  /(?<![\d:.])(?<h>\d{1,2})\s?h\s?(?<m>[0-5]\d)?(?![\p{L}\d])/iu,
]

const offset = /^\s?\(?(?:GMT|UTC)?\s?(?<sign>[+\-\u2212])(?<h>\d{1,2}):?(?<m>\d{2})?(?!\d)\)?/i
/** What stands behind an offset and says the same: "GMT+0300 (Arabian Standard Time)". */
const repeated = /^\s\([A-Z][A-Za-z ]{1,40}\)/
const abbreviation = /^\s?\(?(?<name>[A-Z]{1,5})(?![\p{L}\d])\)?/u
/** "Moscow time", "(Kabul Time)", "Eastern Standard Time", "local time". */
const spoken =
  /^,?\s\(?(?:(?<name>(?:\p{Lu}\p{L}{2,20}\s){1,3}?)(?:[Ss]tandard |[Dd]aylight |[Ss]ummer )?[Tt]ime|local(?: time)?)(?!\p{L})\)?/u

function findZone(rest: string): { readonly zone: string | null; readonly length: number } | null {
  const shift = offset.exec(rest)
  if (shift?.groups) {
    const { sign, h, m } = shift.groups
    const minutes = Number(h) * 60 + Number(m ?? 0)
    if (minutes <= 14 * 60) {
      const length = shift[0].length + (repeated.exec(rest.slice(shift[0].length))?.[0].length ?? 0)
      return { zone: formatOffset(sign === '+' ? minutes : -minutes), length }
    }
  }
  const place = spoken.exec(rest)
  if (place !== null) return { zone: place.groups?.name?.trim() ?? null, length: place[0].length }
  const named = abbreviation.exec(rest)
  return named?.groups?.name === undefined ? null : { zone: named.groups.name, length: named[0].length }
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  if (hour < 1 || hour > 12) return Number.NaN
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

/** The first time of day in a short text from which the date was cut; null without one. */
export function findTime(text: string): FoundTime | null {
  for (const form of forms) {
    const match = form.exec(text)
    if (match === null) continue
    const { h, m, s, half } = match.groups ?? {}
    const [hour, minute, second] = [hourOf(Number(h), half), Number(m ?? 0), Number(s ?? 0)]
    const end = match.index + match[0].length
    const zone = findZone(text.slice(end, end + 60))
    return {
      hour,
      minute,
      second,
      zone: zone?.zone ?? null,
      start: match.index,
      end: end + (zone?.length ?? 0),
      possible: hour <= 23 && minute <= 59 && second <= 59,
    }
  }
  return null
}
