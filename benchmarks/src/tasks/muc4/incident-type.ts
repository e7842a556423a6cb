import type { Report } from '@wiregraph/schema'
import type { IncidentType } from './template.ts'

const burning = /^(?:burn|torch|arson|firebombing|ablaze)$/
const robbing = /^(?:rob|steal|loot|robbery|holdup|burgle|mug|hold up|stick up)$/
const exploding = /^(?:bomb|blow|blast|dynamite|explode|explosion|bombing|detonate|detonation|mine)$/

/** Taking what is others' by force, which PLOVER counts as coercion. */
export const isRobbery = ({ type, triggerLemma }: Report) =>
  (type === 'COERCE' || type === 'ASSAULT') && robbing.test(triggerLemma)

/** Type of the 1992 keys that a violent report is of. */
export function incidentTypeOf(report: Report): IncidentType {
  const { mode, triggerLemma, instruments, rule } = report
  if (isRobbery(report)) return 'ROBBERY'
  if (mode === 'abduct') return 'KIDNAPPING'
  if (rule === 'assault.set-fire' || burning.test(triggerLemma)) return 'ARSON'
  const explosive = instruments.some((i) => i.kind === 'EXPLOSIVE')
  if (mode === 'explosives' || mode === 'suicide-attack' || exploding.test(triggerLemma)) return 'BOMBING'
  return explosive ? 'BOMBING' : 'ATTACK'
}
