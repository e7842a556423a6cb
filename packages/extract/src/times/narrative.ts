const years = /\b(?:1[5-9]\d\d|20\d\d)\b(?!s)/g
const newsDays =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tonight|tomorrow|last night|last week)\b/g

/**
 * True where a text tells of years long before it was written: at least five years named, most of them two years old
 * or older, and few of the days by which news dates itself.
 */
export function isNarrative(text: string, writtenOn: string | null): boolean {
  const named = Array.from(text.matchAll(years), ([year]) => Number(year))
  const now = writtenOn === null ? Number.POSITIVE_INFINITY : Number(writtenOn.slice(0, 4))
  const old = named.filter((year) => year <= now - 2)
  const recent = text.match(newsDays)?.length ?? 0
  return old.length >= 5 && old.length > named.length / 2 && old.length > 3 * recent
}
