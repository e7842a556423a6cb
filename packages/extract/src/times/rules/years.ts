import { pad } from '../calendar.ts'
import { ordinal, ordinalOf, spokenYear, year, yearOf } from '../numbers.ts'
import {
  dated,
  type Groups,
  originOf,
  pattern,
  type Reading,
  ranged,
  type Setting,
  sometime,
  type TimeRule,
  unplaced,
} from '../rule.ts'
import { part } from '../words.ts'

/** Words behind which four digits are a year. */
const beforeYear =
  /(?:^|[\s(])(?:in|since|until|till|by|during|from|to|and|of|early|late|mid|before|after|through|throughout|between|year|years|around|circa|ca\.|for|spring|summer|autumn|fall|winter|or|the|that|this|its|his|their|fiscal|than|as of|into)[\s-]+$/i
/** Money, numbers of things, streets, flights: no year. */
const noYear =
  /[$€£#.,:/]\s?$|\d-$|(?<!\b(?:pre|post|mid|late|early|non))(?<=\p{L})-$|\bat\s$|\b(?:about|nearly|almost|some|least|over|No\.?|number|flight|route|highway|room|page|article|gate|bus|train|room|unit|model|form)\s$/iu
const little =
  'in|at|on|of|with|by|for|to|as|and|or|but|from|when|while|its|his|this|was|were|is|are|has|had|have|does|did|us|less|thus|that'
/** "2000 soldiers", "1990 miles", "1500 well-armed men". */
const counted = new RegExp(
  `^\\s(?!(?:${little})\\b)(?:\\p{Ll}[\\p{Ll}-]+(?<!s)\\s(?!(?:${little})\\b))?(?:\\p{Ll}{2,}s|people|men|women|dollars|troops|km|kilometers|miles|meters|metres|feet|percent)\\b`,
  'u',
)
/** Plurals that years stand before. */
const happenings =
  /^\s(?:elections|events|talks|riots|protests|attacks|polls|olympics|floods|was|has|does|troubles|levels|highs|lows|rules|campaigns|accords|agreements|results|prices|figures|sales|earnings)\b/i

/** "of 1935 Orchard Street" */
const street =
  /^ (?:\p{Lu}[\p{L}.]* ){1,3}(?:St|Street|Ave|Avenue|Rd|Road|Dr|Drive|Lane|Blvd|Boulevard|Highway)\b/u

function readYear(groups: Groups, { before, after }: Setting): Reading | null {
  const said = yearOf(groups.year ?? '')
  if (noYear.test(before) || /^[.,]\d|^%|^-?(?:year|day|strong|foot|mile)|^ ?(?:BC|B\.C)/.test(after))
    return null
  const value = dated(String(said))
  if (street.test(after)) return null
  if (groups.part || groups.named || /[(–-]$/.test(before)) return value
  const things = counted.test(after) && !happenings.test(after)
  if (beforeYear.test(before)) {
    if (/\b(?:than|of|to|and|for|or|from|by)\s$/i.test(before) && (said < 1500 || said > 2050)) return null
    return things ? null : value
  }
  const free = /^(?:\s\p{L}|[,.;:)"”]|$|['’]s)/u.test(after)
  return things || said < 1500 || said > 2050 || !free ? null : value
}

function readYears(groups: Groups, { before }: Setting): Reading | null {
  const first = groups.year ?? ''
  const last = (groups.last ?? '').length === 2 ? first.slice(0, 2) + groups.last : (groups.last ?? '')
  return /[\d-]-?$/.test(before) || Number(last) <= Number(first) ? null : ranged(first, last)
}

/** The year in which the century began, and one on either side; without its number in news the last one. */
function readTurn({ value }: Groups, setting: Setting): Reading {
  const origin = originOf(setting)
  if (value === undefined && origin === null) return unplaced()
  const year = value === undefined ? Number(origin?.slice(0, 2)) * 100 : (ordinalOf(value) - 1) * 100
  return dated(pad(year, 4), sometime(`${pad(year - 1, 4)}-01-01`, `${pad(year + 1, 4)}-12-31`))
}

const decades: Readonly<Record<string, string>> = {
  twenties: '2',
  thirties: '3',
  forties: '4',
  fifties: '5',
  sixties: '6',
  seventies: '7',
  eighties: '8',
  nineties: '9',
}

export const yearRules: readonly TimeRule[] = [
  {
    id: 'decade',
    example: 'the early 1990s',
    pattern: pattern(`(?:the )?(?:${part})?(?<value>(?:1[5-9]|20)\\d)0['’]?s`),
    read: ({ value = '' }) => dated(value),
  },
  {
    id: 'short-decade',
    example: 'the 90s',
    pattern: pattern(
      `the (?:${part})?(?:['’]?(?<value>[2-9])0['’]?s|(?<word>${Object.keys(decades).join('|')}))`,
    ),
    read: ({ value, word = '' }) => dated(`19${value ?? decades[word.toLowerCase()]}`),
  },
  {
    id: 'century',
    example: 'the late 19th century',
    pattern: pattern(`(?:the )?(?:${part})?(?<value>${ordinal})[- ]century`),
    read: ({ value = '' }) => {
      const nth = ordinalOf(value)
      return nth > 1 && nth < 23 ? dated(pad(nth - 1)) : null
    },
  },
  {
    id: 'turn-of-century',
    example: '[the turn of the century]',
    pattern: pattern(`(?:the )?turn of the (?:(?<value>${ordinal}) )?(?:century|millennium)`),
    read: readTurn,
  },
  {
    id: 'centuries',
    example: '[the 18th and 19th centuries]',
    pattern: pattern(
      `(?:the )?(?:${part})?(?<value>${ordinal})(?<gap> (?:and|to) (?:the )?(?:${part})?)(?<last>${ordinal})[- ]centuries`,
    ),
    read: ({ value = '', last = '' }) => ranged(pad(ordinalOf(value) - 1), pad(ordinalOf(last) - 1)),
  },
  {
    id: 'years',
    example: 'the war of [1980-88]',
    pattern: pattern(`(?:the years )?(?<year>${year})(?<gap> ?(?:-|–|—|/) ?)(?<last>${year}|\\d\\d)`),
    read: readYears,
  },
  {
    id: 'year',
    example: 'in [1979]',
    pattern: pattern(
      `(?<part>${part})?(?<named>(?:the )?(?:calendar |fiscal )?year |fiscal )?(?<year>${year})`,
    ),
    read: readYear,
  },
  {
    id: 'spoken-year',
    example: 'in [nineteen eighty-four]',
    pattern: pattern(`(?<year>${spokenYear})`),
    read: ({ year: said = '' }, { before, after }) =>
      /\b(?:in|since|until|of|by|from)\s$/i.test(before) &&
      /^(?:[.,;)]|$| (?:and|to|or|the|he|she|they)\b)/.test(after)
        ? dated(String(yearOf(said)))
        : null,
  },
  {
    id: 'short-year',
    example: "the revolt of ['89]",
    pattern: pattern("(?<year>['’]\\d\\d)"),
    read: ({ year: said = '' }, { before }) =>
      /\b(?:of|in|since|del|spring|summer|fall|winter)\s(?:the )?$/i.test(before)
        ? dated(String(yearOf(said)))
        : null,
  },
]
