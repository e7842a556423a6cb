/** How long the gazetteer takes to load in a fresh process and what it costs: `npx tsx --conditions=source scripts/measure-places.ts`. */
import { execFileSync } from 'node:child_process'

/** Resident memory in MB. */
const resident = () => process.memoryUsage().rss / 1e6

async function measureOnce(): Promise<void> {
  const { loadGazetteer } = await import('../src/places/index.ts')
  const before = resident()
  const start = performance.now()
  loadGazetteer().lookup('Mosul')
  console.log(`${performance.now() - start} ${resident() - before} ${resident()}`)
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

function measureFresh(): void {
  const runs = Array.from({ length: 5 }, () =>
    execFileSync(process.execPath, [...process.execArgv, import.meta.filename, 'once'], { encoding: 'utf8' })
      .trim()
      .split(' ')
      .map(Number),
  )
  const [ms = 0, more = 0, all = 0] = [0, 1, 2].map((i) => median(runs.map((run) => run[i] ?? 0)))
  console.log(
    `${ms.toFixed(0)} ms, ${more.toFixed(0)} MB more, ${all.toFixed(0)} MB in all (median of 5 processes)`,
  )
}

if (process.argv[2] === 'once') await measureOnce()
else measureFresh()
