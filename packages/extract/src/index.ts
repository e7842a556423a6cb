export type { Fit, TriggerWord } from './events/trigger-words.ts'
export { extract, readTimeExpressions, type Tools, triggerWordsOf } from './pipeline.ts'
