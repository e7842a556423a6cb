import type { Correction, Corrector } from '@wiregraph/schema'
import { sql } from 'kysely'

export interface CorrectionRow {
  readonly id: string
  readonly kind: Correction['kind']
  readonly subject: string
  readonly name: string | null
  readonly former_name: string | null
  readonly reason: string | null
  readonly by_kind: Corrector['kind'] | null
  readonly by_name: string | null
  readonly at: string
  readonly undone_by_kind: Corrector['kind'] | null
  readonly undone_by_name: string | null
  readonly undone_at: string | null
  readonly undone_reason: string | null
}

/** Of the table under the alias o. */
export const correctionColumns = sql`o.id, o.kind, o.subject, o.name, o.former_name, o.reason, o.by_kind, o.by_name, o.at,
  o.undone_by_kind, o.undone_by_name, o.undone_at, o.undone_reason`

const correctorOf = (kind: Corrector['kind'] | null, name: string | null): Corrector | null =>
  kind === null || name === null ? null : { kind, name }

export function correctionOf(row: CorrectionRow): Correction {
  const { undone_at: undoneAt } = row
  return {
    id: row.id,
    kind: row.kind,
    subject: row.subject,
    name: row.name,
    formerName: row.former_name,
    reason: row.reason,
    by: correctorOf(row.by_kind, row.by_name),
    at: row.at,
    undone:
      undoneAt === null
        ? null
        : {
            by: correctorOf(row.undone_by_kind, row.undone_by_name),
            at: undoneAt,
            reason: row.undone_reason,
          },
  }
}
