import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { findFreePort, spawnWiregraph, waitForLine } from './run-wiregraph.ts'

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')
const block = (language: string) => readme.split(`\`\`\`${language}\n`)[1]?.split('```')[0] ?? ''
const scripts: unknown = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
).scripts

describe('README.md', () => {
  const home = mkdtempSync(join(tmpdir(), 'wiregraph-readme-'))
  afterAll(() => rmSync(home, { recursive: true, force: true }))

  it('is short, and begins with the command', () => {
    const lines = readme.split('\n')
    expect(lines.length).toBeLessThanOrEqual(150)
    expect(lines.slice(0, 20)).toContain('    npm start')
  })

  it('names commands that exist', () => {
    const named = [...readme.matchAll(/npm (?:run )?(?<name>[a-z:]+)/g)].map((m) => m.groups?.name ?? '')
    for (const name of new Set(named)) expect(scripts).toHaveProperty([name])
  })

  it('asks what the examples answer, word for word', async () => {
    const PORT = String(await findFreePort())
    const env = { PORT, WIREGRAPH_DATA: join(home, 'data'), WIREGRAPH_INBOX: join(home, 'inbox') }
    const server = spawnWiregraph(['start'], env, home)
    await waitForLine(server, /Ctrl-C stops it/)
    const response = await fetch(`http://127.0.0.1:${PORT}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: block('graphql') }),
    })
    expect((await response.json()).data).toEqual(JSON.parse(block('json')))
    server.kill('SIGINT')
    expect((await once(server, 'close'))[0]).toBe(0)
  })
})
