export {}
export * from './places/index.ts'
