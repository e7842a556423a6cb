import type { Actor, ActorEvidence } from './actor.ts'
import type { Event } from './event.ts'
import type { Place } from './place.ts'
import type { Report } from './report.ts'
import type { StoryTerm } from './story.ts'

/** A report with what is known around it: all that linking judges by. */
export interface ReportInContext {
  readonly report: Report
  readonly article: {
    readonly id: string
    readonly source: string | null
    /** UTC instant, null where unknown. */
    readonly publishedAt: string | null
    /** As of its extraction. */
    readonly story: readonly StoryTerm[]
    /** Ids of longer articles that hold most of its text, sorted; of two as long, the one of the smaller id. */
    readonly copyOf: readonly string[]
  }
  readonly place: Place | null
  /** The actors and recipients of the report, by id; aliases and titles, which grow with every article, are empty. */
  readonly actors: ReadonlyMap<string, Actor>
}

/** Reports that hang together by possible sameness, and the events they were parted into. */
export interface LinkedGroup {
  /** Smallest report id of the group. */
  readonly id: string
  /** Report ids by event, both levels sorted. */
  readonly events: readonly (readonly string[])[]
}

/**
 * The judge, as the store calls it: pure functions that do not depend on the order of their arguments. A group is a
 * component of a relation between pairs of reports that share a block key, so that a group can be parted anew by itself.
 */
export interface Linker {
  /** Two reports can be one event only if they share a key. */
  blockKeys(report: ReportInContext): readonly string[]
  link(reports: readonly ReportInContext[]): readonly LinkedGroup[]
  /** Throws a RangeError without reports. */
  assembleEvent(reports: readonly ReportInContext[]): Event
  /** All evidence of one actor id to the actor. Throws a RangeError without evidence. */
  assembleActor(evidence: readonly ActorEvidence[]): Actor
}
