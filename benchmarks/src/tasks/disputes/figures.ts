import type { Dispute } from '@wiregraph/schema'
import type { Graph } from '../stories/graph.ts'
import { hasVersions } from '../stories/score-disputes.ts'
import type { Share } from '../stories/share.ts'
import type { GoldStory, WantedDispute } from './gold.ts'

/** How one story fared. */
export interface StoryFigures {
  readonly story: GoldStory
  readonly missed: readonly WantedDispute[]
  /** On the right field, but the versions are others. */
  readonly onField: number
  readonly unexpected: readonly Dispute[]
}

/** Disputes of all events of a story against those that it wants. */
export function scoreStory(story: GoldStory, graph: Graph): StoryFigures {
  const served = [...graph.events.values()].flatMap(({ disputes }) => disputes)
  const isOn = (dispute: Dispute, { field }: WantedDispute) => dispute.field === field
  const isFound = (wanted: WantedDispute) =>
    served.some((one) => isOn(one, wanted) && hasVersions(one, wanted.versions ?? []))
  return {
    story,
    missed: story.disputed.filter((wanted) => !isFound(wanted)),
    onField: story.disputed.filter((wanted) => served.some((one) => isOn(one, wanted))).length,
    unexpected: served.filter((one) => !story.disputed.some((wanted) => isOn(one, wanted))),
  }
}

/** Over a set of stories. */
export interface Figures {
  readonly found: Share
  readonly onField: Share
  readonly unexpected: number
  /** Stories in which nothing is in dispute, and of which nothing was served as such. */
  readonly calm: Share
}

export function sumUp(stories: readonly StoryFigures[]): Figures {
  const of = stories.flatMap(({ story }) => story.disputed).length
  const missed = stories.flatMap((one) => one.missed).length
  const calm = stories.filter(({ story }) => story.disputed.length === 0)
  return {
    found: { count: of - missed, of },
    onField: { count: stories.reduce((sum, { onField }) => sum + onField, 0), of },
    unexpected: stories.flatMap(({ unexpected }) => unexpected).length,
    calm: { count: calm.filter(({ unexpected }) => unexpected.length === 0).length, of: calm.length },
  }
}
