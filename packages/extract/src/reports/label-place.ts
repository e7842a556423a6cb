import { type Place, spanOf } from '@wiregraph/schema'
import type { PlaceMention } from '../doc.ts'
import type { Story } from '../events/reading.ts'
import { precisionOf } from '../places/relation.ts'
import type { Draft } from './draft.ts'
import type { Read } from './slots.ts'
import { isDomestic } from './story-country.ts'
import { type Located, physical } from './where.ts'

/** "[PERU]: Gunmen killed …": the place that a paragraph of a bulletin opens with, before a colon. */
function labelOf(story: Story, block: number): PlaceMention | null {
  const { doc, layers } = story
  const [own, before] = [doc.blocks[block], doc.blocks[block - 1]]
  // a label in capitals is a heading of its own on the same line
  const start = before?.kind === 'heading' && before.end === own?.start ? before.start : own?.start
  const mention = layers.places.find((place) => place.start === start)
  return mention && /^\s?:\s/.test(doc.article.text.slice(mention.end, mention.end + 3)) ? mention : null
}

const isWide = ({ kind }: Place) => kind === 'COUNTRY' || kind === 'REGION' || kind === 'ADMIN1'

/** Labels of all paragraphs: one alone that names a town is a dateline, which says where the story was filed. */
export function findLabels(story: Story): ReadonlyMap<number, PlaceMention> {
  const labels = new Map(
    story.doc.blocks.flatMap((_, block) => {
      const label = labelOf(story, block)
      return label === null ? [] : [[block, label] as const]
    }),
  )
  const [only, ...others] = new Set(labels.values())
  const place = only?.place ? story.layers.placeOf(only.place) : null
  return others.length === 0 && (place === null || !isWide(place)) ? new Map() : labels
}

/** An event on the ground that its paragraph gives no other place happened where the paragraph's label says. */
export function atLabel(
  story: Story,
  draft: Draft,
  labels: ReadonlyMap<number, PlaceMention>,
): Read<Located> | null {
  const label = labels.get(story.doc.sentences[draft.hit.sentence]?.block ?? -1)
  if (draft.where !== null || !label?.place || !physical.has(draft.hit.row.type)) return draft.where
  const place = story.layers.placeOf(label.place)
  if (place === null || draft.modality.value === 'HISTORICAL' || !isDomestic(story, draft, place.country))
    return null
  return {
    value: { place: place.id, relation: 'IN', precision: precisionOf(place.kind, 'IN') },
    span: spanOf(story.doc.article.text, label.start, label.end),
    stated: true,
    rule: 'label',
  }
}
