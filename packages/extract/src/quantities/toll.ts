import type { Harm } from '@wiregraph/schema'
import type { Scene } from '../actors/scene.ts'
import type { Amount } from './amount.ts'

const changes = /^(?:to|at|reached|exceeded|past|passed|hit|topped|surpassed|is|was|stands|stood)$/
const kinds: Readonly<Record<string, Harm>> = {
  dead: 'KILLED',
  deaths: 'KILLED',
  killed: 'KILLED',
  fatalities: 'KILLED',
  wounded: 'WOUNDED',
  injured: 'WOUNDED',
  missing: 'MISSING',
}

/** "a death toll of 30", "a figure of 30.": the count of the dead, and of nothing that follows. */
function isNamedToll(scene: Scene, words: readonly string[], last: number): boolean {
  if (words.at(-1) !== 'of') return false
  if (words.at(-2) === 'toll') return true
  const next = scene.words[last + 1] ?? '.'
  return words.at(-2) === 'figure' && words.at(-3) === 'a' && /^(?:[.,;]|dead|deaths)$/.test(next)
}

/** "bringing the toll to 90", "the number of dead rose to 12": what the figure is the total of; null where it is none. */
export function tollAt(scene: Scene, { first, last }: Amount): Harm | null {
  const words = scene.folded.slice(Math.max(0, first - 14), first)
  if (isNamedToll(scene, words, last)) return 'KILLED'
  if (!changes.test(words.at(-1) ?? '')) return null
  const toll = words.lastIndexOf('toll')
  if (toll >= 0) return /^(?:wounded|injured|injury)$/.test(words[toll - 1] ?? '') ? 'WOUNDED' : 'KILLED'
  const number = words.lastIndexOf('number')
  if (number < 0 || words[number + 1] !== 'of') return null
  const kind = words.slice(number + 2).find((w) => w in kinds)
  return kind === undefined ? null : (kinds[kind] ?? null)
}
