import type {
  ActorKind,
  EventReview,
  EventType,
  Modality,
  PlaceKind,
  PlacePrecision,
  QuadClass,
} from '@wiregraph/schema'

type Maybe<T> = T | null | undefined
type List<T> = Maybe<readonly T[]>

/** Days as YYYY-MM-DD, both included; either may be left out. */
export interface DateRange {
  readonly from?: Maybe<string>
  readonly to?: Maybe<string>
}

/** ISO instants, from <= t < to; either may be left out. */
export interface TimeRange {
  readonly from?: Maybe<string>
  readonly to?: Maybe<string>
}

/** Degrees. Where west is greater than east, the box crosses the 180th meridian. */
export interface BoundingBox {
  readonly south: number
  readonly west: number
  readonly north: number
  readonly east: number
}

export interface Near {
  readonly latitude: number
  readonly longitude: number
  readonly radiusKm: number
}

/** What events are asked for by, and what they are left out by. */
export interface EventConditions {
  readonly types?: List<EventType>
  readonly modes?: List<string>
  readonly contexts?: List<string>
  readonly quadClasses?: List<QuadClass>
  readonly modality?: List<Modality>
  /** What analysts say of them. */
  readonly review?: List<EventReview>
  readonly actors?: List<string>
  readonly recipients?: List<string>
  readonly participants?: List<string>
  /** PLOVER sectors of actors on either side. */
  readonly sectors?: List<string>
  /** Events at these places or inside them. */
  readonly places?: List<string>
  readonly countries?: List<string>
  readonly placePrecisions?: List<PlacePrecision>
  readonly within?: Maybe<BoundingBox>
  readonly near?: Maybe<Near>
  /** Events whose time overlaps; one whose time is unknown does not. */
  readonly when?: Maybe<DateRange>
  /** Events that an article published in this time reports. */
  readonly reported?: Maybe<TimeRange>
  /** Events that an article of these publishers reports. */
  readonly sources?: List<string>
  /** Full text over titles and evidence; blank is not given. */
  readonly text?: Maybe<string>
}

/** All given conditions must hold; within a list, any. */
export interface EventFilter extends EventConditions {
  /** Leaves out every event of which any of these holds; one that does not tell stays. */
  readonly not?: Maybe<EventConditions>
  readonly killedAtLeast?: Maybe<number>
  readonly disputed?: Maybe<boolean>
  readonly minReports?: Maybe<number>
  /** Copies of one text count once. */
  readonly minIndependentArticles?: Maybe<number>
  /** Added or changed at this instant or later. */
  readonly changedSince?: Maybe<string>
}

/** What articles are asked for by, and what they are left out by. */
export interface ArticleConditions {
  readonly text?: Maybe<string>
  readonly sources?: List<string>
  readonly languages?: List<string>
  readonly published?: Maybe<TimeRange>
  /** Articles that name these places or places inside them. */
  readonly places?: List<string>
  readonly actors?: List<string>
  readonly events?: List<string>
}

/** All given conditions must hold; within a list, any. */
export interface ArticleFilter extends ArticleConditions {
  /** Leaves out every article of which any of these holds; one that does not tell stays. */
  readonly not?: Maybe<ArticleConditions>
  /** Added or changed at this instant or later. */
  readonly changedSince?: Maybe<string>
}

export interface PlaceFilter {
  readonly text?: Maybe<string>
  readonly ids?: List<string>
  readonly kinds?: List<PlaceKind>
  readonly countries?: List<string>
  /** Places directly inside these. */
  readonly parents?: List<string>
  readonly within?: Maybe<BoundingBox>
  readonly near?: Maybe<Near>
}

export interface ActorFilter {
  readonly text?: Maybe<string>
  readonly ids?: List<string>
  readonly kinds?: List<ActorKind>
  readonly countries?: List<string>
  readonly generic?: Maybe<boolean>
}
