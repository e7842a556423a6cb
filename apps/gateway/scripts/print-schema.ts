import { writeFileSync } from 'node:fs'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { schema } from '../src/index.ts'

/** Writes schema.graphql, which a test compares: `pnpm --filter @wiregraph/gateway print`. */
writeFileSync(
  new URL('../schema.graphql', import.meta.url),
  `${printSchema(lexicographicSortSchema(schema))}\n`,
)
