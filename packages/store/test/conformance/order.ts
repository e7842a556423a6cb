import type { Extraction } from '@wiregraph/schema'
import { expect, test } from 'vitest'
import { writeArticles } from '../../src/index.ts'
import { emptyTables, type Use } from '../conformance.ts'
import { dumpTables, linesOf } from '../drivers.ts'
import { sampleArticles } from '../fixtures.ts'
import { testLinker } from '../linker.ts'
import { shuffle } from '../shuffle.ts'

export function testOrder(use: Use): void {
  const write = (extractions: readonly Extraction[]) =>
    writeArticles(use(), { dropId: null, extractions, linker: testLinker })

  const graph = async () => ({ lines: await linesOf(use()), tables: await dumpTables(use()) })

  test.each([1, 2, 3, 4, 5])('order and repetition do not change the graph (%i)', async (seed) => {
    await write(sampleArticles())
    const expected = await graph()
    expect(expected.lines.length).toBeGreaterThan(20)
    await emptyTables(use())
    const sent = shuffle([...sampleArticles(), ...sampleArticles()], seed)
    for (const extraction of sent) await write([extraction])
    expect(await graph()).toEqual(expected)
  })

  test('writers at once write the graph of one', async () => {
    await write(sampleArticles())
    const expected = await graph()
    await emptyTables(use())
    await Promise.all(
      shuffle([...sampleArticles(), ...sampleArticles()], 9).map((extraction) => write([extraction])),
    )
    expect(await graph()).toEqual(expected)
  })
}
