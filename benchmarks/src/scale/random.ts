/** FNV-1a with a last mix: a number below 2^32 for each text. */
export function hashOf(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  return (h ^ (h >>> 13)) >>> 0
}

/** Numbers from 0 to 1, the same for one text every time (mulberry32). */
export function randomOf(text: string): () => number {
  let state = hashOf(text)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** One of 0 to size - 1, of which the first comes far more often than the last (Zipf). `draw` is from 0 to 1. */
export const skewed = (size: number, draw: number): number => Math.floor((size + 1) ** draw) - 1

export function pick<T>(items: readonly T[], draw: number): T {
  const item = items[Math.floor(draw * items.length)]
  if (item === undefined) throw new RangeError('nothing to pick from')
  return item
}

const syllables =
  'ba be da do fa ga go ha ka ki la le lo ma mi mo na ne no pa ra re ri sa so ta te to va za'.split(' ')

/** An invented name of three or four syllables, the same for one key every time. */
export function nameOf(key: string): string {
  const random = randomOf(key)
  const count = 3 + Math.floor(random() * 2)
  const word = Array.from({ length: count }, () => pick(syllables, random())).join('')
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}
