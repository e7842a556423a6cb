import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { RefusedInput } from '@wiregraph/schema'
import { expect, it } from 'vitest'
import { takeFile } from '../src/inbox/take-file.ts'
import { makeFolder } from './folder.ts'

const refusalOf = (size: number) => (size > 100 ? new RefusedInput('FILE_TOO_LARGE', `${size}`) : null)

it('reads a file whole, and not again while it stays the same', async () => {
  const root = makeFolder()
  const path = join(root, 'a.txt')
  writeFileSync(path, 'Rain')
  const taken = await takeFile(path, { root, refusalOf })
  expect(taken).toMatchObject({ kind: 'bytes' })
  if (taken.kind !== 'bytes') return
  expect(Buffer.from(taken.bytes).toString()).toBe('Rain')
  expect(await takeFile(path, { root, refusalOf, seen: taken.signature })).toEqual({ kind: 'seen' })
  appendFileSync(path, ' fell')
  expect(await takeFile(path, { root, refusalOf, seen: taken.signature })).toMatchObject({ kind: 'bytes' })
})

it('does not take what was written to a moment ago', async () => {
  const root = makeFolder()
  writeFileSync(join(root, 'a.txt'), 'Rain')
  expect(await takeFile(join(root, 'a.txt'), { root, refusalOf, settled: 60_000 })).toEqual({
    kind: 'changing',
  })
})

it('looks at the size before it reads', async () => {
  const root = makeFolder()
  const path = join(root, 'sparse.txt')
  writeFileSync(path, '')
  truncateSync(path, 1e12)
  expect(await takeFile(path, { root, refusalOf })).toMatchObject({
    kind: 'refused',
    reason: { code: 'FILE_TOO_LARGE', message: '1000000000000' },
  })
})

it.each([
  ['a file that is gone', () => undefined, 'gone'],
  ['a link to a file', (path: string) => symlinkSync('/etc/hostname', path), 'a link'],
  ['a folder', (path: string) => mkdirSync(path), 'not a regular file'],
  ['a pipe', (path: string) => execFileSync('mkfifo', [path]), 'not a regular file'],
  ['a device', (path: string) => symlinkSync('/dev/zero', path), 'a link'],
])('reads nothing of %s', async (_, make, reason) => {
  const root = makeFolder()
  const path = join(root, 'a.txt')
  make(path)
  expect(await takeFile(path, { root, refusalOf })).toEqual({ kind: 'nothing', reason })
})

it('reads nothing through a folder that is a link out of the root', async () => {
  const [root, outside] = [makeFolder(), makeFolder()]
  writeFileSync(join(outside, 'secret.txt'), 'secret')
  symlinkSync(outside, join(root, 'out'))
  const taken = await takeFile(join(root, 'out', 'secret.txt'), { root, refusalOf })
  expect(taken).toEqual({ kind: 'nothing', reason: 'outside the folder' })
})

it('reads nothing of a folder whose name begins like the root', async () => {
  const root = makeFolder()
  mkdirSync(`${root}-other`)
  writeFileSync(join(`${root}-other`, 'a.txt'), 'secret')
  const taken = await takeFile(join(`${root}-other`, 'a.txt'), { root, refusalOf })
  execFileSync('rm', ['-r', `${root}-other`])
  expect(taken).toEqual({ kind: 'nothing', reason: 'outside the folder' })
})
