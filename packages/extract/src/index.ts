export { extract, readTimeExpressions, type Tools } from './pipeline.ts'
