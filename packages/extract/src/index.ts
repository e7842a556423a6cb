export { explain, type Refusal, type SentenceAudit, type Untaken } from './audit/explain.ts'
export type { ActorMention, AttributionMention, TimeMention, TokenRun } from './doc.ts'
export type { Fit, TriggerWord } from './events/trigger-words.ts'
export {
  extract,
  type Layered,
  readLayers,
  readTimeExpressions,
  type Tools,
  triggerWordsOf,
} from './pipeline.ts'
export { isByName } from './places/capitals.ts'
export type { ReadTime } from './times/index.ts'
