/**
 * Compiles data/places/gazetteer.bin and countries.json from the npm packages in devDependencies. Run it after one of
 * them changes: `npx tsx scripts/build-gazetteer.ts`. The same packages give the same bytes.
 */
import { writeFileSync } from 'node:fs'
import { compileGazetteer } from './gazetteer/compile.ts'

const { gazetteer, countries } = compileGazetteer()
writeFileSync(new URL('../data/places/gazetteer.bin', import.meta.url), gazetteer)
writeFileSync(new URL('../data/places/countries.json', import.meta.url), countries)
console.log(`gazetteer.bin ${gazetteer.length} bytes, countries.json ${countries.length} characters`)
