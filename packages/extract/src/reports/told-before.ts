import type { Reading, Story } from '../events/reading.ts'
import { mayBeOne, waysFit } from './apart.ts'
import type { Draft } from './draft.ts'
import type { Tied } from './tie.ts'

/** An earlier report that a later one may tell more of, so many sentences before it. */
export interface Before {
  readonly draft: Draft
  readonly distance: number
}

/** So many sentences on, nothing points back any more. */
const REACH = 9

/** So many sentences under its heading, a section has told what that says. */
const UNDER_HEADING = 3

/** The day on which the news of this section happened: that of the first report of the type that has one. */
const dayOfNews = (drafts: readonly Draft[]): string | null =>
  drafts.find((d) => d.when !== null && d.modality.value === 'ACTUAL')?.when?.value.start ?? null

/** "Monday's bombing killed 17", beside the news of Thursday: after the next sentence, nothing points back to it. */
function isAside({ when }: Draft, news: string | null): boolean {
  const end = when?.value.end ?? null
  return end !== null && news !== null && end < news
}

/** Earlier reports of the type in the section, the nearest first. */
export function toldBefore(story: Story, draft: Draft, told: readonly Tied[]): Before[] {
  const section = story.readings[draft.hit.sentence]?.section
  const drafts = told.flatMap(({ draft: d }) => {
    const there = story.readings[d.hit.sentence]
    const fits = d.hit.row.type === draft.hit.row.type && there?.section === section && !there?.heading
    const real = d.modality.value !== 'HISTORICAL' && d.modality.value !== 'NEGATED'
    return fits && real ? [d] : []
  })
  const news = dayOfNews(drafts)
  return drafts
    .map((d) => ({ draft: d, distance: draft.hit.sentence - d.hit.sentence }))
    .filter(({ draft: d, distance }) => distance <= (isAside(d, news) ? 1 : REACH))
    .reverse()
}

/** "Barracks shelled", above a section: what its heading tells with no place, day or toll is what its first report tells. */
export function toldByHeading(story: Story, draft: Draft, told: readonly Tied[]): Draft | null {
  const section = story.readings[draft.hit.sentence]?.section
  const above = told.flatMap(({ draft: d }) => {
    const there = story.readings[d.hit.sentence]
    return there?.heading && there.section === section && d.hit.row.type === draft.hit.row.type ? [d] : []
  })
  const [only] = above
  const bare = only !== undefined && only.where === null && only.when === null && only.quantities.length === 0
  const near = only !== undefined && draft.hit.sentence - only.hit.sentence <= UNDER_HEADING
  return above.length === 1 && bare && near && mayBeOne(story, draft, only) && waysFit(draft, only)
    ? only
    : null
}

/** The nearest of the reports where all of them tell of one event; null where there are none, or several. */
export function onlyEvent(befores: readonly Before[], told: readonly Tied[]): Draft | null {
  const continued = new Map(told.map(({ draft, continues }) => [draft, continues]))
  const rootOf = (draft: Draft): Draft => {
    const before = continued.get(draft)
    return before === undefined || before === null ? draft : rootOf(before)
  }
  const roots = new Set(befores.map(({ draft }) => rootOf(draft)))
  const [nearest] = befores
  return roots.size === 1 && nearest !== undefined ? nearest.draft : null
}

/** "In Bara, …", "Near the port of Gao, …", "Elsewhere, …": a sentence that begins at another place than the report's. */
function beginsElsewhere(story: Story, { places, tree }: Reading, { where }: Draft): boolean {
  const [first = ''] = tree.tokens.map(({ text }) => text.toLowerCase())
  if (first === 'elsewhere') return true
  if (!/^(?:in|near|at|outside|around|north|south|east|west)$/.test(first)) return false
  const framing = places.find(({ kind, first: at }) => kind === 'name' && at <= FRAME)
  return (
    framing !== undefined &&
    framing.place !== null &&
    !isOneScene(story, framing.place, where?.value.place ?? null)
  )
}

/** So many words into a sentence, a place still says where all of it is set. */
const FRAME = 4

function isOneScene(story: Story, a: string, b: string | null): boolean {
  if (b === null || a === b) return a === b
  const within = (inner: string, outer: string) =>
    story.layers.placeOf(inner)?.ancestors.includes(outer) === true
  return within(a, b) || within(b, a)
}

/** The text has gone on to another place between the two reports. */
export const hasLeftScene = (story: Story, before: Draft, draft: Draft): boolean =>
  story.readings
    .slice(before.hit.sentence + 1, draft.hit.sentence + 1)
    .some((reading) => beginsElsewhere(story, reading, before))
