import { pad } from '../calendar.ts'
import { number, numberOf } from '../numbers.ts'
import { type Groups, pattern, type Reading, type Setting, type TimeRule } from '../rule.ts'
import { dayPart, dayPartOf } from '../words.ts'

const zone =
  '(?: ?\\(?(?:GMT|UTC|EST|EDT|ET|CST|CDT|MST|PST|PDT|PT|CET|CEST|BST|MSK|IST|JST|eastern|pacific|local time|local)\\)?)?(?: (?!this|that|the|some|any|each|every|same|first|last|next|for)\\p{L}{3,14} time)?'
const half = '(?: |-|\\.)?(?<half>[ap] ?\\.? ?m(?!\\p{L})(?: ?(?<=\\. ?m ?)\\.)?)'

/** An hour as TIMEX3: T17 for "5 p.m.", T17:30 with its minutes; null for no hour of the day. */
function clock(hour: number, minute: string | undefined, half: string | undefined): Reading | null {
  const late = /^p/i.test(half ?? '')
  if (hour > 24 || (half && (hour > 12 || hour === 0))) return null
  const of24 = half ? (hour % 12) + (late ? 12 : 0) : hour
  return { kind: 'clock', timex: `T${pad(of24)}${minute ? `:${minute}` : ''}`, span: null }
}

const hourWords: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
}
const hourWord = `(?:\\d{1,2}|${Object.keys(hourWords).join('|')})`
const spokenMinute =
  '(?:thirty|fifteen|twenty|ten|forty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?'
const hours = `(?<hour>${hourWord})(?:[:.](?<minute>[0-5]\\d)(?::[0-5]\\d)?|(?:-| )(?<spoken>${spokenMinute}))?`
const minuteOf = (spoken: string | undefined) =>
  spoken === undefined ? undefined : pad(numberOf(spoken) ?? 0)
const hourOf = (text: string) => hourWords[text.toLowerCase()] ?? Number(text)

/** "at 7 tomorrow", "Monday at 4": bare numbers that a day stands beside and nothing counted follows. */
const besideDay =
  /(?:(?:day|\d(?:st|nd|rd|th)?) (?:at|around|about|by)|(?:morning|afternoon|evening|night|tomorrow)(?: at| around| about| by)?) $/i
const clockEnds = /^(?:[.,;?!)]|$| (?:and|or|on|tomorrow|tonight|today)\b)/

/** What stands behind "at 2230" where it is no number of a house. */
const afterHour =
  /^(?: ?[.,;?!)[]|$| (?:and|or|on|in|when|a|an|the|they|he|she|we|it|today|tomorrow|tonight|this)\b)/

function bareHour(groups: Groups, { before, after }: Setting) {
  const { hour = groups.wordHour ?? '', minute = minuteOf(groups.spoken) } = groups
  return besideDay.test(before) && clockEnds.test(after) ? clock(hourOf(hour), minute, undefined) : null
}

/** "half past eight", "a quarter to six": "ten to six" alone is a vote or a range. */
function readMinutesPast(groups: Groups, { before }: Setting): Reading | null {
  const { part, count = '', way = '', hour = '', half: said, dayPart: at } = groups
  const minutes = part ? (/half/i.test(part) ? 30 : 15) : (numberOf(count) ?? 60)
  const sure =
    part !== undefined || /past/i.test(way) || (/\bat\s$/i.test(before) && !/after|before/i.test(way))
  const hours24 = hourOf(hour)
  if (!sure || minutes > 59 || hours24 > 12 || hours24 < 1) return null
  const late = said ?? (at && (/morning/i.test(at) ? 'am' : 'pm'))
  return /past|after/i.test(way)
    ? clock(hours24, pad(minutes), late)
    : clock(hours24 === 1 ? 12 : hours24 - 1, pad(60 - minutes), late)
}

export const clockRules: readonly TimeRule[] = [
  {
    id: 'clock-half',
    example: 'at [5:30 p.m.]',
    pattern: pattern(`${hours}${half}(?:,? in the (?:morning|afternoon|evening)| at night)?${zone}`),
    read: ({ hour = '', minute, spoken, half: said }) =>
      clock(hourOf(hour), minute ?? minuteOf(spoken), said),
  },
  {
    id: 'clock-letter',
    example: 'today at [9:30a]',
    pattern: pattern('(?<hour>\\d{1,2})(?::(?<minute>[0-5]\\d))?(?<half>[ap])'),
    read: ({ hour = '', minute, half: said }, { before }) =>
      /\bat $/i.test(before) ? clock(Number(hour), minute, said) : null,
  },
  {
    id: 'clock-four-digits',
    example: 'at [1140 a.m.]',
    pattern: pattern(`(?<hour>0?\\d|1[0-2])(?<minute>[0-5]\\d)${half}${zone}`),
    read: ({ hour = '', minute, half: said }) => clock(Number(hour), minute, said),
  },
  {
    id: 'minutes-past',
    example: '[twenty past eight] in the evening',
    pattern: pattern(
      `(?:(?<part>half|(?:a )?quarter)|(?<count>${number})(?: minutes?| mins?)?) (?<way>past|to|after|before) (?<hour>${hourWord})(?: o['’]clock)?(?: (?:in the|at) (?:early |late )?(?<dayPart>morning|afternoon|evening|night)|${half})?`,
    ),
    read: readMinutesPast,
  },
  {
    id: 'clock-range',
    example: 'from [2 to 4:30 p.m.]',
    pattern: pattern(
      `(?<hour>\\d{1,2})(?::(?<minute>[0-5]\\d))?(?<first>${half.replace('<half>', '<am>')})?(?: ?(?:-|–|to|until|and) ?)\\d{1,2}(?::[0-5]\\d)?(?:${half}|(?<=:\\d\\d))${zone}`,
    ),
    read: ({ hour, minute, am, half: said }, { before }) =>
      am || minute || /\b(?:from|between|at)\s$/i.test(before)
        ? clock(Number(hour), minute, am ?? said)
        : null,
  },
  {
    id: 'clock-24',
    example: 'at [17:30]',
    pattern: pattern(
      `(?<hour>[01]?\\d|2[0-4]):(?<minute>[0-5]\\d)(?:(?<s>:[0-5]\\d))?(?: ?(?:hours|hrs))?${zone}`,
    ),
    read: ({ hour, minute, s = '' }) => clock(Number(hour), `${minute}${s}`, undefined),
  },
  {
    id: 'clock-military',
    example: 'at [0530 GMT]',
    pattern: pattern(
      '(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d)(?: ?(?<zone>GMT|UTC|hours|hrs|local)|(?<=\\bat \\d{4}))',
    ),
    read: ({ hour, minute, zone: said }, { after }) =>
      said || afterHour.test(after) ? clock(Number(hour), minute, undefined) : null,
  },
  {
    id: 'oclock',
    example: "[5 o'clock] in the morning",
    pattern: pattern(
      `(?<hour>${hourWord}) o['’]?clock(?: (?:in the |at )(?<dayPart>morning|afternoon|evening|night))?`,
    ),
    read: ({ hour = '', dayPart: part }) =>
      clock(hourOf(hour), '00', part && (/morning/i.test(part) ? 'am' : 'pm')),
  },
  {
    id: 'hour-of-part',
    example: 'at [7 in the morning]',
    pattern: pattern(
      `(?<hour>${hourWord})(?::(?<minute>[0-5]\\d))? (?:in the|at) (?:early |late )?(?<dayPart>morning|afternoon|evening|night)`,
    ),
    read: ({ hour = '', minute, dayPart: part = '' }, { before }) =>
      minute || /\b(?:at|around|about|by|before|after|until|since)\s$/i.test(before)
        ? clock(hourOf(hour), minute, /morning/i.test(part) ? 'am' : 'pm')
        : null,
  },
  {
    id: 'bare-hour',
    example: 'on Monday at [7].',
    pattern: pattern(
      `(?<hour>[01]?\\d|2[0-3])(?:[.](?<minute>[0-5]\\d))?|(?<word>${hours.replaceAll('<minute>', '<wordMinute>').replace('<hour>', '<wordHour>')})`,
    ),
    read: bareHour,
  },
  {
    id: 'part-of-a-day',
    example: 'at [dawn]',
    pattern: pattern(
      `(?:(?<=\\b(?:in|during|throughout|through|into|early in|late in|later in|before|until) )the (?:early |late )?(?<dayPart>${dayPart})|(?<=\\b(?:at|before|by|around|until|after|since) )(?<alone>${dayPart})|(?<=\\bin )(?:early|late) (?<bare>morning|afternoon|evening))(?: hours)?`,
    ),
    read: ({ dayPart: part, alone, bare }) => ({
      kind: 'clock',
      timex: dayPartOf(part ?? alone ?? bare),
      span: null,
    }),
  },
  {
    id: 'small-hours',
    example: 'in [the early hours] of Monday',
    pattern: pattern('(?:the )?(?:(?<dawn>early|small|wee)|late) hours(?= of (?:\\p{L}|\\d)|[.,;)])'),
    read: ({ dawn }) => ({ kind: 'clock', timex: dawn ? 'TMO' : 'TNI', span: null }),
  },
  {
    id: 'part-of-the-day-of',
    example: '[the early morning hours of] 9 June',
    pattern: pattern(`(?:the )?(?:early |late )?(?<dayPart>${dayPart})(?: hours)?(?= of )`),
    read: ({ dayPart: part }, { after }) =>
      /^ of (?:the )?(?:\d|\p{Lu})/u.test(after)
        ? { kind: 'clock', timex: dayPartOf(part), span: null }
        : null,
  },
  {
    id: 'noon',
    example: '[midnight] came',
    pattern: pattern('(?<word>noon|midday|midnight)'),
    read: ({ word }) => ({ kind: 'clock', timex: dayPartOf(word), span: null }),
  },
]
