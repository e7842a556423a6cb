export { createAnnotator } from './annotator.ts'
export type { Annotator, Sentence, Token, Upos } from './types.ts'
