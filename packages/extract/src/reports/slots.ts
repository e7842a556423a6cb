import type { Slot, SlotName, Span } from '@wiregraph/schema'
import { spanOf } from '@wiregraph/schema'
import { tokenAt } from '../document/tree.ts'
import type { Reading, Story } from '../events/reading.ts'

/** A value with where it was read. */
export interface Read<T> {
  readonly value: T
  readonly span: Span | null
  readonly stated: boolean
  readonly rule: string
}

export const slotOf = (name: SlotName, { span, stated, rule }: Read<unknown>): Slot => ({
  name,
  span,
  stated,
  rule,
})

/** The span of a run of tokens. */
export function spanOfTokens(story: Story, reading: Reading, first: number, last: number): Span {
  return spanOf(story.doc.article.text, tokenAt(reading.tree, first).start, tokenAt(reading.tree, last).end)
}
