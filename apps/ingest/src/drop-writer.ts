import { type Database, type DropToWrite, writeDrops } from '@wiregraph/store'
import type { Pipeline } from './pipeline.ts'
import { makeTogether, type Together } from './together.ts'

/** Writes drops that are read at the same time in one transaction; gives the ids of the articles of each. */
export type DropWriter = Together<DropToWrite, readonly string[]>

export interface WriterTools {
  readonly database: Database
  readonly pipeline: Pick<Pipeline, 'linker' | 'stamps'>
}

/** Drops of one transaction: more hardly cost less each, and what they hold is in memory at once. */
const most = 64

/** Milliseconds for which what is read already does not yet show in the graph, where other drops take long. */
const patience = 1000

/**
 * Each statement costs the same for one article and for fifty, so that drops that are read at the same time are written
 * together. Where that fails they are written one by one: one that cannot be written fails alone.
 */
export function makeDropWriter({ database, pipeline }: WriterTools): DropWriter {
  const write = async (drops: readonly DropToWrite[]) => {
    const { linker, stamps } = pipeline
    return (await writeDrops(database, { drops, linker, stamps })).articles
  }
  const run = async (drops: readonly DropToWrite[]): Promise<PromiseSettledResult<readonly string[]>[]> => {
    try {
      return (await write(drops)).map((value) => ({ status: 'fulfilled', value }))
    } catch (reason) {
      if (drops.length === 1) return [{ status: 'rejected', reason }]
    }
    const outcomes: PromiseSettledResult<readonly string[]>[] = []
    for (const drop of drops) outcomes.push(...(await run([drop])))
    return outcomes
  }
  return makeTogether({ run, most, patience })
}
