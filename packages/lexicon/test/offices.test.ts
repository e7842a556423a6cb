import { describe, expect, it } from 'vitest'
import { covers, coversYear, isBefore, overlaps } from '../src/actors/dates.ts'
import { readNamed } from '../src/actors/named.ts'
import { type Holder, officeKeys, parseOffice, readHolders } from '../src/actors/offices.ts'
import { indexOffices, withHolders } from '../src/actors/people.ts'
import { loadActors, loadGazetteer } from '../src/index.ts'
import { parseYaml } from '../src/yaml.ts'

const lexicon = loadActors(loadGazetteer())
const term = (from: string | null, until: string | null) => ({ from, until })

describe('terms of office', () => {
  it('has a year with all of its days, and both ends', () => {
    expect(covers(term('2009', '2011'), '2011-12-31')).toBe(true)
    expect(covers(term('2009-01-20', null), '2009-01-19')).toBe(false)
    expect(covers(term(null, '2009-01'), '2009-01-31')).toBe(true)
    expect(coversYear(term('2009-06', '2011-01-01'), '2011')).toBe(true)
    expect(coversYear(term('2009-06', '2011-01-01'), '2008')).toBe(false)
  })

  it('knows no order of a year and its days', () => {
    expect([isBefore('2009', '2009-05'), isBefore('2009-05', '2009')]).toEqual([false, false])
    expect(isBefore('2008-12', '2009')).toBe(true)
  })

  it('does not overlap where one ends as the other begins', () => {
    expect(overlaps(term('2001', '2009'), term('2009-01-20', null))).toBe(false)
    expect(overlaps(term('2001', '2009'), term('2008-06', null))).toBe(true)
  })
})

describe('who held an office', () => {
  const rows: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['president', 'US', '1999-05-05', ['bill-clinton']],
    ['secretary of state', 'US', '2003-02-05', ['colin-powell']],
    ['premier', 'CN', '2005-05-05', ['wen-jiabao']],
    ['minister of foreign affairs', 'GB', '2002-02-02', ['jack-straw']],
    ['secretary general', 'un', '1999-05-05', ['kofi-annan']],
    ['secretary general', 'nato', '1999-05-05', ['javier-solana']],
    ['president', 'US', '2017-01-20', ['barack-obama', 'donald-trump']],
    ['president', 'HT', '2005-01-01', []],
  ]
  it.each(rows)('%s of %s on %s', (title, of, day, ids) => {
    const held = lexicon.offices.holders(title, of).filter(({ office }) => covers(office, day))
    expect(held.map(({ actor }) => actor.id)).toEqual(ids)
  })

  it('has heads of state or government of a hundred countries in 1995, 2005 and 2015', () => {
    const heads = ['president', 'prime minister', 'chancellor', 'king', 'emir', 'sultan', 'supreme leader']
    const countries = new Set(
      [...lexicon.byId.values()].flatMap(({ offices }) => offices.map(({ of }) => of ?? '')),
    )
    for (const day of ['1995-06-01', '2005-06-01', '2015-06-01']) {
      const led = [...countries].filter((of) =>
        heads.some((title) => lexicon.offices.holders(title, of).some(({ office }) => covers(office, day))),
      )
      expect(led.filter((of) => /^[A-Z]{2}$/.test(of)).length, day).toBeGreaterThanOrEqual(100)
    }
  })

  it('knows which office is one person’s at a time', () => {
    const { isSole, chiefOf } = lexicon.offices
    expect([isSole('president'), isSole('defence secretary'), isSole('general')]).toEqual([true, true, false])
    expect([isSole('secretary general'), isSole('secretary general', 'nato')]).toEqual([false, true])
    expect([chiefOf('un'), chiefOf('iaea'), chiefOf('US')]).toEqual([
      'secretary general',
      'director general',
      null,
    ])
  })

  it('reads the days of an office from a row', () => {
    expect(parseOffice('managing director of imf 2011-07..2019')).toEqual({
      title: 'managing director',
      of: 'imf',
      rival: false,
      from: '2011-07',
      until: '2019',
    })
    expect(parseOffice('president (rival) 2019-01-23..')).toMatchObject({ rival: true, until: null })
    expect(parseOffice('leader')).toMatchObject({ title: 'leader', of: null, from: null })
  })
})

describe('faults of offices', () => {
  const list = (text: string) => {
    const file = parseYaml('data/actors/offices/x.yaml', text)
    return readHolders(file, file.value as Record<string, Record<string, string[]>>)
  }
  const persons = (rows: string) =>
    readNamed(parseYaml('data/actors/p.yaml', `defaults: { kind: PERSON, sector: GOV }\nrows:\n${rows}`))

  const rows: readonly (readonly [string, string, RegExp])[] = [
    ['no date', 'ZA:\n  president:\n    - Jane Doe\n', /x\.yaml:3: "Jane Doe" is no holder/],
    [
      'out of order',
      'ZA:\n  president:\n    - 2001 Jane Doe\n    - 2000-05 Jim Roe\n',
      /x\.yaml:4: "2000-05 Jim Roe" does not come after "2001 Jane Doe"/,
    ],
  ]
  it.each(rows)('%s', (_, text, message) => expect(() => list(text)).toThrow(message))

  it('tells the line of an office that is none, or ends before it begins', () => {
    expect(() => persons('  - { name: Jane Doe, offices: president 2009 }\n')).toThrow(
      /p\.yaml:3: "president 2009"/,
    )
    expect(() => persons('  - { name: Jane Doe, offices: president 2009..2001 }\n')).toThrow(/ends before/)
  })

  const clashing = (row: string) => {
    const holders: Holder[] = list('ZA:\n  president:\n    - 2000 Jane Doe\n    - 2010 -\n')
    return () => indexOffices(withHolders(persons(row), holders), holders, officeKeys({}))
  }
  it('tells both lines of two who hold one office in the same days, unless one is marked', () => {
    expect(clashing('  - { name: Jim Roe, country: ZA, offices: president 2005..2006 }\n')).toThrow(
      /x\.yaml:3: president of ZA was Jim Roe in the same days \(data\/actors\/p\.yaml:3\)/,
    )
    expect(
      clashing('  - { name: Jim Roe, country: ZA, offices: president (rival) 2005..2006 }\n'),
    ).not.toThrow()
    expect(clashing('  - { name: Jim Roe, country: ZA, offices: president 2010..2012 }\n')).not.toThrow()
    expect(clashing('  - { name: Jim Roe, country: ZM, offices: president 2005..2006 }\n')).not.toThrow()
  })

  it('gives a row of people.yaml the offices that a list has for one of its names', () => {
    const holders = list('ZA:\n  president:\n    - 2000 Janet Doe\n')
    const [jane, other] = withHolders(
      persons('  - { name: Jane Doe, aliases: Janet Doe, country: ZA }\n'),
      holders,
    )
    expect(jane?.offices).toMatchObject([{ title: 'president', of: 'ZA', from: '2000' }])
    expect(other).toBeUndefined()
  })
})
