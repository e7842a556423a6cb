import type { Actor, ActorEvidence } from './actor.ts'
import type { EventRelation } from './enums.ts'
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
  /** On which side of each split it stands, by the id of the correction: no event holds reports of two sides. Absent: of none. */
  readonly sides?: ReadonlyMap<string, number>
}

/** Reports that hang together by possible sameness, and the events they were parted into. */
export interface LinkedGroup {
  /** Smallest report id of the group. */
  readonly id: string
  /** Report ids by event, both levels sorted. */
  readonly events: readonly (readonly string[])[]
}

/** An event with its reports: all that relating judges by. Of an event of very many reports, those of the first ids. */
export interface EventInContext {
  readonly event: Event
  readonly reports: readonly ReportInContext[]
}

/** How one event belongs to another one. */
export interface Relation {
  /** What the first is to the second: PART_OF it, FOLLOWS it, or of one story with it. */
  readonly relation: EventRelation
  /** What the second is to the first: SAME_STORY of all that the first is a part of or follows. */
  readonly converse: EventRelation
  /** How strongly, 0 to 1, in thousandths. */
  readonly score: number
  /** Id of the rule that gave it. */
  readonly rule: string
}

/** What some articles say of an actor, all in the same way. */
export interface ToldActor extends Omit<ActorEvidence, 'evidence'> {
  /** How many articles say just this; one where absent. */
  readonly articles?: number
}

/**
 * The judge, as the store calls it: pure functions that do not depend on the order of their arguments. A group is a
 * component of a relation between pairs of reports that share a block key, so that a group can be parted anew by itself.
 */
export interface Linker {
  /** Two reports can be one event only if they are of one type and share a key. */
  blockKeys(report: ReportInContext): readonly string[]
  /**
   * `groups`: report ids of groups that hang together as they are and of which no two belong together by themselves, as an
   * earlier call gave them. They save work and change nothing.
   */
  link(reports: readonly ReportInContext[], groups?: readonly (readonly string[])[]): readonly LinkedGroup[]
  /** Some report of the first could be of one group with some report of the second, by the two alone. */
  touch(some: readonly ReportInContext[], others: readonly ReportInContext[]): boolean
  /** Throws a RangeError without reports. */
  assembleEvent(reports: readonly ReportInContext[]): Event
  /** How the first event belongs to the second; null without evidence. The other way round, relation and converse change places. */
  relate(first: EventInContext, second: EventInContext): Relation | null
  /** All evidence of one actor id to the actor. Throws a RangeError without evidence. */
  assembleActor(evidence: readonly ToldActor[]): Actor
}
