import { expect, it } from 'vitest'
import { isIgnored } from '../src/inbox/is-ignored.ts'

it.each([
  ['.gitkeep', true],
  ['.hidden.txt', true],
  ['..%2f.txt', true],
  ['README.md', true],
  ['readme', true],
  ['LICENSE', true],
  ['a.txt.part', true],
  ['a.txt~', true],
  ['a.tmp', true],
  ['a.html.crdownload', true],
  ['Thumbs.db', true],
  ['a.txt', false],
  ['PAGE.HTML', false],
  ['report.pdf', false],
  ['report', false],
  ['readmes-of-the-world.txt', false],
  ['__proto__.json', false],
  ['-rf.txt', false],
  ['two\nlines.txt', false],
] as const)('%j is ignored: %s', (name, ignored) => {
  expect(isIgnored(name)).toBe(ignored)
})
