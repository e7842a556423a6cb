import { sha256 } from '@wiregraph/schema'
import { Redis } from 'ioredis'
import { afterEach, describe, expect, it } from 'vitest'
import { createIngestQueue, createIngestWorker, QueueMisconfigured, QueueUnavailable } from '../src/index.ts'
import { freePort, redisMissing, startRedis } from './servers.ts'

const drop = (name: string) => ({ dropId: `drop_${sha256(name)}`, generation: 1 })

if (redisMissing !== null) console.log(`skipped: ${redisMissing}`)

describe.skipIf(redisMissing !== null)('the queue on Redis', () => {
  let opened: (() => Promise<unknown>)[] = []
  afterEach(async () => {
    for (const close of opened.reverse()) await close()
    opened = []
  })
  function closeLater<T extends { close(): Promise<unknown> }>(it: T): T {
    opened.push(() => it.close())
    return it
  }

  it('opens while Redis is away, says so in time, and works when it has come', async () => {
    const port = await freePort()
    const driver = { kind: 'redis', url: `redis://127.0.0.1:${port}` } as const
    const errors: Error[] = []
    const onError = (error: Error) => errors.push(error)
    const queue = closeLater(await createIngestQueue(driver, { timeout: 200, onError }))
    expect(errors).toEqual([expect.any(QueueUnavailable)])
    await expect(queue.enqueue(drop('early'))).rejects.toThrow(QueueUnavailable)
    await expect(queue.ping()).rejects.toThrow(/could not be reached: no answer within 200 ms/)
    const server = await startRedis({ port })
    opened.unshift(server.stop)
    await expect.poll(() => queue.ping().then(() => 'there', String), { timeout: 5000 }).toBe('there')
    await queue.enqueue(drop('late'))
    expect((await queue.counts()).waiting).toBeGreaterThan(0)
  })

  it('says in time that Redis went away, and goes on when it is back', async () => {
    const port = await freePort()
    const first = await startRedis({ port })
    const driver = { kind: 'redis', url: first.url } as const
    const queue = closeLater(await createIngestQueue(driver, { timeout: 300 }))
    const done: string[] = []
    closeLater(await createIngestWorker(driver, async ({ dropId }) => void done.push(dropId), { grace: 500 }))
    await queue.enqueue(drop('before'))
    await expect.poll(() => done, { timeout: 5000 }).toEqual([drop('before').dropId])
    await first.kill()
    await expect(queue.enqueue(drop('meanwhile'))).rejects.toThrow(QueueUnavailable)
    const second = await startRedis({ port })
    opened.unshift(second.stop)
    const again = () => queue.enqueue(drop('after')).then(() => 'taken', String)
    await expect.poll(again, { timeout: 8000 }).toBe('taken')
    await expect.poll(() => done, { timeout: 8000 }).toContain(drop('after').dropId)
  })

  it('closes while Redis is away', async () => {
    const server = await startRedis()
    const driver = { kind: 'redis', url: server.url } as const
    const queue = await createIngestQueue(driver, { timeout: 200 })
    const worker = await createIngestWorker(driver, async () => undefined, { grace: 300 })
    await server.kill()
    for (let count = 0; count < 12; count++) await expect(queue.ping()).rejects.toThrow(QueueUnavailable)
    await worker.close()
    await queue.close()
    expect(worker.isRunning()).toBe(false)
  })

  it('does not start where Redis would drop jobs', async () => {
    const server = await startRedis({ policy: 'allkeys-lru' })
    opened.push(server.stop)
    const driver = { kind: 'redis', url: server.url } as const
    await expect(createIngestQueue(driver)).rejects.toThrow(QueueMisconfigured)
    await expect(createIngestQueue(driver)).rejects.toThrow(/allkeys-lru.*noeviction/)
    await expect(createIngestWorker(driver, async () => undefined)).rejects.toThrow(QueueMisconfigured)
  })

  it('gives up to start a worker that cannot reach Redis', async () => {
    const driver = { kind: 'redis', url: `redis://127.0.0.1:${await freePort()}` } as const
    const opening = createIngestWorker(driver, async () => undefined, { openTimeout: 100 })
    await expect(opening).rejects.toThrow(QueueUnavailable)
  })

  it('tells a full Redis from one that took the job', async () => {
    const server = await startRedis()
    opened.push(server.stop)
    const queue = closeLater(await createIngestQueue({ kind: 'redis', url: server.url }))
    await queue.enqueue(drop('fits'))
    const client = new Redis(server.url)
    await client.config('SET', 'maxmemory', '1mb')
    client.disconnect()
    await expect(queue.enqueue(drop('too much'))).rejects.toThrow(/OOM/)
  })

  it('keeps all keys of the queue in one slot of a cluster', async () => {
    const server = await startRedis()
    opened.push(server.stop)
    const queue = closeLater(await createIngestQueue({ kind: 'redis', url: server.url }))
    await queue.enqueue(drop('slot'))
    const client = new Redis(server.url)
    const keys = await client.keys('*')
    client.disconnect()
    expect(keys.length).toBeGreaterThan(2)
    expect(keys.filter((key) => !key.startsWith('{wiregraph}:'))).toEqual([])
  })
})
