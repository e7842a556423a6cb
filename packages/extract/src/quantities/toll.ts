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

/** "bringing the toll to 90", "the number of dead rose to 12": what the figure is the total of; null where it is none. */
export function tollAt(scene: Scene, { first }: Amount): Harm | null {
  const words = scene.folded.slice(Math.max(0, first - 10), first)
  if (!changes.test(words.at(-1) ?? '')) return null
  const toll = words.lastIndexOf('toll')
  if (toll >= 0) return /^(?:wounded|injured|injury)$/.test(words[toll - 1] ?? '') ? 'WOUNDED' : 'KILLED'
  const number = words.lastIndexOf('number')
  if (number < 0 || words[number + 1] !== 'of') return null
  const kind = words.slice(number + 2).find((w) => w in kinds)
  return kind === undefined ? null : (kinds[kind] ?? null)
}
