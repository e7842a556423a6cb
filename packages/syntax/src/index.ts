export type { Annotator, Sentence, Token, Upos } from './types.ts'
