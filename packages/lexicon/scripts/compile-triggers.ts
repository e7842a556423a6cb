import { writeFileSync } from 'node:fs'
import { compiledTriggers, parseTriggerFiles } from '../src/triggers/files.ts'

const made = parseTriggerFiles()
writeFileSync(compiledTriggers, `${JSON.stringify(made)}\n`)
console.log(`${Object.keys(made.files).length} files compiled to data/triggers/compiled.json`)
