import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { corpusNames, currentOf, expectedFile } from '../test/corpus-case.ts'

/** Lines of `b` that `a` has not, and the other way round. */
function difference(a: string, b: string): string[] {
  const [old, now] = [a.split('\n'), b.split('\n')]
  const gone = old.filter((line) => !now.includes(line)).map((line) => `- ${line}`)
  const come = now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`)
  return [...gone, ...come]
}

const update = process.argv.includes('--update')
for (const name of corpusNames) {
  const file = expectedFile(name)
  const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const now = currentOf(name)
  console.log(`${name}: ${before === now ? 'as expected' : 'differs'}`)
  for (const line of before === '' ? [] : difference(before, now)) console.log(`  ${line}`)
  if (update) writeFileSync(file, now)
  else if (before !== now) process.exitCode = 1
}
