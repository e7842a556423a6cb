/** Names that datelines have and CLDR has not. */
const others = [
  'cape verde',
  'czech republic',
  'democratic republic of congo',
  'democratic republic of the congo',
  'dr congo',
  'east timor',
  'ivory coast',
  'macedonia',
  'swaziland',
  'turkey',
  'uae',
  'palestine',
]

/** "Bosnia & Herzegovina" also with "and", "Myanmar (Burma)" also as either, "Congo - Kinshasa" also as "Congo". */
function waysOf(name: string): string[] {
  const [first = '', second = ''] = name.split(/ [-(]\s?/)
  return [name, first, second.replace(')', '')].map((way) => way.replace(' & ', ' and ').toLowerCase())
}

/** The world's countries in English, by the region codes that CLDR names. */
function listCountries(): ReadonlySet<string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i))
  const known = letters.flatMap((a) => letters.flatMap((b) => names.of(`${a}${b}`) ?? []))
  return new Set([...others, ...known.flatMap(waysOf)].filter((way) => way !== ''))
}

let countries: ReadonlySet<string> | null = null

/** "Kenya", "the Philippines", "South Korea". */
export function isCountry(name: string): boolean {
  countries ??= listCountries()
  return countries.has(name.toLowerCase().replace(/^the /, ''))
}
