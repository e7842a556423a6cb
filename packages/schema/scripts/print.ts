/** Writes what is generated from the shapes: schema.json beside package.json, and docs/codebook.md. */
import { writeFileSync } from 'node:fs'
import { toCodebook } from '../src/codebook.ts'
import { toJsonSchema } from '../src/index.ts'

writeFileSync(new URL('../schema.json', import.meta.url), `${JSON.stringify(toJsonSchema(), null, 2)}\n`)
writeFileSync(new URL('../../../docs/codebook.md', import.meta.url), toCodebook())
