import { readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { dumpTemplate } from './drivers/pglite.ts'
import { builtTemplatePath, writeWhole } from './template.ts'

/** The last step of the build: new databases start from this dump in a second; initdb takes up to fifteen. */
const path = builtTemplatePath()
const folder = dirname(path)
for (const name of readdirSync(folder)) {
  if (/^template-\w+\.tar\.gz$/.test(name)) rmSync(join(folder, name))
}
writeWhole(path, await dumpTemplate())
