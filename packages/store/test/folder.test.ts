import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lockFolder } from '../src/drivers/folder-lock.ts'
import { type Holder, holderOfThisProcess } from '../src/drivers/holder.ts'
import { openDatabase } from '../src/index.ts'
import { temporaryFolder } from './drivers.ts'

let folder: string
const children: ChildProcess[] = []

beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** Opens the folder in another process; gives the process and its first word. */
async function openElsewhere(): Promise<{ child: ChildProcess; said: string }> {
  const script = fileURLToPath(new URL('./hold-folder.ts', import.meta.url))
  const flags = ['--conditions=source', '--import', 'tsx', script, folder]
  const child = spawn(process.execPath, flags, { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  const said = await new Promise<string>((resolve) =>
    child.stdout?.once('data', (chunk) => resolve(`${chunk}`.trim())),
  )
  return { child, said }
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
}

describe('the folder of an embedded database', () => {
  test('keeps what was written, and opens once at a time', async () => {
    const first = await openDatabase({ folder })
    await first.sql.insertInto('event_ids').values({ id: 'a', report_id: 'r' }).execute()
    const inUse = {
      name: 'FolderInUse',
      pid: process.pid,
      message: expect.stringContaining(`process ${process.pid}`),
    }
    await expect(openDatabase({ folder })).rejects.toMatchObject(inUse)
    await first.close()
    await first.close()
    await expect(first.pool.query('select 1')).rejects.toThrow('closed')
    const second = await openDatabase({ folder })
    expect(await second.sql.selectFrom('event_ids').select('id').execute()).toEqual([{ id: 'a' }])
    await second.close()
    expect(readdirSync(folder)).toEqual(['pgdata'])
  })

  test('is refused while another process has it, and taken over when that one was killed', async () => {
    const { child, said } = await openElsewhere()
    expect(said).toBe('opened')
    await expect(openDatabase({ folder })).rejects.toMatchObject({ name: 'FolderInUse', pid: child.pid })
    await kill(child)
    const db = await openDatabase({ folder })
    expect(await db.sql.selectFrom('event_ids').select('id').execute()).toEqual([{ id: `${child.pid}` }])
    await db.close()
  })

  test('opens for one of two that begin at once', async () => {
    const both = await Promise.all([openElsewhere(), openElsewhere()])
    expect(both.map(({ said }) => said).sort()).toEqual(['FolderInUse', 'opened'])
  })

  test('is made whole or not at all', async () => {
    mkdirSync(join(folder, 'pgdata.new'))
    writeFileSync(join(folder, 'pgdata.new', 'PG_VERSION'), 'half')
    const db = await openDatabase({ folder })
    expect(existsSync(join(folder, 'pgdata.new'))).toBe(false)
    await db.close()
  })

  test.each([
    ['of another PostgreSQL', '17\n', /PostgreSQL 17, and this version reads 18/],
    ['that is none', null, /holds no database/],
  ])('with a database %s is refused, and not kept locked', async (_what, version, message) => {
    mkdirSync(join(folder, 'pgdata'))
    if (version !== null) writeFileSync(join(folder, 'pgdata', 'PG_VERSION'), version)
    await expect(openDatabase({ folder })).rejects.toThrow(message)
    await expect(openDatabase({ folder })).rejects.toMatchObject({ name: 'FolderNotUsable' })
  })

  test('that cannot be written is refused', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    for (const path of [file, join(file, 'inside'), '/proc/nowhere']) {
      await expect(openDatabase({ folder: path })).rejects.toMatchObject({
        name: 'FolderNotUsable',
        folder: path,
      })
    }
  })
})

describe('the lock of a folder', () => {
  const writeLock = (holder: Partial<Holder> | string, ageMs = 0) => {
    const path = join(folder, 'wiregraph.lock')
    const whole = { ...holderOfThisProcess('token'), ...(typeof holder === 'string' ? {} : holder) }
    writeFileSync(path, typeof holder === 'string' ? holder : JSON.stringify(whole))
    const when = new Date(Date.now() - ageMs)
    utimesSync(path, when, when)
  }

  test.each<[string, Partial<Holder> | string, number]>([
    ['of a process that is gone', { pid: 2 ** 22 + 1 }, 0],
    ['of a process whose number another one has now', { startedAt: '1' }, 0],
    ['of another machine that was silent for long', { realm: 'elsewhere' }, 120_000],
    ['that is no lock', '', 0],
  ])('%s is taken over', (_what, holder, age) => {
    writeLock(holder, age)
    lockFolder(folder)()
    expect(readdirSync(folder)).toEqual([])
  })

  test.each<[string, Partial<Holder>]>([
    ['of a process that runs', {}],
    ['of another machine that was heard of', { realm: 'elsewhere', pid: 2 ** 22 + 1 }],
  ])('%s holds', (_what, holder) => {
    writeLock(holder)
    expect(() => lockFolder(folder)).toThrow(expect.objectContaining({ name: 'FolderInUse' }))
  })

  test('that was taken over is not given back by its first holder', () => {
    const unlock = lockFolder(folder)
    writeLock({ token: 'of somebody else' })
    unlock()
    expect(readdirSync(folder)).toEqual(['wiregraph.lock'])
  })
})
