import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { articleSet, type Database, eventSet, placeSet, root, writeArticles } from '../src/index.ts'
import { nameKey, nameKeys } from '../src/name-keys.ts'
import { parseSearch } from '../src/read/search-terms.ts'
import { foldSearch } from '../src/search.ts'
import { memoryDriver, postgresDriver, type TestDriver } from './drivers.ts'
import { makeActor, makeExtraction, towns } from './fixtures.ts'
import { testLinker } from './linker.ts'
import { startPostgres } from './servers.ts'

const server = await startPostgres()
afterAll(async () => {
  await server?.stop()
})

describe('a search', () => {
  const line = (text: string) =>
    parseSearch(text)
      .map((group) =>
        group
          .map(
            ({ words, excluded, isPrefix, isLoose }) =>
              `${excluded ? '-' : ''}${isLoose ? words : isPrefix ? `${words}*` : `"${words}"`}`,
          )
          .join(' + '),
      )
      .join(' | ')

  it.each([
    ['Two Words', 'two + words'],
    ['"Car  bomb" -market', '"car bomb" + -market'],
    ['-"in the city" raid', '-"in the city" + raid'],
    ['flood or "dam break" river', 'flood | "dam break" + river'],
    ['baq*', 'baq*'],
    ['-baq**', '-baq*'],
    ['a*', 'a'],
    ['car-bomb', 'car bomb'],
    ['al-Qa‘im', 'qaim'],
    ['Ba’qūbah', 'baqubah'],
    ["O'Neill's", "o'neill's"],
    ['"unclosed phrase', '"unclosed phrase"'],
    ['or', ''],
    ['- "" & | ! :* ()', ''],
    ['x'.repeat(3000), 'x'.repeat(1000)],
    ['w '.repeat(100), Array(32).fill('w').join(' + ')],
  ])('%j is read as %s', (text, expected) => {
    expect(line(text)).toBe(expected)
  })
})

describe('the key of a name', () => {
  it.each([
    ['Baquba', "Ba'qubah", 'Ba‘qūbah', 'Bakouba', 'BAQUBAH'],
    ['Husayn', 'Hussein', 'Hossein', 'Husain'],
    ['Deir ez-Zor', 'Dayr az Zawr'],
    ['Iraq', 'Irak'],
    ['Mosul', 'Mossoul'],
    ['Kyiv', 'Kiev'],
  ])('%s is that of its other spellings', (name, ...others) => {
    expect(nameKey(name)).not.toBeNull()
    for (const other of others) expect(nameKey(other)).toBe(nameKey(name))
  })

  it.each([
    ['Qom', 'Qaim'],
    ['Iran', 'Iraq'],
    ['Mali', 'Malawi'],
    ['Basra', 'Busra'],
  ])('%s is not that of %s', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other))
  })

  it('is none of another script, or of two letters', () => {
    expect([nameKey('Москва'), nameKey('Al'), nameKey('')]).toEqual([null, null, null])
  })

  it('is there for names as wholes and for their capitalized words', () => {
    expect(nameKeys(['Deir ez-Zor', 'Abu Bakr'])).toEqual(
      ['abu', 'abubakr', 'bakr', 'dair', 'dairazur', 'zur'].sort(),
    )
  })
})

test('folding drops what stands inside a name alone', () => {
  const folded = ["Ba'qubah", 'Sa’ada', "don't", "police's", "O'Neill", 'd’Ivoire', "they're"].map(foldSearch)
  expect(folded).toEqual(['baqubah', 'saada', "don't", "police's", "o'neill", "d'ivoire", "they're"])
})

const quay = { ...towns.quay, name: 'Baqra', aliases: ['Bakrah', 'Old Quayside'] }
const texts = {
  apostrophe: "Shells fell on Ba'qra in the night.",
  plain: 'In Bakrah a market burned down.',
  alias: 'At the Old Quayside a bridge was closed.',
  accent: 'The café in Dorn reopened after the fire brigade had left.',
  fire: 'The brigade was under fire in Dorn, and Hosni Farouk spoke of it.',
  other: 'Hosny Farooq denied all of it; nothing burned.',
}
const names = Object.keys(texts)

function describeSearching(driver: TestDriver): void {
  describe(`searching in ${driver.name}`, () => {
    let db: Database
    beforeAll(async () => {
      db = await driver.open()
      const farouk = makeActor('Hosni Farouk', { kind: 'PERSON', aliases: ['Hosny Farooq'] })
      const extractions = Object.entries(texts).map(([title, text]) => {
        const named = title === 'fire'
        const report = { trigger: named ? 'fire' : (text.split(' ')[1] ?? ''), place: quay }
        return makeExtraction({
          title,
          text,
          places: [quay],
          reports: title === 'other' ? [] : [{ ...report, actors: named ? [farouk] : [] }],
        })
      })
      await writeArticles(db, { dropId: null, extractions, linker: testLinker })
      return () => db.close()
    })

    async function find(text: string, filter: object = { text }): Promise<string[]> {
      const [page] = await articleSet(db, 'all', { filter }).pages({ first: 100 }, root)
      const found = (page?.edges ?? []).map((edge) => edge.node.title)
      return names.filter((name) => found.includes(name))
    }

    it.each([
      ['Baqra', ['apostrophe', 'plain', 'alias']],
      ["Ba'qra", ['apostrophe', 'plain', 'alias']],
      ['bakra', ['apostrophe', 'plain', 'alias']],
      ['"Baqra"', ['apostrophe']],
      ['baq*', ['apostrophe']],
      ['"Old Quayside"', ['alias']],
      ['cafe', ['accent']],
      ['CAFÉ', ['accent']],
      ['"fire brigade"', ['accent']],
      ['fire brigade', ['accent', 'fire']],
      ['fire -"fire brigade"', ['fire']],
      ['farooq', ['fire', 'other']],
      ['Hosni', ['fire', 'other']],
      ['brigade -cafe', ['fire']],
      ['cafe or market', ['plain', 'accent']],
      ['burning', ['plain', 'other']],
      ['burning -Baqra', ['other']],
      ['brig*', ['accent', 'fire']],
      ['brigades*', ['accent', 'fire']],
      ['the', []],
      ['-', []],
    ])('%j finds %j', async (text, expected) => {
      expect(await find(text)).toEqual(expected)
    })

    it('leaves out what fits, in every spelling', async () => {
      expect(await find('', { not: { text: 'Bakra' } })).toEqual(['accent', 'fire', 'other'])
    })

    it('finds places by spellings that nobody used', async () => {
      const [page] = await placeSet(db, 'all', { filter: { text: 'Bakkrah' } }).pages({}, root)
      expect(page?.edges.map((edge) => edge.node.name)).toEqual(['Baqra'])
    })

    it('ranks: what has the words more often and is shorter comes first', async () => {
      const orderBy = { field: 'RELEVANCE', direction: 'DESC' } as const
      const [page] = await articleSet(db, 'all', {
        filter: { text: 'fire or brigade or dorn' },
        orderBy,
      }).pages({}, root)
      expect(page?.edges.map((edge) => edge.node.title)).toEqual(['fire', 'accent'])
      const events = eventSet(db, { of: 'all' }, { filter: { text: 'bakra' }, orderBy })
      expect(await events.totals(root)).not.toEqual([0])
    })
  })
}

describeSearching(memoryDriver)
if (server) describeSearching(postgresDriver(server))
else describe.skip('PostgreSQL', () => test('is not installed here', () => {}))
