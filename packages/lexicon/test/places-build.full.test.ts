import { expect, it } from 'vitest'
import { compileGazetteer } from '../scripts/gazetteer/compile.ts'
import { readDataFile } from '../src/places/data-files.ts'

it('compiles to the committed bytes', () => {
  const { gazetteer, countries } = compileGazetteer()
  expect(gazetteer.equals(readDataFile('gazetteer.bin'))).toBe(true)
  expect(countries).toBe(readDataFile('countries.json').toString('utf8'))
})
