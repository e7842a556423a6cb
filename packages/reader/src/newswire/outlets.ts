import { isAgency } from './agencies.ts'

const publisher =
  /(?:News|Press|Agency|Times|Post|Herald|Tribune|Journal|Gazette|Guardian|Wire|Telegraph|Independent|Standard|Chronicle|Mirror|Observer|Monitor|Today)$/
const domain = /^(?:www\.)?[A-Za-z0-9-]{2,40}(?:\.[a-z]{2,3})?\.(?:com|org|net|info|tv|co|[a-z]{2})$/
/** What stands for no outlet of its own in "Ana Mora and agencies". */
const others =
  /^(?:and\s)?(?:news\s)?(?:agenc(?:y|ies)|staff|staff writers?|staff reporters?|wires?|wire reports|web desk|news desk|correspondents?)$/i

const nameOf = (text: string): string | null =>
  isAgency(text) || publisher.test(text) || domain.test(text) ? text : null

/** A line that says nothing but which outlets it is from: "Al Jazeera and agencies", "Staff writer, Delta News". */
export function outletOfLine(line: string): string | null {
  if (line.length > 80) return null
  const name = line.replace(/^[(\s-]{1,3}/, '').replace(/[)\s-]{1,3}$/, '')
  if (isAgency(name)) return name
  const parts = name.split(/\s?[,/&+]\s?|\s+and\s+/).filter((part) => part !== '')
  const found = parts.map((part) => nameOf(part.trim()))
  const clear = parts.every((part, i) => found[i] !== null || others.test(part.trim()))
  const [first] = found.filter((one) => one !== null)
  // "The Times" under a title may be a title of its own: a lone paper's name needs more than its last word
  const lone = parts.length === 1 && !domain.test(name) && !isAgency(name)
  return clear && !lone ? (first ?? null) : null
}

/** What is left of a stamp line, if that is an outlet's name: "The Guardian, [Sunday 22 June 2014]". */
export const outletBeside = (words: string): string | null => nameOf(words.trim())

/** "Rebels leave Tarn - BBC News" to its title and the outlet that signs it. */
export function partSite(title: string): { readonly title: string; readonly source: string | null } {
  const match = /^(?<head>.{10,1000}?)\s(?:[-–—|·]|::)\s(?<site>[^-–—|·]{2,40})$/.exec(title)?.groups
  const site = match?.site?.trim() ?? ''
  return match?.head !== undefined && (isAgency(site) || domain.test(site))
    ? { title: match.head.trim(), source: site }
    : { title, source: null }
}
