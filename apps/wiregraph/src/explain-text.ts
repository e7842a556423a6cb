import type { Refusal, SentenceAudit, Untaken } from '@wiregraph/extract'
import type { Report, Slot } from '@wiregraph/schema'

export const quoted = (text: string) => `"${text.replace(/\s+/g, ' ')}"`

const slotLine = ({ name, span, stated, rule }: Slot) =>
  `      ${name.toLowerCase().padEnd(12)}${span === null ? '–' : quoted(span.quote)}${stated ? '' : ' (implied)'}  [${rule}]`

const reportLines = ({ trigger, type, mode, modality, slots, rule }: Report) => [
  `  + ${quoted(trigger.quote)}  ${type}${mode === null ? '' : `/${mode}`} ${modality}  [${rule}]`,
  ...slots.filter((slot) => slot.name !== 'TYPE').map(slotLine),
]

const refusalLine = ({ word, rule, reason, quiet }: Refusal) =>
  `  ${quiet ? '·' : '-'} ${quoted(word.quote)}  ${reason}  [${rule}]`

const untakenLine = ({ words, harm, rule }: Untaken) =>
  `  - ${quoted(words.quote)}  counts ${harm.toLowerCase()}, but no report takes it  [${rule}]`

/**
 * What became of each sentence of an article, for people to read: `+` a report with its slots and the rules that fired,
 * `-` a word or a count that was refused and why, `·` a word that has another sense or belongs to a report above.
 */
export function explainText(audits: readonly SentenceAudit[]): string {
  const lines = audits.flatMap(({ sentence, reports, refusals, untaken, unread }, i) => [
    `${i + 1}. ${sentence.quote.replace(/\s+/g, ' ')}`,
    ...(unread === null ? [] : [`  - not read: ${unread}`]),
    ...reports.flatMap(reportLines),
    ...untaken.map(untakenLine),
    ...refusals.map(refusalLine),
  ])
  return `${lines.join('\n')}\n`
}
