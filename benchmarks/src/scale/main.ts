// pnpm bench link [--sizes 1000,10000] [--seed N] [--database postgres|embedded]: what an article costs in a large graph.
import { parseArgs } from 'node:util'
import { migrate, openDatabase } from '@wiregraph/store'
import { startPostgres } from '@wiregraph/store/testing'
import { type Measured, measure, write } from './measure.ts'
import { planTellings, usable } from './plan.ts'
import { printMeasured } from './print.ts'
import { retell } from './retell.ts'
import { readTemplates } from './templates.ts'

/** Articles that are measured after each size, of each kind. */
const probes = 192

/** Drops that a worker reads at a time, and writes together. */
const concurrency = 16

/** Articles of one transaction while the graph is filled. */
const batch = 100

/** Articles of all stories; a smaller graph is that of the first weeks of them. */
const planned = 103_000

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: '1000,10000' },
    seed: { type: 'string', default: '1' },
    database: { type: 'string', default: 'postgres' },
  },
})

function everyNth<T>(items: readonly T[], most: number): T[] {
  const step = Math.max(1, Math.floor(items.length / most))
  return items.filter((_, i) => i % step === 0).slice(0, most)
}

async function openEmpty() {
  const server = values.database === 'postgres' ? await startPostgres() : null
  const database = await openDatabase(server ? { url: await server.createDatabase() } : { memory: true })
  await migrate(database)
  const stop = async () => {
    await database.close()
    await server?.stop()
  }
  return { database, stop }
}

async function benchLink(sizes: readonly number[]): Promise<void> {
  const { extractions, extractAgain } = readTemplates()
  const { tellings, heldBack } = planTellings(extractions.filter(usable), planned, values.seed)
  const { database, stop } = await openEmpty()
  const runs: Measured[] = []
  let written = 0
  let asked = 0
  for (const size of sizes) {
    const start = performance.now()
    for (; written < size; written += batch) {
      await write(database, tellings.slice(written, Math.min(size, written + batch)).map(retell))
    }
    await database.pool.query('vacuum analyze')
    console.error(`${written} articles after ${((performance.now() - start) / 1000).toFixed(0)} s`)
    const next = tellings.slice(written, written + probes)
    written += next.length
    const share = Math.floor((heldBack.length * size) / planned)
    const late = everyNth(heldBack.slice(asked, share), probes)
    asked = share
    const kinds = [
      { kind: 'next in line', together: concurrency, of: next },
      // On stories of any time so far: nothing of theirs has been read lately.
      { kind: 'late', together: concurrency, of: late.slice(0, late.length / 2) },
      { kind: 'late', together: 1, of: late.slice(late.length / 2) },
    ]
    for (const { of, ...kind } of kinds) {
      runs.push(await measure(database, { ...kind, articles: of.map(retell), size, extractAgain }))
    }
    console.error(printMeasured(runs))
  }
  console.log(printMeasured(runs))
  await stop()
}

if (positionals[0] !== 'link') throw new Error('usage: pnpm bench link [--sizes N,N] [--seed N]')
await benchLink(values.sizes.split(',').map(Number))
