export {}
export * from './places/index.ts'
export * from './triggers/index.ts'
