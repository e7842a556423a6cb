import { type Attribution, spanOf } from '@wiregraph/schema'
import type { AttributionMention } from '../doc.ts'
import type { Hit } from '../events/hit.ts'
import type { Story } from '../events/reading.ts'
import type { Read } from './slots.ts'

const sizeOf = (mention: AttributionMention) => mention.content.reduce((n, c) => n + c.last - c.first + 1, 0)

/** The words that must be said; with "put the toll at 17" the verb itself says it, and its noun is what is said. */
const saidTokens = ({ token, partners, row }: Hit) =>
  row.part === 'verb' && row.block.harm && row.block.with.length > 0 ? [token, ...partners] : [token]

/** The frame in whose content the trigger stands; the innermost of several. */
export function attributionMentionOf(story: Story, hit: Hit): AttributionMention | null {
  const said = saidTokens(hit)
  let best: AttributionMention | null = null
  for (const mention of story.layers.attributions) {
    const holds = mention.content.some(
      (c) => c.sentence === hit.sentence && said.some((token) => c.first <= token && token <= c.last),
    )
    if (holds && (best === null || sizeOf(mention) < sizeOf(best))) best = mention
  }
  return best
}

/** According to whom, and when they said it. */
export function readAttribution(story: Story, hit: Hit): Read<Attribution> | null {
  const mention = attributionMentionOf(story, hit)
  if (mention === null) return null
  const run = mention.speaker ?? mention.frame
  const span = spanOf(story.doc.article.text, run.start, run.end)
  const { actor, anonymous, saidOn } = mention
  const value: Attribution = { actor, text: span.quote, span, anonymous, saidOn }
  return { value, span, stated: true, rule: mention.rule }
}
