import { type Attribution, spanOf } from '@wiregraph/schema'
import type { AttributionMention } from '../doc.ts'
import { subtree, tokenAt } from '../document/tree.ts'
import { argsWith } from '../events/frame.ts'
import type { Hit } from '../events/hit.ts'
import type { Reading, Story } from '../events/reading.ts'
import type { Read } from './slots.ts'

const sizeOf = (mention: AttributionMention) => mention.content.reduce((n, c) => n + c.last - c.first + 1, 0)

/** The words that must be said; with "put the toll at 17" the verb itself says it, and its noun is what is said. */
const saidTokens = ({ token, partners, row }: Hit) =>
  row.part === 'verb' && row.block.harm && row.block.with.length > 0 ? [token, ...partners] : [token]

/** The smallest frame in whose content one of the tokens stands. */
function smallestOver(story: Story, sentence: number, tokens: readonly number[]): AttributionMention | null {
  let best: AttributionMention | null = null
  for (const mention of story.layers.attributions) {
    const holds = mention.content.some(
      (c) => c.sentence === sentence && tokens.some((token) => c.first <= token && token <= c.last),
    )
    if (holds && (best === null || sizeOf(mention) < sizeOf(best))) best = mention
  }
  return best
}

/** The frame in whose content a token stands; the innermost of several. */
export const innermost = (story: Story, sentence: number, token: number): AttributionMention | null =>
  smallestOver(story, sentence, [token])

/** The frame in whose content the trigger stands; the innermost of several. */
export const attributionMentionOf = (story: Story, hit: Hit): AttributionMention | null =>
  smallestOver(story, hit.sentence, saidTokens(hit))

/** "[The hospital] reported ten dead": the verb that counts the dead has its own speaker. */
function tellerOf(story: Story, hit: Hit): Read<Attribution> | null {
  const reading = story.readings[hit.sentence]
  if (reading === undefined || hit.row.block.roles.subject !== 'teller') return null
  const [token] = argsWith(reading.frame(hit.token), 'subject')
  if (token === undefined) return null
  const mention = reading.actorAt.get(token)
  const run = mention ?? runUnder(reading, token)
  const span = spanOf(story.doc.article.text, run.start, run.end)
  const anonymous = mention === undefined || mention.kind === 'generic'
  const value = { actor: mention?.actor ?? null, text: span.quote, span, anonymous, saidOn: null }
  return { value, span, stated: true, rule: 'teller' }
}

/** A noun with its article and adjectives. */
function runUnder(reading: Reading, token: number): { start: number; end: number } {
  const own = subtree(reading.tree, token, (t) => /^(?:acl|appos|nmod|punct|cc|conj)/.test(t.deprel))
  const tokens = own.map((i) => tokenAt(reading.tree, i))
  return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 }
}

/** According to whom, and when they said it. */
export function readAttribution(story: Story, hit: Hit): Read<Attribution> | null {
  const teller = tellerOf(story, hit)
  const mention = attributionMentionOf(story, hit)
  if (mention === null || teller !== null) return teller
  const run = mention.speaker ?? mention.frame
  const span = spanOf(story.doc.article.text, run.start, run.end)
  const { actor, anonymous, saidOn } = mention
  const value: Attribution = { actor, text: span.quote, span, anonymous, saidOn }
  return { value, span, stated: true, rule: mention.rule }
}
