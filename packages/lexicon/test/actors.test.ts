import { describe, expect, it } from 'vitest'
import { readNamed } from '../src/actors/named.ts'
import { indexById, indexNames } from '../src/actors/names.ts'
import { readRoles } from '../src/actors/roles.ts'
import { foldPerson, loadActors, loadGazetteer, piecesOf } from '../src/index.ts'
import { parseYaml } from '../src/yaml.ts'

const lexicon = loadActors(loadGazetteer())
const match = (text: string, at = 0) => lexicon.names.match(text.split(' '), at)

describe('names of the lexicon', () => {
  const rows: readonly (readonly [string, string | null, number])[] = [
    ['ISIS', 'isis', 1],
    ['ISIL', 'isis', 1],
    ['Islamic State of Iraq and the Levant', 'isis', 7],
    ['Islamic State', 'isis', 2],
    ['Islamic State Khorasan', 'isis-k', 3],
    ['al - Qaida', 'al-qaeda', 3],
    ['al Qaeda in the Islamic Maghreb', 'aqim', 6],
    ['the United Nations', 'un', 3],
    ['U.N.', 'un', 1],
    ['Bashar al - Assad', 'bashar-al-assad', 4],
    ['Angela Merkel', 'angela-merkel', 2],
    ['White House', 'us-white-house', 2],
    ["Kurdistan Workers ' Party", 'pkk', 4],
    ['who', null, 0],
    ['is', null, 0],
    ['Is', null, 0],
    ['Let us', null, 0],
    ['LeT', 'lashkar-e-taiba', 1],
    ['united nations', null, 0],
    ['Angela Jones', null, 0],
  ]
  it.each(rows)('%s is %s', (text, id, length) => {
    const found = match(text)
    expect(found?.value.id ?? null).toBe(id)
    expect(found?.length ?? 0).toBe(length)
  })

  it('has a unique id and a country of two letters for every row', () => {
    expect(lexicon.byId.size).toBeGreaterThan(1200)
    for (const actor of lexicon.byId.values()) {
      expect(actor.country ?? 'XX', actor.at).toMatch(/^[A-Z]{2}$/)
      if (actor.country !== null) expect(lexicon.gazetteer.country(actor.country), actor.at).not.toBeNull()
    }
  })

  it('keeps namesakes apart by their days of office', () => {
    const terms = (lexicon.shortNames.get('bush') ?? []).map(({ id, offices }) => {
      const held = offices.find(({ title }) => title === 'president')
      return [id, held?.from, held?.until]
    })
    expect(terms).toEqual([
      ['george-hw-bush', '1989-01-20', '1993-01-20'],
      ['george-w-bush', '2001-01-20', '2009-01-20'],
    ])
  })

  it('leaves a common name to those who stand beside the office', () => {
    expect(lexicon.byId.get('alan-johnson')?.common).toBe(true)
    expect(match('Alan Johnson')).toBeNull()
  })
})

describe('names from another alphabet', () => {
  const same: readonly (readonly [string, string])[] = [
    ['Qassem Hussein', 'Kassim al-Hussain'],
    ['Mohammed Khaled', 'Muhammad Khalid'],
    ['Sergei Petrov', 'Sergey Petrov'],
    ['Abdel Fattah Nouri', 'Abd al-Fattah Nuri'],
    ['Abdulaziz Said', 'Abdelaziz Saeed'],
    ['Yousef el-Masri', 'Yusuf ElMasri'],
    ['Viktor Yanukovich', 'Victor Yanukovych'],
  ]
  it.each(same)('%s sounds like %s', (a, b) => expect(lexicon.soundsLike(a)).toBe(lexicon.soundsLike(b)))

  const others: readonly (readonly [string, string])[] = [
    ['Mahmoud Khaled', 'Mohammed Khaled'],
    ['Ali Hassan', 'Ali Hussein'],
    ['Jamal Karim', 'Jamil Karim'],
    ['Ali Hassan', 'Ali Hassan Karim'],
  ]
  it.each(others)('%s does not sound like %s', (a, b) =>
    expect(lexicon.soundsLike(a)).not.toBe(lexicon.soundsLike(b)),
  )

  it('finds a person of the country, in another spelling', () => {
    expect(lexicon.soundingLike('Nouri el-Malki', 'IQ')).toBeNull()
    expect(lexicon.soundingLike('Sergej Lavrov', 'RU')?.id).toBe('sergei-lavrov')
    expect(lexicon.soundingLike('Sergej Lavrov', 'FR')).toBeNull()
  })
})

describe('roles and bodies', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['five police officer', 'police officer'],
    ['the officer', 'officer'],
    ['deputy provincial council chief', 'provincial council chief'],
    ['Iraqi foreign minister', 'foreign minister'],
    ['a suicide bomber', 'suicide bomber'],
    ['the vice - president', 'vice president'],
  ]
  it.each(rows)('%s ends with %s', (text, phrase) => {
    const words = text.toLowerCase().split(' ')
    expect(lexicon.roles.endingAt(words, words.length - 1)?.role.phrase).toBe(phrase)
  })

  it('starts with the longest title', () => {
    expect(lexicon.roles.startingAt(['secretary', 'of', 'state', 'jane'], 0)?.role.phrase).toBe(
      'secretary of state',
    )
  })

  it('knows the body of a noun and the adjective of a country', () => {
    expect(lexicon.bodyWords.get('army')?.code).toBe('mil')
    expect([lexicon.adjectiveOf('IQ'), lexicon.adjectiveOf('US'), lexicon.adjectiveOf('GB')]).toEqual([
      'Iraqi',
      'U.S.',
      'British',
    ])
  })
})

describe('folding', () => {
  it('parts names as a tokenizer does', () => {
    expect(piecesOf("People's Liberation Army")).toEqual(['people', 's', 'liberation', 'army'])
    expect(piecesOf('U.S.-led')).toEqual(['us', 'led'])
  })
  const names: readonly (readonly [string, string])[] = [
    ['Mary F. Jones', 'Mary Jones'],
    ['Ali Al-Hassan', 'Ali Hassan'],
    ['José Díaz', 'Jose Diaz'],
    ['Joe Smith Jr.', 'Joe Smith'],
  ]
  it.each(names)('%s and %s are one key', (a, b) => expect(foldPerson(a)).toBe(foldPerson(b)))
})

describe('faults', () => {
  const file = (rows: string) =>
    parseYaml('data/actors/x.yaml', `defaults: { kind: PARTY, sector: PTY }\nrows:\n${rows}`)

  const rows: readonly (readonly [string, string, RegExp])[] = [
    ['an unknown kind', '  - { name: Some Party, kind: CLUB }\n', /x\.yaml:3: rows\.0\.kind: /],
    ['an unknown field', '  - { name: One Party }\n  - { name: Some Party, colour: red }\n', /x\.yaml:4: /],
    ['a country of three letters', '  - { name: Some Party, country: IRQ }\n', /x\.yaml:3: rows\.0\.country/],
  ]
  it.each(rows)('%s is told with its line', (_, text, message) => {
    expect(() => readNamed(file(text))).toThrow(message)
  })

  it('tells both lines of an alias that two rows share', () => {
    const actors = readNamed(
      file('  - { name: One Party, aliases: OP }\n  - { name: Other Party, aliases: OP }\n'),
    )
    expect(() => indexNames(actors)).toThrow(/x\.yaml:4: the name "OP" of .* \(data\/actors\/x\.yaml:3\)/)
  })

  it('tells both lines of an id that two rows share, and a memberOf that leads nowhere', () => {
    expect(() => indexById(readNamed(file('  - { name: One }\n  - { id: one, name: Two }\n')))).toThrow(
      /x\.yaml:4: the id "one" is taken by data\/actors\/x\.yaml:3/,
    )
    expect(() => indexById(readNamed(file('  - { name: One, memberOf: none }\n')))).toThrow(
      /x\.yaml:3: no actor has the id "none"/,
    )
  })

  it('tells a role that stands twice, or has no such body', () => {
    const roles = (text: string) => parseYaml('data/actors/r.yaml', `rows:\n${text}`)
    const row = '  - { words: monk, kind: POPULATION, sector: REL }\n'
    expect(() => readRoles(roles(row + row), [])).toThrow(/r\.yaml:3: "monk" stands in line 2/)
    expect(() =>
      readRoles(roles('  - { words: monk, kind: POPULATION, sector: REL, body: abbey }\n'), []),
    ).toThrow(/r\.yaml:2: no body/)
  })

  it('tells broken YAML with its line', () => {
    expect(() => parseYaml('data/actors/y.yaml', 'rows:\n  - { name: [ }\n')).toThrow(
      /^data\/actors\/y\.yaml:\d: /,
    )
  })
})
