import type { LazyPipeline } from '@wiregraph/ingest'
import { linker } from '@wiregraph/link'
import { expect, it } from 'vitest'
import { openLocalDesk } from '../src/desk/local-desk.ts'
import type { Runtime } from '../src/runtime.ts'

const never = () => {
  throw new Error('nothing is read')
}

it('relinking is refused by a process that reads with words of before', async () => {
  const stamps = { reading: 'of before', linking: 'of now' }
  const pipeline: LazyPipeline = { read: never, extract: never, linker, stamps, preload: never }
  const desk = openLocalDesk({} as Runtime, pipeline)
  const relinking = desk.relink({ ...stamps, reading: 'of now' })[Symbol.asyncIterator]()
  await expect(relinking.next()).rejects.toMatchObject({ name: 'StaleTools' })
})
