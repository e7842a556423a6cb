import type { Rule } from './evidence.ts'
import { agree } from './ranges.ts'

/** Tolls of one event differ by a little; tolls twice as high are another event, or another day's count. */
export const byCasualties: Rule = ([a, b]) => {
  const [x, y] = [a.report.casualties.killed, b.report.casualties.killed]
  if (x === null || y === null) return 0
  const [low = 0, high = 0] = [x.low ?? x.high ?? 0, y.low ?? y.high ?? 0].sort((m, n) => m - n)
  if (agree(x, y) && low * 2 >= high) return 1
  return low * 2 >= high ? -0.5 : -2
}
