/** Things by each of their keys, known by index. */
export interface Blocks {
  /** The things that have one of the keys, each once. */
  meeting(keys: readonly string[]): readonly number[]
}

/** `keysOf` holds the keys of each thing. */
export function makeBlocks(keysOf: readonly (readonly string[])[]): Blocks {
  const blocks = new Map<string, number[]>()
  for (const [i, keys] of keysOf.entries()) {
    for (const key of keys) {
      const block = blocks.get(key)
      if (block === undefined) blocks.set(key, [i])
      else block.push(i)
    }
  }
  // Things share many keys at once: the last question that met each is cheaper to look up than a set to fill.
  const metIn = new Uint32Array(keysOf.length)
  let question = 0
  return {
    meeting(keys) {
      question += 1
      const met: number[] = []
      for (const key of keys) {
        for (const i of blocks.get(key) ?? []) {
          if (metIn[i] === question) continue
          metIn[i] = question
          met.push(i)
        }
      }
      return met
    },
  }
}
