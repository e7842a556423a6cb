export { NounNeeds, TriggerBlock, TriggerRole } from './block.ts'
export type { LightVerbs, TriggerLexicon, TriggerRow } from './lexicon.ts'
export { loadTriggers } from './load.ts'
