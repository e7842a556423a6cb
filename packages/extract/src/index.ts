export { extract, type Tools } from './pipeline.ts'
