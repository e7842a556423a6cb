import type { AttributionMention, QuantityMention } from '../doc.ts'
import { ancestors } from '../document/tree.ts'
import type { Hit } from '../events/hit.ts'
import type { Reading, Story } from '../events/reading.ts'
import { attributionMentionOf, innermost } from './attribution-of.ts'
import { topOf } from './when.ts'

/** Which hit of the sentence each harmed count belongs to: the nearest above it in the tree, else the nearest violent one. */
export function shareQuantities(
  story: Story,
  reading: Reading,
  hits: readonly Hit[],
): Map<Hit, QuantityMention[]> {
  const out = new Map<Hit, QuantityMention[]>()
  for (const quantity of reading.quantities) {
    if (quantity.harm === null) continue
    const voice = innermost(story, quantity.sentence, quantity.last)
    const own = hits.filter((h) => areOneVoice(voice, attributionMentionOf(story, h)))
    const hit = holderOf(reading, own, quantity)
    if (hit !== null) out.set(hit, [...(out.get(hit) ?? []), quantity])
  }
  return out
}

/** "Police said 12 died; the hospital said it had treated 30 wounded": what another speaker counts is not of the deed that one tells. */
const areOneVoice = (a: AttributionMention | null, b: AttributionMention | null): boolean =>
  a === null || b === null || a === b || a.speaker === null || b.speaker === null

const counts = (hit: Hit) => hit.row.block.harm || hit.row.type === 'ASSAULT'

function holderOf(reading: Reading, hits: readonly Hit[], quantity: QuantityMention): Hit | null {
  const top = topOf(reading, quantity)
  for (const at of [top, ...ancestors(reading.tree, top)]) {
    const hit = hits.find((h) => counts(h) && (h.token === at || h.partners.includes(at)))
    if (hit) return hit
  }
  let best: Hit | null = null
  for (const hit of hits) {
    if (!counts(hit)) continue
    if (best === null || Math.abs(hit.token - top) < Math.abs(best.token - top)) best = hit
  }
  return best
}
