import type { TriggerRow } from '@wiregraph/lexicon'
import { eventTypeOf } from '@wiregraph/schema'
import type { Hit } from './hit.ts'

/** An event word inside a complement. */
export interface Inner {
  readonly row: TriggerRow | null
  readonly mode?: string | null
}

/** What is asked or refused, to the mode of the asking (REQUEST, REJECT). */
const asked: Readonly<Record<string, string>> = {
  CONSULT: 'meet',
  RETREAT: 'yield',
  CONCEDE: 'yield',
  AID: 'assist',
  SUPPORT: 'assist',
  COOPERATE: 'assist',
  AGREE: 'yield',
  SANCTION: 'change',
  COERCE: 'change',
}

interface Named {
  readonly row: TriggerRow
  readonly mode: string | null
}

const named = ({ row, mode }: Inner): Named[] => (row === null ? [] : [{ row, mode: mode ?? row.block.mode }])

function threatened(inner: Named): string | null {
  if (inner.row.type === 'ASSAULT') return 'violence'
  if (inner.row.type === 'SANCTION')
    return inner.mode === 'expel' ? 'expel' : inner.mode === 'convict' ? 'arrest' : 'relations'
  if (inner.row.type === 'COERCE') {
    return inner.mode === 'seize'
      ? 'territory'
      : inner.mode === 'arrest'
        ? 'arrest'
        : inner.mode === 'deport'
          ? 'expel'
          : 'restrict'
  }
  return inner.row.type === 'MOBILIZE' ? 'violence' : inner.row.type === 'REJECT' ? 'relations' : null
}

/**
 * Mode that a complement gives to what is asked, refused or threatened: null where it gives none, `unfit` where the
 * row asks for another kind of complement.
 */
export function modeOfComplement(outer: Hit, inside: readonly Inner[]): string | null | 'unfit' {
  const { complement, complementTypes, complementDefault } = outer.row.block
  if (complement === null) return null
  const [inner] = inside.flatMap(named)
  if (complementTypes.length > 0) {
    if (inner === undefined && !complementDefault) return 'unfit'
    if (inner !== undefined && !complementTypes.includes(inner.row.type)) return 'unfit'
  }
  if (inner === undefined) return null
  const mode = outer.row.type === 'THREATEN' ? threatened(inner) : (asked[inner.row.type] ?? null)
  return mode !== null && mode in eventTypeOf(outer.row.type).modes ? mode : null
}
