import type { EventType, Modality } from '@wiregraph/schema'

const cooperative: ReadonlySet<EventType> = new Set([
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
])
const hostile: ReadonlySet<EventType> = new Set(['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'])

/**
 * The type under which PLOVER keeps what has not happened: an intent to cooperate is AGREE, its refusal REJECT, an
 * intent to harm THREATEN. What was done, and what is only words, keeps its type; but a conviction (CAMEO 116) counts
 * as ACCUSE in the table by which the test set was made.
 */
export function exportedType(
  type: EventType,
  modality: Modality | 'DROP',
  mode: string | null = null,
): EventType {
  if (type === 'SANCTION' && mode === 'convict') return 'ACCUSE'
  if (cooperative.has(type)) {
    if (modality === 'FUTURE') return 'AGREE'
    return modality === 'NEGATED' ? 'REJECT' : type
  }
  return hostile.has(type) && modality === 'FUTURE' ? 'THREATEN' : type
}

/** What is only imagined is no event, and harm that was not done is none. */
export function isExported(type: EventType, modality: Modality): boolean {
  if (modality === 'HYPOTHETICAL' || modality === 'HISTORICAL') return false
  return modality !== 'NEGATED' || cooperative.has(type)
}
