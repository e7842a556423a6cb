import type { Correction, Linker } from '@wiregraph/schema'
import { sql } from 'kysely'
import type { Trx } from '../rows.ts'
import { replaceContent } from '../write/apply.ts'
import { changeOf, type EventChange, tellChanges } from '../write/changes.ts'
import { markUnread } from './kept-apart.ts'
import { reviewEvents } from './reviews.ts'

/** What the reports of now that it speaks of have in a column, each value once. */
async function readSpokenOf(
  trx: Trx,
  { id }: Correction,
  column: 'event_id' | 'link_group',
): Promise<readonly string[]> {
  const { rows } = await sql<{ value: string }>`
    select distinct r.${sql.ref(column)} as value
    from report_corrections s join reports r on r.id = s.report_id where s.correction_id = ${id} order by 1`.execute(
    trx,
  )
  return rows.map(({ value }) => value)
}

async function review(trx: Trx, correction: Correction): Promise<readonly EventChange[]> {
  const events = await reviewEvents(trx, await readSpokenOf(trx, correction, 'event_id'))
  const changes = events.map(changeOf)
  await tellChanges(trx, changes)
  return changes
}

/** Makes the graph what it is with the correction, or, where it is undone, without it. Gives what became of events. */
export async function applyCorrection(
  trx: Trx,
  correction: Correction,
  linker: Linker,
): Promise<readonly EventChange[]> {
  const anew = (parts: { readonly actors?: readonly string[]; readonly groups?: readonly string[] }) =>
    replaceContent(trx, { articles: [], added: [], linker, anew: parts })
  switch (correction.kind) {
    case 'CONFIRM_EVENT':
    case 'DISMISS_EVENT':
      return await review(trx, correction)
    case 'SPLIT_EVENT':
      return await anew({ groups: await readSpokenOf(trx, correction, 'link_group') })
    case 'RENAME_ACTOR':
      return await anew({ actors: [correction.subject] })
    case 'KEEP_APART':
      await markUnread(trx, correction)
      return []
  }
}
