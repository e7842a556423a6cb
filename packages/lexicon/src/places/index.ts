export { type Candidate, prominence } from './candidate.ts'
export { foldName, plainName } from './fold.ts'
export { type Gazetteer, loadGazetteer } from './gazetteer.ts'
export { toPlace } from './to-place.ts'
