import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openDatabase } from '@wiregraph/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { correctionText } from '../src/correction-text.ts'
import { readAddress, startControl } from '../src/desk/control.ts'
import type { Desk } from '../src/desk/desk.ts'
import { openLocalDesk } from '../src/desk/local-desk.ts'
import { openRemoteDesk } from '../src/desk/remote-desk.ts'
import type { Runtime } from '../src/runtime.ts'

let database: Database
let desks: Readonly<Record<'local' | 'remote', Desk>>

const folder = mkdtempSync(join(tmpdir(), 'wiregraph-desk-'))
const idOf = (kind: string, n: number) => `${kind}_${`${n}`.padStart(24, '0')}`

beforeAll(async () => {
  database = await openDatabase({ memory: true })
  for (const n of [1, 2]) {
    await database.pool.query({
      text: `insert into corrections (id, kind, subject, name, former_name, reason, by_kind, by_name, at)
        values ($1, 'RENAME_ACTOR', $2, 'Falcons', 'Hawks', 'as they say', 'key', 'desk', $3)`,
      values: [idOf('correction', n), idOf('actor', n), `2024-05-0${n}T10:00:00Z`],
    })
  }
  const local = openLocalDesk({ database, queue: {}, drivers: '' } as unknown as Runtime)
  const stop = await startControl(local, folder)
  const address = readAddress(folder)
  if (address === null) throw new Error('the desk left no address')
  desks = { local, remote: openRemoteDesk(address) }
  return stop
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

describe.each([
  ['local', 1],
  ['remote', 2],
] as const)('the %s desk', (name, n) => {
  it('lists corrections newest first, and undoes one by whoever is there', async () => {
    const desk = desks[name]
    const all = await desk.corrections({ subject: null, first: 100 })
    expect(all.map(({ id }) => id)).toEqual([2, 1].map((one) => idOf('correction', one)))
    const asked = { id: idOf('correction', n), reason: 'no more', by: 'editor' }
    expect(await desk.undo(asked)).toBeNull()
    expect(await desk.undo(asked)).toContain('undone already')
    const [one] = await desk.corrections({ subject: idOf('actor', n), first: 1 })
    if (one === undefined) throw new Error('no correction')
    expect(one).toMatchObject({ id: asked.id, undone: { by: { kind: 'local', name: 'editor' } } })
    const [head, made, undone] = correctionText(one).split('\n')
    expect(head).toBe(`${asked.id}  RENAME_ACTOR ${idOf('actor', n)} "Falcons" (Hawks)`)
    expect(made).toBe(`    2024-05-0${n}T10:00:00.000Z by key desk: "as they say"`)
    expect(undone).toMatch(/^ {4}undone \S+Z by local editor: "no more"$/)
  })
})
