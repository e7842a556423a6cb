/** Prints the JSON Schema of the public shapes to schema.json beside package.json. */
import { writeFileSync } from 'node:fs'
import { toJsonSchema } from '../src/index.ts'

writeFileSync(new URL('../schema.json', import.meta.url), `${JSON.stringify(toJsonSchema(), null, 2)}\n`)
