export { environmentKeys, readEnvironment } from './environment.ts'
