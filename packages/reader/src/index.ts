export type { ReadArticle } from './assemble.ts'
export { maxBytes } from './decode/decode.ts'
export { isReadingIssue } from './issue.ts'
export { type ReadOptions, readArticles } from './read-articles.ts'
