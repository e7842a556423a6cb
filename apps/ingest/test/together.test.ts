import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { makeTogether } from '../src/together.ts'

/** Runs that end when they are told to, and the batches that they were given. */
function useRuns({ most = 10, patience = 10_000 } = {}) {
  const batches: string[][] = []
  const ends: (() => void)[] = []
  const run = async (things: readonly string[]): Promise<PromiseSettledResult<string>[]> => {
    batches.push([...things])
    await new Promise<void>((resolve) => ends.push(resolve))
    return things.map((thing) =>
      thing === 'bad'
        ? { status: 'rejected', reason: new Error('bad') }
        : { status: 'fulfilled', value: `${thing}!` },
    )
  }
  return { batches, end: () => ends.shift()?.(), together: makeTogether({ run, most, patience }) }
}

/** A thing that is ready when it is told to be. */
function makeThing(name: string) {
  let resolve = (_: string): void => undefined
  let reject = (_: Error): void => undefined
  const promise = new Promise<string>((...both) => {
    ;[resolve, reject] = both
  })
  return { prepare: () => promise, ready: () => resolve(name), fail: () => reject(new Error(name)) }
}

const settled = () => wait(5)

it('does a thing that comes alone at once', async () => {
  const { together, batches, end } = useRuns()
  const doing = together.add(async () => 'a')
  await settled()
  expect(batches).toEqual([['a']])
  end()
  expect(await doing).toBe('a!')
})

it('waits for what is being prepared, and does all of it together', async () => {
  const { together, batches, end } = useRuns()
  const [a, b] = [makeThing('a'), makeThing('b')]
  const doing = Promise.all([together.add(a.prepare), together.add(b.prepare)])
  a.ready()
  await settled()
  expect(batches).toEqual([])
  b.ready()
  await settled()
  expect(batches).toEqual([['a', 'b']])
  end()
  expect(await doing).toEqual(['a!', 'b!'])
})

it('does not wait for one that failed to be prepared', async () => {
  const { together, batches, end } = useRuns()
  const [a, b] = [makeThing('a'), makeThing('b')]
  const [first, second] = [together.add(a.prepare), together.add(b.prepare)]
  a.ready()
  b.fail()
  await expect(second).rejects.toThrow('b')
  await settled()
  expect(batches).toEqual([['a']])
  end()
  expect(await first).toBe('a!')
})

it('does not wait longer than its patience', async () => {
  const { together, batches } = useRuns({ patience: 20 })
  const slow = makeThing('slow')
  void together.add(slow.prepare)
  void together.add(async () => 'a')
  await expect.poll(() => batches).toEqual([['a']])
})

it('keeps what becomes ready during a run for the next one, and does no more than most at once', async () => {
  const { together, batches, end } = useRuns({ most: 2 })
  const names = ['a', 'b', 'c', 'd', 'e', 'f']
  const doing = Promise.all(names.map((name) => together.add(async () => name)))
  await settled()
  expect(batches).toEqual([['a', 'b']])
  end()
  await settled()
  end()
  await settled()
  end()
  expect(await doing).toEqual(names.map((name) => `${name}!`))
  expect(batches).toEqual([
    ['a', 'b'],
    ['c', 'd'],
    ['e', 'f'],
  ])
})

it('fails those that failed, and goes on', async () => {
  const { together, end } = useRuns()
  const outcomes = Promise.allSettled(['a', 'bad'].map((name) => together.add(async () => name)))
  await settled()
  end()
  expect(await outcomes).toMatchObject([{ status: 'fulfilled', value: 'a!' }, { status: 'rejected' }])
})

it('fails all of a run that fails itself, and goes on', async () => {
  let runs = 0
  const together = makeTogether<string, string>({
    run: async (things) => {
      runs += 1
      if (runs === 1) throw new Error('away')
      return things.map((value) => ({ status: 'fulfilled', value }))
    },
    most: 10,
    patience: 10_000,
  })
  const outcomes = await Promise.allSettled(['a', 'b'].map((name) => together.add(async () => name)))
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await together.add(async () => 'c')).toBe('c')
})
