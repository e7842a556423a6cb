import { expect, it } from 'vitest'
import { judgeName } from '../src/inbox/judge-name.ts'

it.each([
  ['a.txt', 'article'],
  ['A.TXT', 'article'],
  ['page.html', 'article'],
  ['page.htm', 'article'],
  ['note.md', 'article'],
  ['feed.json', 'article'],
  ['__proto__.json', 'article'],
  ['..%2f.txt', 'ignored'],
  ['-rf.txt', 'article'],
  ['two\nlines.txt', 'article'],
  ['report.pdf', 'unknown'],
  ['report', 'unknown'],
  ['txt', 'unknown'],
  ['.gitkeep', 'ignored'],
  ['.hidden.txt', 'ignored'],
  ['README.md', 'ignored'],
  ['readme', 'ignored'],
  ['LICENSE', 'ignored'],
  ['a.txt.part', 'ignored'],
  ['a.txt~', 'ignored'],
  ['a.tmp', 'ignored'],
  ['.a.txt.swp', 'ignored'],
  ['a.html.crdownload', 'ignored'],
  ['Thumbs.db', 'ignored'],
] as const)('%j is %s', (name, kind) => {
  expect(judgeName(name)).toBe(kind)
})
