import type { RefusedInput } from '@wiregraph/schema'
import type { InboxDesk } from './inbox-desk.ts'
import type { TakenFile } from './take-file.ts'

/** What became of one look at a file. */
export type HandedIn =
  | { readonly type: 'queued' | 'known'; readonly file: string; readonly dropId: string }
  | {
      readonly type: 'refused'
      readonly file: string
      readonly dropId: string
      readonly reason: RefusedInput
    }
  | { readonly type: 'ignored'; readonly file: string; readonly reason: string }

type Complete = Extract<TakenFile, { kind: 'bytes' | 'refused' }>

/** Hands a complete file in under its name, or the reason why it is refused. */
export async function handIn(file: string, taken: Complete, desk: InboxDesk): Promise<HandedIn> {
  if (taken.kind === 'bytes') {
    const { id, fresh } = await desk.receive({ bytes: taken.bytes, given: {}, file })
    return { type: fresh ? 'queued' : 'known', file, dropId: id }
  }
  const { reason, signature } = taken
  const { id, fresh } = await desk.refuse({ file, signature, reason })
  return fresh ? { type: 'refused', file, dropId: id, reason } : { type: 'known', file, dropId: id }
}
