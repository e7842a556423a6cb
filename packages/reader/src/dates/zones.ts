/** Minutes east of UTC of the abbreviations that news stamps use and that mean one zone only. */
const fixed: Readonly<Record<string, number>> = {
  Z: 0, UTC: 0, GMT: 0, WET: 0, BST: 60, CET: 60, WAT: 60, CEST: 120, EET: 120, CAT: 120, SAST: 120, EEST: 180,
  MSK: 180, EAT: 180, PKT: 300, NPT: 345, ICT: 420, WIB: 420, HKT: 480, SGT: 480, PHT: 480, JST: 540, KST: 540,
  AEST: 600, AEDT: 660, NZST: 720, NZDT: 780, EST: -300, EDT: -240, CDT: -300, MST: -420, MDT: -360, PST: -480,
  PDT: -420,
} // biome-ignore format: a table

/** Abbreviations that hold summer and winter. */
const changing: Readonly<Record<string, string>> = {
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
}

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

/** Offset such as -04:00 of a zone's abbreviation at a wall clock time (milliseconds as if it were UTC); null if unknown. */
export function offsetOf(name: string, wallClock: number): string | null {
  const minutes = fixed[name]
  if (minutes !== undefined) return formatOffset(minutes)
  const zone = changing[name]
  // Five hours on, the wall clock of the western zones is close to UTC: right but for the night of the change.
  return zone === undefined ? null : formatOffset(offsetIn(zone, wallClock + 5 * 3_600_000))
}
