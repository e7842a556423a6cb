import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openDatabase, writeArticles } from '../src/index.ts'
import { dumpTables, temporaryFolder } from './drivers.ts'
import { manyArticles } from './fixtures.ts'
import { testLinker } from './linker.ts'

/** Writes into the folder in another process, kills it after so many articles, and gives the ids that it told. */
async function writeAndKill(folder: string, after: number): Promise<string[]> {
  const script = fileURLToPath(new URL('./write-until-killed.ts', import.meta.url))
  const flags = ['--conditions=source', '--import', 'tsx', script, folder]
  const child = spawn(process.execPath, flags, { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (chunk) => {
    said += chunk
    if (said.split('\n').length > after) child.kill('SIGKILL')
  })
  await new Promise((resolve) => child.once('close', resolve))
  return said.split('\n').slice(0, -1)
}

test.each([1, 7, 40])(
  'killed after %i articles, all told are there and the graph is whole',
  async (after) => {
    const folder = temporaryFolder()
    const told = await writeAndKill(folder, after)
    expect(told.length).toBeGreaterThanOrEqual(after)
    const db = await openDatabase({ folder })
    const rows = await db.sql.selectFrom('articles').select('id').execute()
    const stored = new Set(rows.map((row) => row.id))
    expect(told.filter((id) => !stored.has(id))).toEqual([])

    const alone = await openDatabase({ memory: true })
    const extractions = [...manyArticles(stored.size)]
    await writeArticles(alone, { dropId: null, extractions, linker: testLinker })
    expect(await dumpTables(db)).toEqual(await dumpTables(alone))
    await Promise.all([db.close(), alone.close()])
    rmSync(folder, { recursive: true })
  },
)
