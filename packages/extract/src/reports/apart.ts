import { overlaps } from '@wiregraph/schema'
import type { Story } from '../events/reading.ts'
import type { Draft } from './draft.ts'

/** One of the two is not placed, or they are set in one place or in a place and a part of it. */
export function placesFit(story: Story, a: Draft, b: Draft): boolean {
  if (a.where === null || b.where === null) return true
  const [here, there] = [a.where.value.place, b.where.value.place]
  const within = (inner: string, outer: string) =>
    story.layers.placeOf(inner)?.ancestors.includes(outer) === true
  return here === there || within(here, there) || within(there, here)
}

export const timesFit = (a: Draft, b: Draft) =>
  a.when === null || b.when === null || overlaps(a.when.value, b.when.value)

const isOpen = ({ modality: { value } }: Draft) => value === 'FUTURE' || value === 'HYPOTHETICAL'

/** Nothing in the words of the two reports sets them apart: no other place, no other day, not one done and one to come. */
export const mayBeOne = (story: Story, a: Draft, b: Draft): boolean =>
  isOpen(a) === isOpen(b) && placesFit(story, a, b) && timesFit(a, b)

/** "the blast", "the bombing": words for a bomb, a shell and a rocket. */
const blasts: ReadonlySet<string> = new Set([
  'explosives',
  'suicide-attack',
  'heavy-weapons',
  'aerial',
  'drone',
])

const modeOf = ({ mode, hit }: Draft): string | null => mode?.value ?? hit.mode

/** Modes that are a kind of event of their own: "the talks" are no visit and no call. */
const ownKinds: ReadonlySet<string> = new Set([
  'visit',
  'phone',
  'ceasefire',
  'release',
  'withdraw',
  'strike',
])

/** "the shooting" is not told again as "the blast", and "the visit" not as "the talks". */
export function waysFit(a: Draft, b: Draft): boolean {
  const [x, y] = [modeOf(a), modeOf(b)]
  if (x === y) return true
  if (x === null || y === null) return !ownKinds.has(x ?? y ?? '')
  if (a.hit.row.type !== 'ASSAULT') return false
  return (blasts.has(x) && blasts.has(y)) || x === 'targeted' || y === 'targeted'
}

/** Both are done in one way that the words name. */
export const inOneWay = (a: Draft, b: Draft): boolean => modeOf(a) !== null && modeOf(a) === modeOf(b)
