import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'wiregraph-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function bench(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { PATH = '' } = process.env
  return spawnSync(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), '--conditions=source', main, ...args],
    { cwd: folder, encoding: 'utf8', env: { PATH, ...env } },
  )
}

const put = (name: string, text: string): string => {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
  return path
}

describe('bench:quality', () => {
  it('names the tasks when the task is not one', () => {
    const { status, stderr } = bench(['poetry', '--data', 'a.jsonl'])
    expect(status).toBe(2)
    expect(stderr).toContain('muc4, plover, re3d')
  })

  it('names the file that is not there', () => {
    const { status, stderr } = bench(['muc4', '--data', 'absent.jsonl'])
    expect(status).toBe(2)
    expect(stderr).toContain('absent.jsonl')
  })

  it('says where it looked for the scorers', () => {
    const data = put('rows.jsonl', '')
    const { status, stderr } = bench(['muc4', '--data', data], { BENCHMARKS: join(folder, 'nowhere') })
    expect(status).toBe(2)
    expect(stderr).toContain(join(folder, 'nowhere'))
    expect(stderr).toContain('BENCHMARKS')
  })

  it('predicts from the stripped rows alone and prints what the scorer says', () => {
    put(
      'scorers/inputs.mjs',
      `console.log(JSON.stringify({ id: 'a', date: '2019-03-04', text: ${JSON.stringify(text)} }))`,
    )
    put(
      'scorers/re3d-conflict/score-re3d.mjs',
      `import { readFileSync } from 'node:fs'
      const at = (flag) => process.argv[process.argv.indexOf(flag) + 1]
      console.log(at('--gold'), readFileSync(at('--pred'), 'utf8'), process.argv.includes('--json'))`,
    )
    const data = put('gold.jsonl', '{"id":"a","gold":"not for the system"}\n')
    const { status, stdout, stderr } = bench(['re3d', '--data', data, '--json'], {
      BENCHMARKS: join(folder, 'scorers'),
    })
    expect(stderr).toContain('1 documents')
    expect(status).toBe(0)
    expect(stdout).toContain(data)
    expect(stdout).toContain('"id":"a"')
    expect(stdout).toContain('true')
  })
})

const text = 'Rebels attacked the army in Bara on Sunday, officials said.'
