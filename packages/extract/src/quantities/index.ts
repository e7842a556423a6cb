export { findQuantities } from './find-quantities.ts'
export { toCasualties } from './to-casualties.ts'
