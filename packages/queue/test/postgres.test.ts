import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { createIngestQueue, QueueMisconfigured } from '../src/index.ts'
import { startPostgres } from './servers.ts'

const server = await startPostgres()

describe.skipIf(server === null)('the queue on a pool of pg', () => {
  afterAll(async () => {
    await server?.stop()
  })

  it.each([
    ['takes one whose search_path has bullmq', '-c search_path=public,bullmq', null],
    ['refuses one whose search_path has not', '-c search_path=public', QueueMisconfigured],
  ])('%s', async (_, options, refusal) => {
    const pool = new pg.Pool({ connectionString: server?.url, options })
    const opening = createIngestQueue({ kind: 'postgres', pool })
    if (refusal) await expect(opening).rejects.toThrow(refusal)
    else {
      const queue = await opening
      await queue.ping()
      await queue.close()
      expect((await pool.query('select 1 as one')).rows, 'the pool stays open').toEqual([{ one: 1 }])
    }
    await pool.end()
  })
})
