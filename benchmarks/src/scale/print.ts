import type { Measured } from './measure.ts'
import { linking, type Stage, stages } from './stages.ts'

const sum = (ms: Measured['ms'], some: readonly Stage[]): number =>
  some.reduce((all, stage) => all + ms[stage], 0)

export const linkingMs = ({ ms }: Measured): number => sum(ms, linking)

const figure = (x: number): string => (x >= 100 ? x.toFixed(0) : x >= 10 ? x.toFixed(1) : x.toFixed(2))

function rowOf(name: string, values: readonly number[]): string {
  return `| ${name} | ${values.map(figure).join(' | ')} |`
}

/** One column a size; times in milliseconds an article. */
export function printMeasured(runs: readonly Measured[], extractMs: number): string {
  const column = (value: (run: Measured) => number) => runs.map(value)
  return [
    `| articles in the graph | ${runs.map(({ size }) => size).join(' | ')} |`,
    `|---|${runs.map(() => '---').join('|')}|`,
    ...stages.map((stage) =>
      rowOf(
        `${stage}, ms`,
        column(({ ms }) => ms[stage]),
      ),
    ),
    rowOf(
      'all of the writing, ms',
      column(({ totalMs }) => totalMs),
    ),
    rowOf('linking, ms', column(linkingMs)),
    rowOf(
      'linking / extraction',
      column((run) => linkingMs(run) / extractMs),
    ),
    rowOf(
      'statements',
      column(({ statements }) => statements),
    ),
    rowOf(
      'reports of the article',
      column(({ reports }) => reports),
    ),
    rowOf(
      'reports in its blocks',
      column(({ block }) => block),
    ),
    rowOf(
      'reports parted anew',
      column(({ relinked }) => relinked),
    ),
    rowOf(
      'largest group',
      column(({ groups }) => groups.largest),
    ),
    rowOf(
      'mean group',
      column(({ groups }) => groups.mean),
    ),
    rowOf(
      'group of a report, mean',
      column(({ groups }) => groups.ofReport),
    ),
  ].join('\n')
}
