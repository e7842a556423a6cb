import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ActorExplanation, Extraction } from '@wiregraph/schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { findFreePort, runWiregraph, spawnWiregraph, waitForLine } from './run-wiregraph.ts'

const article = `Rebels seize river town in Mali

12 March 2021

GAO, Mali (Sahel Wire, March 12, 2021) - Rebels captured the town of Bourem on Thursday, the governor said. At least 14
soldiers were killed in the attack.

The army withdrew from the town on Friday, two officials told Sahel Wire. Foreign Minister Adama Keita condemned the attack.
Keita spoke in Bamako.
`

describe('a person with nothing but Node', () => {
  const home = mkdtempSync(join(tmpdir(), 'wiregraph-journey-'))
  const inbox = join(home, 'inbox')
  let env: Record<string, string>
  let server: ChildProcess

  const start = async () => {
    const child = spawnWiregraph(['start', '--no-examples'], env, home)
    await waitForLine(child, /Ctrl-C stops it/)
    return child
  }
  const stop = async (child: ChildProcess) => {
    child.kill('SIGINT')
    const [code] = (await once(child, 'close')) as [number | null]
    return code
  }
  async function query<T>(shape: z.ZodType<T>, text: string): Promise<T> {
    const response = await fetch(`http://127.0.0.1:${env.PORT}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'graphql-require-preflight': '1' },
      body: JSON.stringify({ query: text }),
    })
    const body = z.object({ data: z.unknown(), errors: z.unknown().optional() }).parse(await response.json())
    expect(body.errors).toBeUndefined()
    return shape.parse(body.data)
  }
  const Articles = z.object({
    articles: z.object({ nodes: z.array(z.object({ id: z.string(), title: z.string() })) }),
  })
  const listArticles = async () =>
    (await query(Articles, '{ articles { nodes { id title } } }')).articles.nodes

  beforeAll(async () => {
    mkdirSync(inbox)
    env = { PORT: String(await findFreePort()), WIREGRAPH_DATA: join(home, 'data'), WIREGRAPH_INBOX: inbox }
    server = await start()
  })
  afterAll(async () => {
    if (server.exitCode === null) await stop(server)
    rmSync(home, { recursive: true, force: true })
  })

  it('hands files to the running server, sees what came out and what failed', async () => {
    const files = join(home, 'files')
    mkdirSync(files)
    writeFileSync(join(files, 'mali.txt'), article)
    writeFileSync(join(files, 'again.txt'), article)
    writeFileSync(join(files, 'picture.txt'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
    const { code, stdout, stderr } = await runWiregraph(['ingest', files], env, home)
    expect(stdout).toContain('Rebels seize river town in Mali')
    expect(stdout).toMatch(/3 files: 1 article with \d+ reports?; 1 known already; 1 failed/)
    expect(stderr).toContain('picture.txt: NOT_TEXT')
    expect(code).toBe(1)
    expect((await runWiregraph(['status'], env, home)).stdout).toMatch(/picture\.txt: NOT_TEXT/)
  })

  it('follows the links from the article to its events, their place and the country, and back', async () => {
    const Linked = z.object({
      articles: z.object({
        nodes: z.array(
          z.object({
            source: z.string(),
            events: z.object({
              nodes: z.array(
                z.object({
                  id: z.string(),
                  type: z.string(),
                  place: z
                    .object({
                      name: z.string(),
                      ancestors: z.array(
                        z.object({
                          name: z.string(),
                          events: z.object({ nodes: z.array(z.object({ id: z.string() })) }),
                        }),
                      ),
                    })
                    .nullable(),
                }),
              ),
            }),
          }),
        ),
      }),
    })
    const { articles } = await query(
      Linked,
      `{ articles { nodes { source events(first: 20) { nodes {
      id type place { name ancestors { name events(first: 20) { nodes { id } } } } } } } } }`,
    )
    const [found] = articles.nodes
    expect(found?.source).toBe('Sahel Wire')
    const seizure = found?.events.nodes.find((event) => event.type === 'COERCE')
    expect(seizure?.place?.name).toBe('Bourem')
    const country = seizure?.place?.ancestors[0]
    expect(country?.name).toBe('Mali')
    expect(country?.events.nodes.map((event) => event.id)).toContain(seizure?.id)
  })

  it('reads what is dropped into the inbox', async () => {
    writeFileSync(
      join(inbox, 'port.md'),
      '# Ministers meet in Lima\n\nLIMA, May 4, 2022 (Andes Press) - The foreign ministers of Peru and Chile met in Lima on Wednesday.\n',
    )
    await expect.poll(listArticles, { timeout: 30_000, interval: 300 }).toHaveLength(2)
  })

  it('explains why names are one actor, and says whom it may mean where it knows none of that name', async () => {
    const told = await runWiregraph(['explain', 'keita'], env, home)
    expect(told.stdout).toMatch(/^Adama Keita {2}PERSON/)
    expect(told.stdout).toMatch(
      /^"Keita"\n.*\[last-name\].*1 article\n +2021-03-12 {2}Rebels seize river town in Mali, Sahel Wire {2}article_/m,
    )
    const whole = await runWiregraph(['explain', 'Adama', 'Keita', '--json'], env, home)
    expect(ActorExplanation.parse(JSON.parse(whole.stdout)).actor.aliases).toEqual(['Keita'])
    const unknown = await runWiregraph(['explain', 'Adam Keita'], env, home)
    expect(unknown.stderr).toMatch(/there is no actor "Adam Keita".*\n +actor_\w+ {2}Adama Keita/)
    expect([told.code, whole.code, unknown.code]).toEqual([0, 0, 2])
  })

  it('has nothing to read again while lexicon and code are the same', async () => {
    const { code, stdout } = await runWiregraph(['relink'], env, home)
    expect([code, stdout]).toEqual([0, 'every article was read and linked with lexicon and code of now\n'])
  })

  it('prints the whole graph, the same by the server and without it', async () => {
    const served = await runWiregraph(['export', '--format', 'ndjson'], env, home)
    const kinds = served.stdout
      .trim()
      .split('\n')
      .map((line) => z.looseObject({ kind: z.string() }).parse(JSON.parse(line)).kind)
    expect([...new Set(kinds)]).toEqual(['article', 'place', 'actor', 'report', 'event'])
    expect(served.code).toBe(0)
    const csv = ['export', 'events', '--format', 'csv', '--filter', '{"types":["COERCE"]}']
    const events = await runWiregraph(csv, env, home)
    expect(events.stdout).toMatch(/^id,title,type,.*\r\nevent_\w{24},[^\r]*,COERCE,/)
    const wrong = await runWiregraph(['export', 'events', '--filter', '{"types":["X"]}'], env, home)
    expect(wrong.stderr).toContain('filter.types.0')
    expect(await stop(server)).toBe(0)
    expect((await runWiregraph(['export'], env, home)).stdout).toBe(served.stdout)
    expect((await runWiregraph(csv, env, home)).stdout).toBe(events.stdout)
    server = await start()
  })

  it('takes an article out, and keeps the rest over a restart', async () => {
    const [{ id } = { id: '' }] = (await listArticles()).filter((a) => a.title.startsWith('Rebels'))
    expect(await runWiregraph(['remove', id], env, home)).toMatchObject({
      code: 0,
      stdout: `removed ${id}\n`,
    })
    expect(await stop(server)).toBe(0)
    server = await start()
    expect((await listArticles()).map((a) => a.title)).toEqual(['Ministers meet in Lima'])
  })

  it('says so when the port is taken', async () => {
    const blocker = createServer().listen(0, '127.0.0.1')
    await once(blocker, 'listening')
    const address = blocker.address()
    const port = typeof address === 'object' ? String(address?.port) : ''
    const { code, stderr } = await runWiregraph(
      ['start'],
      { ...env, PORT: port, WIREGRAPH_DATA: join(home, 'other') },
      home,
    )
    blocker.close()
    expect(stderr).toContain(port)
    expect(stderr).toMatch(/PORT/)
    expect(stderr).not.toContain('    at ')
    expect(code).toBe(1)
  })
})

describe('the command line without a database', () => {
  it('prints one line an article in the zod shape, and tells which input it is', async () => {
    const lines = [
      JSON.stringify({
        id: 'row-1',
        title: 'Border closed',
        text: 'The government of Chad closed the border with Sudan on Monday.',
        publishedAt: '2020-03-04',
      }),
      'no json',
      JSON.stringify({
        id: 'row-3',
        text: 'Police in Nairobi arrested 20 protesters on Tuesday, a spokesman said.',
      }),
    ]
    const { code, stdout, stderr } = await runWiregraph(['extract', '-'], {}, tmpdir(), lines.join('\n'))
    const rows = stdout
      .trim()
      .split('\n')
      .map((line) => z.looseObject({ input: z.string() }).parse(JSON.parse(line)))
    expect(rows.map((row) => row.input)).toEqual(['row-1', 'row-3'])
    for (const row of rows) expect(Extraction.safeParse(row).error).toBeUndefined()
    expect(stderr).toMatch(/^line 2: /m)
    expect(code).toBe(1)
  })

  it('explains sentence by sentence what it read and what it refused', async () => {
    const file = fileURLToPath(new URL('../../../corpus/river-offensive/source.txt', import.meta.url))
    const { code, stdout } = await runWiregraph(['extract', '--explain', file], {}, tmpdir())
    expect(stdout).toMatch(/^ {2}\+ "captured" {2}COERCE\/seize ACTUAL {2}\[coerce\./m)
    expect(stdout).toMatch(/^ {6}actor +"Rebels" {2}\[actor:subject\]/m)
    expect(stdout).toMatch(/^ {2}- "[^"]+" {2}\S.* {2}\[\w+\.[\w-]+\]/m)
    expect(code).toBe(0)
  })

  const wrong: [string[], Record<string, string>, string, number?][] = [
    [['fly'], {}, 'there is no command "fly"'],
    [['status', '--colour'], {}, 'status has no option --colour'],
    [['extract', '--explain', '-'], {}, '--explain reads a file'],
    [['export', '--format', 'csv'], {}, 'export has no format "csv"'],
    [['export', 'events', '--format', 'xml'], {}, 'only ndjson, csv, geojson'],
    [['export', 'everything'], {}, 'export knows graph and events, not "everything"'],
    [['export', '--filter', '{}'], {}, 'are for "export events"'],
    [['explain', 'x', '--articles', '0'], {}, '--articles is 1 to 100 or all, not "0"'],
    [['remove', 'x'], {}, '"x" is not the id of an article'],
    [['start'], { PORT: 'http', WIREGRAPH_CONCURRENCY: '0' }, 'WIREGRAPH_CONCURRENCY', 78],
    [['start'], { REDIS_URL: 'redis://127.0.0.1' }, 'DATABASE_URL is not', 78],
    [['worker'], {}, 'needs DATABASE_URL', 78],
    [['ingest', '/no/such/file'], {}, '/no/such/file'],
  ]
  it.each(wrong)('%j with %j is a mistake that it explains', async (args, env, message, exit = 2) => {
    const { code, stderr } = await runWiregraph(args, env, tmpdir())
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('    at ')
    expect(code).toBe(exit)
  })
})
