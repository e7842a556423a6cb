import { isSameName, wordsOf } from './same-name.ts'
import type { Sentence } from './sentence.ts'

/** Tokens that a run of the text covers. */
function covered({ tokens }: Sentence, start: number, end: number): number[] {
  return [...tokens.keys()].filter((i) => {
    const token = tokens[i]
    return token !== undefined && token.start < end && token.end > start
  })
}

/** The token of a run that no other of the run governs; the first one otherwise. */
function headOf({ tokens }: Sentence, run: readonly number[]): number | null {
  const inside = new Set(run)
  const tops = run.filter((i) => !inside.has(tokens[i]?.head ?? -1))
  return tops.at(-1) ?? run[0] ?? null
}

/** Head token of a name that somebody marked in the text; null where its words do not stand there. */
export function locate(sentence: Sentence, name: string): number | null {
  const at = sentence.text.indexOf(name)
  if (at >= 0) return headOf(sentence, covered(sentence, at, at + name.length))
  const words = new Set(wordsOf(name))
  const run = [...sentence.tokens.keys()].filter((i) =>
    wordsOf(sentence.tokens[i]?.text ?? '').some((w) => words.has(w)),
  )
  return headOf(sentence, run)
}

/** The token with its heads up to the root. */
export function chainOf({ tokens }: Sentence, token: number): number[] {
  const out: number[] = []
  for (let at = token; at >= 0 && !out.includes(at); at = tokens[at]?.head ?? -1) out.push(at)
  return out
}

/** Steps in the tree between two tokens; their distance in words where they stand in two sentences. */
export function stepsBetween(sentence: Sentence, a: number, b: number): number {
  const up = chainOf(sentence, a)
  const other = chainOf(sentence, b)
  const meet = up.find((t) => other.includes(t))
  return meet === undefined ? Math.abs(a - b) : up.indexOf(meet) + other.indexOf(meet)
}

export const isNamedBy = (texts: readonly string[], names: readonly string[]): boolean =>
  texts.some((t) => names.some((n) => isSameName(t, n)))
