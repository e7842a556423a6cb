import { RefusedInput, schemaVersion, sha256 } from '@wiregraph/schema'
import { Queue } from 'bullmq'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connect } from '../src/drivers/connection.ts'
import {
  createIngestQueue,
  createIngestWorker,
  type IngestHandler,
  type IngestQueue,
  type IngestQueueOptions,
  type IngestWorker,
  type IngestWorkerOptions,
  type WorkerEvent,
} from '../src/index.ts'
import { queueName, redisPrefix } from '../src/settings.ts'
import { type RunningDriver, testedDrivers } from './drivers.ts'

const dropNamed = (name: string) => ({ dropId: `drop_${sha256(name)}`, generation: 1 })
const quick = { retryDelay: 10 }

/** A promise and what settles it. */
function gate() {
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}

for (const { name, start } of testedDrivers) {
  const started = await start()

  describe.skipIf(started === null)(`the queue on ${name}`, () => {
    const running = started as RunningDriver
    let opened: { close(): Promise<unknown> }[] = []
    let events: WorkerEvent[] = []
    let onEvent: (event: WorkerEvent) => void = () => undefined

    afterAll(async () => {
      await running.stop()
    })
    beforeEach(() => {
      events = []
      onEvent = (event) => events.push(event)
    })
    afterEach(async () => {
      for (const each of opened.reverse()) await each.close()
      opened = []
      await running.empty()
    })

    async function openQueue(options: IngestQueueOptions = quick): Promise<IngestQueue> {
      const queue = await createIngestQueue(running.driver, options)
      opened.push(queue)
      return queue
    }
    async function openWorker(
      handler: IngestHandler,
      options: IngestWorkerOptions = {},
    ): Promise<IngestWorker> {
      const worker = await createIngestWorker(running.driver, handler, {
        ...options,
        onEvent: (event) => onEvent(event),
      })
      opened.push(worker)
      return worker
    }
    /** Waits for the n-th event of a type. */
    function nth(type: WorkerEvent['type'], n = 1): Promise<readonly WorkerEvent[]> {
      return new Promise((resolve) => {
        const look = () => {
          const found = events.filter((event) => event.type === type)
          if (found.length >= n) resolve(found)
        }
        onEvent = (event) => {
          events.push(event)
          look()
        }
        look()
      })
    }

    it('hands a job to the worker once', async () => {
      const queue = await openQueue()
      const seen: unknown[] = []
      await openWorker(async (task) => void seen.push(task))
      const drop = dropNamed('once')
      const done = nth('completed')
      await queue.enqueue(drop)
      expect(await done).toEqual([{ type: 'completed', dropId: drop.dropId }])
      expect(seen).toEqual([{ dropId: drop.dropId, attempt: 1, lastAttempt: false }])
    })

    it('takes the same drop twice for one job, and a new generation for another', async () => {
      const queue = await openQueue()
      const drop = dropNamed('twice')
      await Promise.all([queue.enqueue(drop), queue.enqueue(drop)])
      await queue.enqueue(drop)
      expect(await queue.counts()).toMatchObject({ waiting: 1 })
      await queue.enqueue({ ...drop, generation: 2 })
      expect(await queue.counts()).toMatchObject({ waiting: 2 })
    })

    it('tries again after an error, and counts the attempts', async () => {
      const queue = await openQueue({ retryDelay: 10, attempts: 3 })
      const attempts: [number, boolean][] = []
      const done = nth('completed')
      await openWorker(async ({ attempt, lastAttempt }) => {
        attempts.push([attempt, lastAttempt])
        if (attempt < 3) throw new Error(`not at attempt ${attempt}`)
      })
      await queue.enqueue(dropNamed('retried'))
      await done
      expect(attempts).toEqual([
        [1, false],
        [2, false],
        [3, true],
      ])
      const retries = events.flatMap((event) =>
        event.type === 'retrying' ? [[event.attempt, event.error.message]] : [],
      )
      expect(retries).toEqual([
        [1, 'not at attempt 1'],
        [2, 'not at attempt 2'],
      ])
    })

    it('gives up after the last attempt', async () => {
      const queue = await openQueue({ retryDelay: 10, attempts: 2 })
      const drop = dropNamed('hopeless')
      const failed = nth('failed')
      await openWorker(async () => {
        throw new Error('never')
      })
      await queue.enqueue(drop)
      expect(await failed).toMatchObject([{ dropId: drop.dropId, attempt: 2, error: { message: 'never' } }])
      expect(await queue.counts()).toMatchObject({ waiting: 0, delayed: 0, failed: 1 })
    })

    it('fails a refused input at once and for good', async () => {
      const queue = await openQueue()
      const failed = nth('failed')
      let calls = 0
      await openWorker(async () => {
        calls += 1
        throw new RefusedInput('EMPTY_FILE', 'the file is empty')
      })
      const drop = dropNamed('refused')
      await queue.enqueue(drop)
      expect(await failed).toMatchObject([{ error: { message: 'EMPTY_FILE: the file is empty' } }])
      expect(calls).toBe(1)
      expect(events.filter(({ type }) => type === 'retrying')).toEqual([])
      expect(await queue.restore(drop)).toBe('EMPTY_FILE: the file is empty')
    })

    it.each([
      ['no drop id', { schemaVersion }],
      ['an id that is none', { dropId: '../etc/passwd', schemaVersion }],
      ['another schema version', { dropId: dropNamed('old').dropId, schemaVersion: schemaVersion + 1 }],
    ])('fails a job with %s without handing it on', async (_, data) => {
      const failed = nth('failed')
      let calls = 0
      await openWorker(async () => {
        calls += 1
      })
      const link = connect(running.driver, 'producer')
      await link.prepare()
      const { connection, backend } = link
      const foreign = new Queue(queueName, { connection, prefix: redisPrefix }, backend)
      foreign.on('error', () => undefined)
      await foreign.add('ingest-article', data, { attempts: 3, backoff: 10 })
      const [event] = await failed
      await foreign.close()
      await link.close()
      expect(event).toMatchObject({ dropId: null, attempt: 1 })
      expect(event?.type === 'failed' && event.error.message).toMatch(
        /none of this version's.*(dropId|schemaVersion)/s,
      )
      expect(calls).toBe(0)
    })

    it('refuses to enqueue what is no drop', async () => {
      const queue = await openQueue()
      await expect(queue.enqueue({ dropId: 'drop_1', generation: 1 })).rejects.toThrow(/dropId/)
    })

    it('waits for the running job when it closes, and takes no other', async () => {
      const queue = await openQueue()
      const started = gate()
      const finish = gate()
      const done: string[] = []
      const worker = await openWorker(async ({ dropId }) => {
        started.open()
        await finish.opened
        done.push(dropId)
      })
      const [first, second] = [dropNamed('first'), dropNamed('second')]
      await queue.enqueue(first)
      await started.opened
      await queue.enqueue(second)
      const closed = worker.close()
      finish.open()
      expect(await closed).toEqual({ drained: true })
      expect(worker.isRunning()).toBe(false)
      expect(done).toEqual([first.dropId])
      expect(await queue.counts()).toMatchObject({ waiting: 1, active: 0, completed: 1 })
    })

    it('closes after the grace period though a job runs on, and that job is done again', async () => {
      const queue = await openQueue()
      const started = gate()
      const finish = gate()
      const worker = await openWorker(
        async () => {
          started.open()
          await finish.opened
        },
        { grace: 50, lockDuration: 400 },
      )
      const drop = dropNamed('slow')
      await queue.enqueue(drop)
      await started.opened
      expect(await worker.close()).toEqual({ drained: false })
      const done = nth('completed')
      await openWorker(async () => undefined, { lockDuration: 400, stalledInterval: 100 })
      expect(await done).toEqual([{ type: 'completed', dropId: drop.dropId }])
      finish.open()
    })

    it('shares the jobs among two workers, each job done once', async () => {
      const queue = await openQueue()
      const names = Array.from({ length: 20 }, (_, index) => `shared ${index}`)
      const done: string[] = []
      const by = new Set<string>()
      const both = gate()
      const handler = (name: string) => async (task: { dropId: string }) => {
        by.add(name)
        if (by.size === 2) both.open()
        await both.opened
        done.push(task.dropId)
      }
      const completed = nth('completed', names.length)
      await openWorker(handler('a'), { concurrency: 2 })
      await openWorker(handler('b'), { concurrency: 2 })
      for (const name of names) await queue.enqueue(dropNamed(name))
      await completed
      expect(done.sort()).toEqual(names.map((name) => dropNamed(name).dropId).sort())
    })

    it('counts jobs by state', async () => {
      const queue = await openQueue({ attempts: 2, retryDelay: 60_000 })
      const none = { waiting: 0, active: 0, delayed: 0, completed: 0, failed: 0 }
      expect(await queue.counts()).toEqual(none)
      await queue.enqueue(dropNamed('counted'))
      await queue.enqueue(dropNamed('counted too'))
      expect(await queue.counts()).toEqual({ ...none, waiting: 2 })
      const [completed, retrying] = [dropNamed('counted').dropId, nth('retrying')]
      await openWorker(async ({ dropId }) => {
        if (dropId !== completed) throw new Error('later')
      })
      await retrying
      expect(await queue.counts()).toEqual({ ...none, completed: 1, delayed: 1 })
    })

    it('restores a job that was lost or is held for done, and leaves one that waits', async () => {
      const queue = await openQueue()
      const drop = dropNamed('restored')
      expect(await queue.restore(drop)).toBeNull()
      expect(await queue.restore(drop)).toBeNull()
      expect(await queue.counts()).toMatchObject({ waiting: 1 })
      const once = nth('completed')
      await openWorker(async () => undefined)
      await once
      const again = nth('completed', 2)
      expect(await queue.restore(drop)).toBeNull()
      await again
    })

    it('answers a ping, and not when closed', async () => {
      const queue = await openQueue()
      await queue.ping()
      await queue.close()
      await expect(queue.ping()).rejects.toThrow('The queue is closed')
      await expect(queue.enqueue(dropNamed('late'))).rejects.toThrow('The queue is closed')
    })
  })
}
