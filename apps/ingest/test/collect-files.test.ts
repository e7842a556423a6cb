import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { collectFiles } from '../src/index.ts'
import { makeFolder } from './folder.ts'

function makeTree(): string {
  const root = makeFolder()
  for (const folder of ['b', 'b/deep/er', '.git']) mkdirSync(join(root, folder), { recursive: true })
  const files = [
    'z.txt',
    'a.html',
    'b/c.md',
    'b/deep/er/d.json',
    'b/e.pdf',
    '.gitkeep',
    '.git/x.txt',
    'README.md',
  ]
  for (const file of [...files, 'f.txt.part']) writeFileSync(join(root, file), 'text')
  symlinkSync('/etc', join(root, 'etc'))
  symlinkSync('/etc/hostname', join(root, 'link.txt'))
  return root
}

it('gives the files of folders in one order, without hidden ones and links', async () => {
  const root = makeTree()
  const expected = ['a.html', 'z.txt', 'b/c.md', 'b/e.pdf', 'b/deep/er/d.json'].map((file) =>
    join(root, file),
  )
  expect(await collectFiles([root])).toEqual(expected)
})

it('gives files as they are named, each once', async () => {
  const root = makeTree()
  const named = [join(root, 'z.txt'), join(root, 'README.md'), join(root, 'link.txt')]
  expect(await collectFiles([...named, ...named, join(root, 'b', '..', 'z.txt')])).toEqual(named)
})

it('says which name leads to nothing', async () => {
  await expect(collectFiles(['no/such/thing.txt'])).rejects.toThrow(
    'there is no file or folder no/such/thing.txt',
  )
})
