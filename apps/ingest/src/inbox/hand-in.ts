import { basename, extname } from 'node:path'
import { RefusedInput } from '@wiregraph/schema'
import type { InboxDesk } from './inbox-desk.ts'
import { judgeName } from './judge-name.ts'
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

type Complete = Extract<TakenFile, { kind: 'bytes' | 'too-large' }>

/** Hands a complete file in under its name; what cannot be read is refused with its reason. */
export async function handIn(file: string, taken: Complete, desk: InboxDesk): Promise<HandedIn> {
  const reason = refusalOf(file, taken)
  if (reason === null && taken.kind === 'bytes') {
    const { id, fresh } = await desk.receive({ bytes: taken.bytes, given: {}, file })
    return { type: fresh ? 'queued' : 'known', file, dropId: id }
  }
  const refused = reason ?? new RefusedInput('TOO_LARGE', `${file} is too large`)
  const { id, fresh } = await desk.refuse({ file, signature: taken.signature, reason: refused })
  return fresh ? { type: 'refused', file, dropId: id, reason: refused } : { type: 'known', file, dropId: id }
}

function refusalOf(file: string, taken: Complete): RefusedInput | null {
  if (judgeName(basename(file)) === 'unknown') {
    const found = extname(file) === '' ? 'no ending' : `the ending ${extname(file)}`
    const message = `Expected a .txt, .html, .md or .json file, found ${found}. Convert it, or take it out of the inbox.`
    return new RefusedInput('UNKNOWN_KIND', message)
  }
  if (taken.kind === 'bytes') return null
  const message = `The file has ${taken.size} bytes, more than an article may have. Split it, or take it out of the inbox.`
  return new RefusedInput('FILE_TOO_LARGE', message)
}
