import type { Measured } from './measure.ts'
import { linkingOf, stages } from './stages.ts'

const linkingMs = ({ ms }: Measured): number => linkingOf(ms)

const figure = (x: number): string => (x >= 100 ? x.toFixed(0) : x >= 10 ? x.toFixed(1) : x.toFixed(2))

const quarter = (run: Measured, n: number) => run.byBlock[n] ?? { block: 0, ms: 0 }

/** What is told of each size, an article: times in milliseconds. */
const rows: readonly (readonly [string, (run: Measured) => number])[] = [
  ['in one transaction', ({ together }) => together],
  ...stages.map((stage) => [`${stage}, ms`, ({ ms }: Measured) => ms[stage]] as const),
  ['all of the writing, ms', ({ totalMs }) => totalMs],
  ['extraction, ms', ({ extractMs }) => extractMs],
  ['linking, ms', linkingMs],
  ['linking / extraction', (run) => linkingMs(run) / run.extractMs],
  ['statements', ({ statements }) => statements],
  ['reports of the article', ({ reports }) => reports],
  ['reports in its blocks', ({ block }) => block],
  ['linking, ms for each report in its blocks', (run) => linkingMs(run) / run.block],
  ['reports parted anew', ({ relinked }) => relinked],
  ['reports in the blocks, quarter of the smallest', (run) => quarter(run, 0).block],
  ['… linking, ms', (run) => quarter(run, 0).ms],
  ['reports in the blocks, quarter of the largest', (run) => quarter(run, 3).block],
  ['… linking, ms', (run) => quarter(run, 3).ms],
  ['largest group', ({ groups }) => groups.largest],
  ['mean group', ({ groups }) => groups.mean],
  ['group of a report, mean', ({ groups }) => groups.ofReport],
]

/** One column a size. */
export function printMeasured(runs: readonly Measured[]): string {
  const lines = rows.map(
    ([name, value]) => `| ${name} | ${runs.map((run) => figure(value(run))).join(' | ')} |`,
  )
  const head = `| articles in the graph | ${runs.map(({ size }) => size).join(' | ')} |`
  const kinds = `| which are written | ${runs.map(({ kind }) => kind).join(' | ')} |`
  return [head, `|---|${runs.map(() => '---').join('|')}|`, kinds, ...lines].join('\n')
}
