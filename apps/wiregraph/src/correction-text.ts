import type { Correction, Corrector } from '@wiregraph/schema'
import { quoted } from './explain-text.ts'

const nameOf = (by: Corrector | null) => (by === null ? 'somebody' : `${by.kind} ${by.name}`)
const because = (reason: string | null) => (reason === null ? '' : `: ${quoted(reason)}`)

/** A correction for people to read. */
export function correctionText({
  id,
  kind,
  subject,
  name,
  formerName,
  reason,
  by,
  at,
  undone,
}: Correction): string {
  const names = name === null ? '' : ` ${quoted(name)}${formerName === null ? '' : ` (${formerName})`}`
  const taken =
    undone === null ? '' : `\n    undone ${undone.at} by ${nameOf(undone.by)}${because(undone.reason)}`
  return `${id}  ${kind} ${subject}${names}\n    ${at} by ${nameOf(by)}${because(reason)}${taken}`
}
