import type { Measured } from './measure.ts'
import type { RivalName } from './rivals.ts'

export interface Row {
  readonly query: string
  readonly rivals: Readonly<Partial<Record<RivalName, Measured>>>
}

const figure = (x: number | null): string => {
  if (x === null || Number.isNaN(x)) return '–'
  return x >= 100 ? x.toFixed(0) : x >= 10 ? x.toFixed(1) : x.toFixed(2)
}

const cells = (one: Measured | undefined): readonly string[] =>
  one === undefined
    ? ['–', '–', '–', '–', '–']
    : [one.perSecond, one.p50, one.p99, one.serverMs, one.databaseMs].map(figure)

function ratios({ wiregraph, postgraphile, yoga }: Row['rivals']): readonly string[] {
  const share = (a: number | undefined, b: number | undefined) =>
    figure(a === undefined || b === undefined ? null : a / b)
  return [
    share(wiregraph?.perSecond, postgraphile?.perSecond),
    share(wiregraph?.p99, postgraphile?.p99),
    share(wiregraph?.perSecond, yoga?.perSecond),
  ]
}

const line = (values: readonly string[]) => `| ${values.join(' | ')} |`

/** A table of all queries, times in milliseconds; ratios are ours to theirs. */
export function printRows(rows: readonly Row[]): string {
  const head = ['query', 'server', 'requests/s', 'p50', 'p99', 'CPU of server', 'CPU of PostgreSQL']
  const each = rows.flatMap(({ query, rivals }) =>
    Object.entries(rivals).map(([name, measured]) => line([query, name, ...cells(measured)])),
  )
  const compared = rows.map(({ query, rivals }) => line([query, ...ratios(rivals)]))
  const rule = (columns: number) => line(Array(columns).fill('---'))
  return [
    ...[line(head), rule(head.length), ...each, ''],
    ...[line(['ours to theirs', 'requests/s', 'p99', 'requests/s of bare yoga']), rule(4), ...compared],
  ].join('\n')
}
