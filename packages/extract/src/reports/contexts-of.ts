import { lemmaAt, tokenAt } from '../document/tree.ts'
import type { Hit } from '../events/hit.ts'
import type { Reading, Story } from '../events/reading.ts'

/** PLOVER contexts by the words of the sentence and the trigger's own, sorted. */
export function contextsOf(story: Story, reading: Reading, hit: Hit): string[] {
  const out = new Set<string>(hit.row.block.contexts)
  const { contexts } = story.lexicon
  for (const i of reading.tree.tokens.keys()) {
    const word = lemmaAt(reading.tree, i)
    const pair = `${tokenAt(reading.tree, i - 1).text.toLowerCase()} ${word}`
    for (const context of contexts.get(word) ?? contexts.get(pair) ?? []) out.add(context)
  }
  return [...out].sort()
}
