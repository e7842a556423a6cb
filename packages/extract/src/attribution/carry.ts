import type { AttributionMention, Doc } from '../doc.ts'

type Content = AttributionMention['content'][number]

/** A sentence is speech when nearly all of it stands in quotation marks. */
const share = 0.8

/**
 * “We will stay,” the mayor said. “[Nobody will leave.]” A sentence of pure speech that names no speaker is said by
 * whoever spoke in quotation marks right before it in the same paragraph.
 */
export function carryOn(
  doc: Doc,
  found: readonly AttributionMention[],
  quoted: readonly ReadonlySet<number>[],
): AttributionMention[] {
  const carried = new Map<AttributionMention, Content[]>()
  let speaking: AttributionMention | null = null
  for (const { index, block, tokens } of doc.sentences) {
    const own = found.filter((m) => m.sentence === index)
    const speech = quoted[index] ?? new Set()
    if (speaking !== null && doc.sentences[speaking.sentence]?.block !== block) speaking = null
    if (own.length > 0) speaking = speech.size > 0 ? (own.at(-1) ?? null) : null
    else if (speaking !== null && speech.size >= tokens.length * share - 2) {
      carried.set(speaking, [
        ...(carried.get(speaking) ?? []),
        { sentence: index, first: 0, last: tokens.length - 1 },
      ])
    } else speaking = null
  }
  return found.map((m) => ({ ...m, content: [...m.content, ...(carried.get(m) ?? [])] }))
}
