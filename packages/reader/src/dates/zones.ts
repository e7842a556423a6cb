import soft from 'timezone-soft'

/** "-04:00" of -240. */
export function formatOffset(minutes: number): string {
  const size = Math.abs(minutes)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.trunc(size / 60))}:${two(size % 60)}`
}

/** Minutes of "-04:00". */
export function minutesOf(offset: string): number {
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number)
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

function offsetIn(zone: string, wallClock: number): number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  const name = format.formatToParts(wallClock).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT'
  return minutesOf(name.replace('GMT', '') || '+00:00')
}

/** Names that mean one zone in the news whatever else they may be called elsewhere. */
const settled: Readonly<Record<string, string>> = {
  Z: 'UTC',
  WET: 'UTC',
  UK: 'Europe/London',
  BST: 'Etc/GMT-1',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
  GST: 'Asia/Dubai',
}

/** As timezone-soft gives it; its own types leave the offsets (in hours) out. */
interface Zone {
  readonly iana: string
  readonly standard?: { readonly abbr: string; readonly offset: number }
  readonly daylight?: { readonly abbr: string; readonly offset: number }
}

/** Minutes that a zone gives the name: its summer's of EDT, its winter's of EST, by the day of ET and Eastern. */
function minutesIn({ iana, standard, daylight }: Zone, name: string, wallClock: number): number {
  if (daylight?.abbr === name) return daylight.offset * 60
  if (standard?.abbr === name && name !== 'ET') return standard.offset * 60
  // Some hours on, the wall clock of a western zone is close to UTC: right but for the night of the change.
  return offsetIn(iana, wallClock - (standard?.offset ?? 0) * 3_600_000)
}

const isAbbreviation = (name: string) => /^[A-Z]{2,5}$/.test(name)

/** Zones that a name may mean: of an abbreviation those that write themselves so, of a city its own, else the first. */
function zonesOf(name: string): readonly Zone[] {
  const zones = soft(name) as unknown as readonly Zone[]
  if (!isAbbreviation(name)) {
    const city = zones.find(({ iana }) => iana.endsWith(`/${name.replaceAll(' ', '_')}`))
    return city ? [city] : zones.slice(0, 1)
  }
  const exact = zones.filter(({ standard, daylight }) => standard?.abbr === name || daylight?.abbr === name)
  return exact.length > 0 ? exact : zones
}

/** The part of a country's address on the web: Bangladesh of "example.com.bd". */
export function countryOf(url: string): string | null {
  const ending = /\.(?<code>[a-z]{2})$/.exec(URL.canParse(url) ? new URL(url).hostname : '')?.groups?.code
  const code = { uk: 'gb' }[ending ?? ''] ?? ending
  return code === undefined
    ? null
    : (new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code.toUpperCase()) ?? null)
}

/** Offset of an abbreviation in a place that writes its own time so: BST in Dhaka, IST in India; null elsewhere. */
export function offsetAt(name: string, place: string, wallClock: number): string | null {
  const zones = soft(place) as unknown as readonly Zone[]
  const own = zones.find(({ standard, daylight }) => standard?.abbr === name || daylight?.abbr === name)
  return own === undefined ? null : formatOffset(minutesIn(own, name, wallClock))
}

/**
 * Offset such as -04:00 of a zone's abbreviation, or of the name of a zone, country or city, at a wall clock time
 * (milliseconds as if it were UTC); null if it is unknown or may be several.
 */
export function offsetOf(name: string, wallClock: number): string | null {
  const fixed = settled[name]
  if (fixed !== undefined) return formatOffset(offsetIn(fixed, wallClock))
  const offsets = new Set(zonesOf(name).map((zone) => minutesIn(zone, name, wallClock)))
  const [only] = offsets
  return offsets.size === 1 && only !== undefined ? formatOffset(only) : null
}
