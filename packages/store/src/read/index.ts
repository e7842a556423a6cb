export {
  type AliasGround,
  mostGrounds,
  readGrounds,
  readSightings,
} from './actor-evidence.ts'
export { type LinkName, links } from './ahead/links.ts'
export type { PartName } from './ahead/parts.ts'
export { readNode } from './ahead/read-node.ts'
export { type SetName, sets } from './ahead/sets.ts'
export type { Ahead, Keeper, Wanted, WantedLink, WantedPage } from './ahead/wanted.ts'
export { isNothing } from './ahead/wanted.ts'
export {
  type ArticleRevision,
  type MentionNode,
  readIssues,
  readMentions,
  readRevisions,
  readTexts,
} from './article-parts.ts'
export {
  type Change,
  type ChangedKind,
  changesAfter,
  lastChange,
  mostChanges,
  newestChange,
  readChanges,
  type StoredChange,
} from './changes.ts'
export { type Connection, type Edge, type NodeSet, root } from './connection.ts'
export { type ArticleCopy, mostCopies, readCopies } from './copies.ts'
export {
  type CorrectedReport,
  type CorrectionFilter,
  correctionSet,
  mostCorrected,
  readCorrectedReports,
} from './corrections.ts'
export { InvalidQuery, PathTooWide } from './errors.ts'
export {
  countEvents,
  countEventsBy,
  type EventCount,
  type EventGrouping,
  eventGroupings,
  mostCounts,
  withoutOwn,
} from './event-counts.ts'
export {
  type EventOrder,
  type EventOrderField,
  type EventQuery,
  type EventScope,
  eventSet,
} from './event-sets.ts'
export { type EventWithParts, exportEvents, mostReporting, type ReportingArticle } from './export-events.ts'
export type {
  ActorFilter,
  ArticleConditions,
  ArticleFilter,
  BoundingBox,
  DateRange,
  EventConditions,
  EventFilter,
  Near,
  PlaceFilter,
  TimeRange,
} from './filters.ts'
export { type Highlight, type HighlightField, readHighlights } from './highlights.ts'
export { matchingEvents } from './matching-events.ts'
export { type ArticleOrder, actorSet, articleSet, placeSet, reportSet } from './node-sets.ts'
export {
  type ArticleNode,
  currentEvents,
  type EventNode,
  type Found,
  followEvents,
  type ReportNode,
  readActors,
  readArticles,
  readCorrections,
  readEvents,
  readPlaces,
  readReports,
} from './nodes.ts'
export { findPath, longestPath, mostVisited } from './path.ts'
export { type RelatedEvent, readRelated } from './related.ts'
export { type ActorRelation, mostRelations, readRelations } from './relations.ts'
export { countStale, readStale, type StoredText } from './stale-articles.ts'
export { defaultPage, largestPage, type PageArguments } from './window.ts'
