export { explain, type Refusal, type SentenceAudit, type Untaken } from './audit/explain.ts'
export type { Fit, TriggerWord } from './events/trigger-words.ts'
export { extract, readTimeExpressions, type Tools, triggerWordsOf } from './pipeline.ts'
