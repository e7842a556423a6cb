export { type FoundActors, findActors } from './find-actors.ts'
