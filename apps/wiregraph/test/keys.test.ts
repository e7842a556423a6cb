import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keyAccess } from '@wiregraph/gateway'
import { afterAll, describe, expect, it } from 'vitest'
import { addKey, followKeys, readKeys, removeKey } from '../src/key-file.ts'
import { runWiregraph } from './run-wiregraph.ts'

const folder = mkdtempSync(join(tmpdir(), 'wiregraph-keys-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0
const newFile = () => join(folder, `keys-${files++}.json`)

describe('the file of keys', () => {
  it('holds no key, and is its owner’s alone', () => {
    const file = newFile()
    const key = addKey(file, 'desk', new Date(0))
    expect(readFileSync(file, 'utf8')).not.toContain(key.slice(3, 20))
    expect(statSync(file).mode & 0o077).toBe(0)
    expect(readKeys(file)).toMatchObject([{ name: 'desk', createdAt: '1970-01-01T00:00:00.000Z' }])
  })

  it('is followed: a key counts when it is added, and no more when it is removed', async () => {
    const file = newFile()
    const access = keyAccess(followKeys(file))
    const key = addKey(file, 'desk', new Date(0))
    expect(await access(key)).toEqual({ kind: 'key', name: 'desk' })
    addKey(file, 'map', new Date(0))
    expect(await access(key)).toEqual({ kind: 'key', name: 'desk' })
    expect(removeKey(file, 'desk')).toBe(true)
    expect(removeKey(file, 'desk')).toBe(false)
    expect(await access(key)).toBeNull()
  })

  it('takes no name twice, and no other content', () => {
    const file = newFile()
    addKey(file, 'desk', new Date(0))
    expect(() => addKey(file, 'desk', new Date(0))).toThrow('already')
    writeFileSync(file, '{"keys": [{"name": "desk", "key": "plain"}]}')
    expect(() => readKeys(file)).toThrow('no file of keys')
  })
})

describe('wiregraph key', () => {
  const file = newFile()
  const run = (...args: string[]) => runWiregraph(['key', ...args], { WIREGRAPH_KEYS: file }, folder)

  it('adds, lists and removes', async () => {
    const added = await run('add', 'desk')
    expect(added).toMatchObject({ code: 0, stdout: expect.stringMatching(/^wg_[\w-]{43}\n$/) })
    const listed = await run('list')
    expect(listed.stdout).toMatch(/^desk {2}\d{4}-/)
    expect(await run('remove', 'desk')).toMatchObject({ code: 0, stdout: 'removed desk\n' })
    expect((await run('list')).stdout).toBe('')
  })

  const wrong: readonly (readonly [string[], Record<string, string>, string, number])[] = [
    [['add', 'two words'], { WIREGRAPH_KEYS: file }, 'no name of a key', 2],
    [['remove', 'nobody'], { WIREGRAPH_KEYS: file }, 'there is no key "nobody"', 2],
    [['show', 'desk'], { WIREGRAPH_KEYS: file }, 'no action "show"', 2],
    [['list'], {}, 'WIREGRAPH_KEYS is not set', 78],
  ]
  it.each(wrong)('%j with %j is a mistake that it explains', async (args, env, message, code) => {
    const done = await runWiregraph(['key', ...args], env, folder)
    expect(done.stderr).toContain(message)
    expect(done.code).toBe(code)
  })
})
