/** Run it after one of the YAML files of data/places changed: `npx tsx --conditions=source scripts/compile-places.ts`. */
import { writeFileSync } from 'node:fs'
import { compiledPlaces, parsePlaceFiles } from '../src/places/data-files.ts'

const made = parsePlaceFiles()
writeFileSync(compiledPlaces, `${JSON.stringify(made)}\n`)
console.log(`${Object.keys(made.files).length} files compiled to data/places/compiled.json`)
