import { pad } from '../calendar.ts'
import { pattern, type Reading, type TimeRule } from '../rule.ts'

const zone = '(?: ?\\(?(?:GMT|UTC|EST|EDT|ET|PST|PDT|PT|CET|CEST|BST|local(?: time)?)\\)?)?'

function clock(hour: number, minute: string | undefined, half: string | undefined): Reading | null {
  const late = /^p/i.test(half ?? '')
  if (hour > 24 || (half && hour > 12)) return null
  const hours = half ? (hour % 12) + (late ? 12 : 0) : hour
  return { kind: 'clock', timex: `T${pad(hours)}${minute ? `:${minute}` : ''}`, span: null }
}

export const clockRules: readonly TimeRule[] = [
  {
    id: 'clock-half',
    example: 'at [5:30 p.m.]',
    pattern: pattern(
      `(?<hour>\\d{1,2})(?:[:.](?<minute>[0-5]\\d))?(?: |-)?(?<half>[ap]\\.? ?m\\b\\.?)${zone}`,
    ),
    read: ({ hour, minute, half }) => clock(Number(hour), minute, half),
  },
  {
    id: 'clock-24',
    example: 'at [17:30]',
    pattern: pattern(`(?<hour>[01]?\\d|2[0-4]):(?<minute>[0-5]\\d)(?::[0-5]\\d)?(?: hours| hrs)?${zone}`),
    read: ({ hour, minute }) => clock(Number(hour), minute, undefined),
  },
  {
    id: 'clock-military',
    example: 'at [0530 GMT]',
    pattern: pattern(`(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d) ?(?:GMT|UTC|hours|hrs|local)`),
    read: ({ hour, minute }) => clock(Number(hour), minute, undefined),
  },
  {
    id: 'oclock',
    example: "[5 o'clock]",
    pattern: pattern(`(?<hour>\\d{1,2}) o['’]clock`),
    read: ({ hour }) => clock(Number(hour), undefined, undefined),
  },
  {
    id: 'noon',
    example: 'at [midnight]',
    pattern: pattern('(?<word>noon|midday|midnight)'),
    read: ({ word = '' }) => clock(/^midnight/i.test(word) ? 24 : 12, undefined, undefined),
  },
]
