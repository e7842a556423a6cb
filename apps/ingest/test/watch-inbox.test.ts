import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { dropId } from '@wiregraph/schema'
import { failDrop, failedDrops, readDrop } from '@wiregraph/store'
import { afterEach, describe, expect, it } from 'vitest'
import {
  type InboxEvent,
  type InboxWatch,
  openInboxDesk,
  type WatchOptions,
  watchInbox,
} from '../src/index.ts'
import { useDatabase } from './database.ts'
import { makeFolder } from './folder.ts'

const db = useDatabase()
let events: InboxEvent[] = []
let queued: string[] = []
let queueIsAway = false
let watches: InboxWatch[] = []
const settled = 150

afterEach(async () => {
  for (const watch of watches) await watch.close()
  events = []
  queued = []
  queueIsAway = false
  watches = []
})

async function start(folder: string, options: Partial<WatchOptions> = {}): Promise<InboxWatch> {
  const queue = {
    enqueue: async ({ dropId: id }: { dropId: string }) => {
      if (queueIsAway) throw new Error('the queue is away')
      queued.push(id)
    },
  }
  const desk = openInboxDesk({ database: db.database, queue })
  const onEvent = (event: InboxEvent) => events.push(event)
  const watch = await watchInbox(folder, { desk, onEvent, settled, sweepEvery: 60_000, ...options })
  watches.push(watch)
  return watch
}
const filesOf = (type: InboxEvent['type']) =>
  events.filter((event) => event.type === type).map(({ file }) => file)
const comes = (type: InboxEvent['type'], files: readonly string[]) =>
  expect.poll(() => filesOf(type).sort(), { timeout: 10_000, interval: 20 }).toEqual([...files].sort())
const idOf = (text: string) => dropId(new TextEncoder().encode(text), {})

describe('the inbox', () => {
  it('takes what is there at the start, in nested folders too', async () => {
    const folder = makeFolder()
    mkdirSync(join(folder, 'deep', 'er'), { recursive: true })
    writeFileSync(join(folder, 'a.txt'), 'a')
    writeFileSync(join(folder, 'deep', 'er', 'b.txt'), 'b')
    await start(folder, { settled: 0 })
    expect(filesOf('queued')).toEqual(['a.txt', 'deep/er/b.txt'])
    expect(queued).toEqual([idOf('a'), idOf('b')])
    expect(readFileSync(join(folder, 'a.txt'), 'utf8'), 'the file stays').toBe('a')
  })

  it('makes the folder where there is none', async () => {
    const folder = join(makeFolder(), 'new', 'inbox')
    await start(folder)
    writeFileSync(join(folder, 'a.txt'), 'a')
    await comes('queued', ['a.txt'])
  })

  it('comes back by itself to what was being written at the start', async () => {
    const folder = makeFolder()
    writeFileSync(join(folder, 'a.txt'), 'a')
    await start(folder)
    expect(queued).toEqual([])
    await comes('queued', ['a.txt'])
  })

  it('takes a file that comes, and one that is moved in', async () => {
    const [folder, elsewhere] = [makeFolder(), makeFolder()]
    await start(folder)
    mkdirSync(join(folder, 'later'))
    writeFileSync(join(folder, 'later', 'a.txt'), 'a')
    writeFileSync(join(elsewhere, 'b.txt'), 'b')
    renameSync(join(elsewhere, 'b.txt'), join(folder, 'b.txt'))
    await comes('queued', ['b.txt', 'later/a.txt'])
  })

  it('takes a file that is written in pieces once, and whole', async () => {
    const folder = makeFolder()
    // A machine with other work to do may pause longer between two pieces than it was told to.
    const watch = await start(folder, { settled: 2000 })
    const piece = 'A line of the report.\n'.repeat(300)
    for (let count = 0; count < 8; count++) {
      appendFileSync(join(folder, 'slow.txt'), piece)
      await watch.sweep()
      await sleep(settled / 3)
    }
    expect(filesOf('queued')).toEqual([])
    await comes('queued', ['slow.txt'])
    expect(queued).toEqual([idOf(piece.repeat(8))])
  })

  it('takes a file again when it was changed, and the same content once', async () => {
    const folder = makeFolder()
    await start(folder)
    writeFileSync(join(folder, 'a.txt'), 'first')
    await comes('queued', ['a.txt'])
    writeFileSync(join(folder, 'a.txt'), 'second')
    await comes('queued', ['a.txt', 'a.txt'])
    writeFileSync(join(folder, 'copy.txt'), 'second')
    await comes('known', ['copy.txt'])
    expect(new Set(queued)).toEqual(new Set([idOf('first'), idOf('second')]))
  })

  it('does not hand in again at the next start what was read or refused', async () => {
    const folder = makeFolder()
    for (const name of ['read', 'failed', 'waiting']) writeFileSync(join(folder, `${name}.txt`), name)
    const first = await start(folder, { settled: 0 })
    await first.close()
    await db.database.pool.query(
      `update drops set state = 'COMPLETED', bytes = null where id = '${idOf('read')}'`,
    )
    await failDrop(db.database, idOf('failed'), { code: 'EMPTY_FILE', message: 'empty', final: true })
    queued = []
    events = []
    await start(folder, { settled: 0 })
    expect(filesOf('known')).toEqual(['failed.txt', 'read.txt', 'waiting.txt'])
    expect(queued, 'the one that waits may have lost its job').toEqual([idOf('waiting')])
    expect(await readDrop(db.database, idOf('failed'))).toMatchObject({ state: 'FAILED' })
  })

  it('leaves links, pipes, hidden and unfinished files alone', async () => {
    const [folder, outside] = [makeFolder(), makeFolder()]
    writeFileSync(join(outside, 'secret.txt'), 'secret')
    const makeAll = (prefix: string) => {
      symlinkSync(join(outside, 'secret.txt'), join(folder, `${prefix}link.txt`))
      symlinkSync(outside, join(folder, `${prefix}folder`))
      symlinkSync('/etc', join(folder, `${prefix}etc`))
      execFileSync('mkfifo', [join(folder, `${prefix}pipe.txt`)])
      mkdirSync(join(folder, `${prefix}dir.txt`))
      for (const name of ['.hidden.txt', 'x.part', 'x.txt~']) writeFileSync(join(folder, `${name}`), 'x')
    }
    makeAll('before-')
    const watch = await start(folder, { settled: 0 })
    makeAll('after-')
    writeFileSync(join(folder, 'last.txt'), 'last')
    await comes('queued', ['last.txt'])
    await watch.sweep()
    expect(queued).toEqual([idOf('last')])
    expect(filesOf('refused')).toEqual([])
    expect(filesOf('error')).toEqual([])
  })

  it('takes a file whose name is not UTF-8', async () => {
    const folder = makeFolder()
    const path = Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from('.txt')])
    writeFileSync(path, 'latin')
    await start(folder, { settled: 0 })
    expect(filesOf('queued')).toEqual(['caf\u{FFFD}.txt'])
  })

  it.each([
    'two\nlines.txt',
    '-rf.txt',
    '__proto__.json',
    `${'n'.repeat(251)}.txt`,
    'e\u0301.txt',
    '\u{1F4F0}.txt',
  ])('takes a file named %j', async (name) => {
    const folder = makeFolder()
    await start(folder)
    writeFileSync(join(folder, name), name)
    await comes('queued', [name])
  })

  it('keeps a file of an unknown kind as refused, once', async () => {
    const folder = makeFolder()
    writeFileSync(join(folder, 'report.pdf'), '%PDF')
    writeFileSync(join(folder, 'README.md'), 'what to put here')
    writeFileSync(join(folder, '.gitkeep'), '')
    const watch = await start(folder, { settled: 0 })
    await watch.sweep()
    await watch.close()
    await start(folder, { settled: 0 })
    expect(filesOf('refused')).toEqual(['report.pdf'])
    expect(filesOf('known')).toEqual(['report.pdf'])
    expect(await failedDrops(db.database)).toMatchObject([{ file: 'report.pdf', errorCode: 'UNKNOWN_KIND' }])
    expect(queued).toEqual([])
  })

  it('refuses a file that is too large without reading it', async () => {
    const folder = makeFolder()
    writeFileSync(join(folder, 'huge.txt'), '')
    truncateSync(join(folder, 'huge.txt'), 1e12)
    await start(folder, { settled: 0 })
    const [failed] = await failedDrops(db.database)
    expect(failed).toMatchObject({ file: 'huge.txt', errorCode: 'FILE_TOO_LARGE' })
    expect(failed?.error).toContain('found 1000000000000')
  })

  it('tries again at the next sweep when the queue was away, and complains once', async () => {
    const folder = makeFolder()
    writeFileSync(join(folder, 'a.txt'), 'a')
    queueIsAway = true
    const watch = await start(folder, { settled: 0 })
    await watch.sweep()
    expect(filesOf('error')).toEqual(['a.txt'])
    queueIsAway = false
    await watch.sweep()
    expect(queued).toEqual([idOf('a')])
  })
})
