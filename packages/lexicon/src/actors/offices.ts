import type { YamlFile } from '../yaml.ts'
import { isBefore, partialDay, type Term } from './dates.ts'
import { piecesOf } from './pieces.ts'

/** An office that somebody holds or held. */
export interface Office extends Term {
  /** As it stands before the name: "foreign minister". */
  readonly title: string
  /** Country or organisation's id that it is of; null: of the person's own country. */
  readonly of: string | null
  /** Somebody else claims it in the same days. */
  readonly rival: boolean
}

/** The only one in office for a time, by a list of data/actors/offices. */
export interface Holder {
  readonly name: string
  /** Country of the person where the list is of an organisation. */
  readonly country: string | null
  readonly office: Office
  readonly file: string
  readonly at: string
}

/** Offices in other words: "premier" is the prime minister, "minister of defence" the defense minister. */
export type OfficeKey = (title: string) => string

/** Key of an office in whatever words; `same` has an office and the other words for it. */
export function officeKeys(same: Readonly<Record<string, readonly string[]>>): OfficeKey {
  const key = (title: string) => piecesOf(title).join(' ')
  const keys = new Map(
    Object.entries(same).flatMap(([title, others]) =>
      others.map((other) => [key(other), key(title)] as const),
    ),
  )
  return (title) => keys.get(key(title)) ?? key(title)
}

const officeShape =
  /^(?<title>\D{2,60}?)(?: of (?<of>[A-Z]{2}|[a-z][a-z0-9-]{1,40}))?(?<rival> \(rival\))?(?: (?<from>\d[\d-]{3,9})?\.\.(?<until>\d[\d-]{3,9})?)?$/

/** "president 2009-01-20..2017-01-20", "leader", "managing director of imf 2011..2019". Throws an Error where it is none. */
export function parseOffice(text: string): Office {
  const { title, of, rival, from, until } = officeShape.exec(text)?.groups ?? {}
  const dates = [from, until].filter((date) => date !== undefined)
  if (title === undefined || !dates.every((date) => partialDay.test(date)))
    throw new Error(
      `"${text}" is no office; expected "title", "title 2009..2017" or "title of id 2009-01-20.."`,
    )
  if (from !== undefined && until !== undefined && isBefore(until, from))
    throw new Error(`"${text}" ends before it begins`)
  return { title, of: of ?? null, rival: rival !== undefined, from: from ?? null, until: until ?? null }
}

const holderShape = /^(?<from>\d{4}(?:-\d{2}){0,2}) (?<name>[^()]{1,80}?)(?: \((?<country>[A-Z]{2})\))?$/

type Lists = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

/** Those of one list, each in office until the next; "-" is nobody. */
function holdersOf(file: YamlFile, of: string, office: string, lines: readonly string[]): Holder[] {
  const title = office.replace(/ \(rival\)$/, '')
  const where = (i: number) => `${file.name}:${file.lineOf([of, office, i])}`
  const read = lines.map((line, i) => {
    const groups = holderShape.exec(line)?.groups
    if (groups?.from === undefined || groups.name === undefined)
      throw new Error(`${where(i)}: "${line}" is no holder; expected a date and a name, or a date and "-"`)
    return { from: groups.from, name: groups.name, country: groups.country ?? null }
  })
  return read.flatMap(({ from, name, country }, i) => {
    const until = read[i + 1]?.from ?? null
    if (until !== null && !isBefore(from, until) && !(from.length < 10 && until.startsWith(from)))
      throw new Error(`${where(i + 1)}: "${lines[i + 1]}" does not come after "${lines[i]}"`)
    if (name === '-') return []
    const term: Office = { title, of, rival: title !== office, from, until }
    return [
      {
        name,
        country: country ?? (/^[A-Z]{2}$/.test(of) ? of : null),
        office: term,
        file: file.name,
        at: where(i),
      },
    ]
  })
}

/** All holders of a file of lists. Throws an Error with file and line of a row that is none, or out of its order. */
export function readHolders(file: YamlFile, lists: Lists): Holder[] {
  return Object.entries(lists).flatMap(([of, offices]) =>
    Object.entries(offices).flatMap(([office, lines]) => holdersOf(file, of, office, lines)),
  )
}
