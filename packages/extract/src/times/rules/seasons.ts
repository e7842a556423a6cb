import { pad, partsOf } from '../calendar.ts'
import { anyYear, yearOf } from '../numbers.ts'
import {
  dated,
  type Groups,
  originOf,
  pattern,
  type Reading,
  type Setting,
  type TimeRule,
  toldOf,
  unplaced,
} from '../rule.ts'
import { part, season, seasonOf } from '../words.ts'
import { ofYear, yearOfWhose } from '../year-for.ts'

const firstMonth = (code: string) => ({ SP: 3, SU: 6, FA: 9, WI: 0 })[code] ?? 6

/** "the spring and [summer of 1943]": the second season lends its year to the first. */
const lender = new RegExp(
  `^(?:,| and| or| to|-|–) ?(?:the )?(?:early |late )?(?:${season})?,? (?:of )?(?<year>${anyYear})`,
  'i',
)

/** The year of a season without one: in news its latest, or the one to come where words or verb look ahead. */
function yearOfSeason(groups: Groups, setting: Setting): number | null {
  // "the winter of 2015-16" ends in 2016
  if (groups.year) return yearOf(groups.year) + (groups.last && /^wi/i.test(groups.season ?? '') ? 1 : 0)
  if (groups.whose) return yearOfWhose(groups.whose, setting)
  const lent = lender.exec(setting.after)?.groups?.year
  if (lent) return yearOf(lent)
  const which = groups.which ?? ''
  const origin = /following|previous|that|same/i.test(which) ? toldOf(setting) : originOf(setting)
  if (origin === null) return null
  const { year, month: at } = partsOf(origin)
  const code = seasonOf(groups.season ?? '')
  const begun = at >= firstMonth(code)
  if (/last|past|previous/i.test(which)) return at >= firstMonth(code) + 3 ? year : year - 1
  if (/next|coming|following/i.test(which)) return begun ? year + 1 : year
  if (code === 'WI' && at >= 11) return year + 1
  if (setting.narrative || setting.tense === 'future' || /this|that|same/i.test(which)) return year
  return begun ? year : year - 1
}

const nextSeason = new RegExp(`^ (?:and|or|to) (?:the )?(?:early |late )?${season}\\b`, 'i')

/** "the fall of the town", "in the fall of the regime": no season; "throughout the fall", "the fall and winter" are. */
function isDownfall({ season: name, which = '', year, whose }: Groups, { before, after }: Setting): boolean {
  if (!/^fall$/i.test(name ?? '') || year || whose || nextSeason.test(after)) return false
  if (/^ of\b/.test(after)) return true
  return /^(?:|the)$/i.test(which.trim()) && !/\b(?:throughout|during|until|through)\s$/i.test(before)
}

function readSeason(groups: Groups, setting: Setting): Reading | null {
  if (isDownfall(groups, setting)) return null
  const said = yearOfSeason(groups, setting)
  return said === null ? unplaced() : dated(`${pad(said, 4)}-${seasonOf(groups.season ?? '')}`)
}

const name = `(?<season>${season})`
const endingYear = `(?:(?:,? | of )(?<year>${anyYear})(?:[-–/](?<last>(?:(?:19|20)?\\d\\d)(?!\\d)))?|${ofYear})`

export const seasonRules: readonly TimeRule[] = [
  {
    id: 'season',
    example: '[the summer of 2014]',
    pattern: pattern(
      `(?:${part})?(?:(?<which>this|last|next|that|that same|this past|this coming|the following|the previous|the next|the same|the coming|the) |(?<=\\b(?:in|by|since|until|during|early in|late in) ))(?:${part})?${name}(?:time)?(?: months)?${endingYear}?`,
    ),
    read: readSeason,
  },
  {
    id: 'season-year',
    example: 'spring 1945',
    pattern: pattern(`(?:${part})?${name}${endingYear}`),
    read: readSeason,
  },
  {
    id: 'year-season',
    example: 'the [1982 summer] offensive',
    pattern: pattern(`(?<year>(?:1[5-9]|20)\\d\\d) ${name}`),
    read: readSeason,
  },
  {
    id: 'second-season',
    example: 'the summer and [autumn] of war',
    pattern: pattern(`(?<=\\b${season} (?:and|or|to) (?:the )?)(?:early |late )?${name}${endingYear}?`),
    read: (groups, setting) => readSeason({ ...groups, which: 'that' }, setting),
  },
  {
    id: 'season-of-deeds',
    example: 'a [spring] offensive',
    pattern: pattern(
      `(?:early |late |mid-)?${name}(?= (?:and|or) ${season}|[ -](?:counter-?)?(?:offensives?|campaigns?|fighting|truce|harvest|rains|floods|break|semester|session))`,
    ),
    read: readSeason,
  },
]
