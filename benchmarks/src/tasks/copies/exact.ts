import { foldTitle } from '@wiregraph/schema'

const RUN = 5

/** All runs of five words of a text. */
export function runsOf(text: string): ReadonlySet<string> {
  const words = foldTitle(text).split(' ')
  const starts = Math.max(0, words.length - RUN + 1)
  return new Set(Array.from({ length: starts }, (_, i) => words.slice(i, i + RUN).join(' ')))
}

/** Which share of the shorter text's runs the longer one has, counted; 0 where a text has none. */
export function exactShare(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [shorter, longer] = a.size < b.size ? [a, b] : [b, a]
  const common = [...shorter].filter((run) => longer.has(run)).length
  return shorter.size === 0 ? 0 : common / shorter.size
}
