import { describe, expect, it } from 'vitest'
import { alsoApart, readCannotLink } from '../src/actors/cannot-link.ts'
import { readNamed } from '../src/actors/named.ts'
import { indexById } from '../src/actors/names.ts'
import { parseYaml } from '../src/yaml.ts'

const named = indexById(
  readNamed(
    parseYaml(
      'data/actors/x.yaml',
      'defaults: { kind: PARTY, sector: PTY }\nrows:\n  - { id: one, name: One Party, aliases: OP / Party of One }\n  - { name: Other }\n',
    ),
  ),
)
const read = (rows: string) =>
  readCannotLink(parseYaml('data/actors/cannot-link.yaml', `rows:\n${rows}`), named)
const one = { id: 'one', names: ['One Party', 'OP', 'Party of One'] }

describe('pairs that are kept apart', () => {
  const link = read(
    '  - { names: Onesimus / one, reason: a saint }\n' +
      '  - { names: OP / one, country: KE, reason: another party there }\n' +
      '  - { names: Ali Hasan / Ali Hassan, reason: two men }\n',
  )

  it('keeps a name from a row', () => {
    expect(link.apart('Onesimus', one)).toBe(true)
    expect(link.apart('the ONESIMUS', one)).toBe(true)
    expect(link.apart('One Party', one)).toBe(false)
  })

  it('keeps a name from a row where the country is the one that it names', () => {
    expect(link.apart('OP', one, ['KE'])).toBe(true)
    expect(link.apart('OP', one, ['UG', null])).toBe(false)
    expect(link.apart('OP', one)).toBe(false)
  })

  it('keeps two names apart, whichever comes first', () => {
    expect(link.apart('Ali Hassan', { id: null, names: ['Ali Hasan'] })).toBe(true)
    expect(link.apart('Ali Hasan', { id: null, names: ['Ali Hassan'] })).toBe(true)
    expect([link.has('Ali Hasan'), link.has('Ali')]).toEqual([true, false])
  })
})

describe('faults', () => {
  const rows: readonly (readonly [string, string, RegExp])[] = [
    [
      'an unknown id',
      '  - { names: OP / none, reason: why not }\n',
      /cannot-link\.yaml:2: no actor has the id "none"/,
    ],
    ['one name', '  - { names: OP, reason: why not }\n', /cannot-link\.yaml:2: expected two names/],
    [
      'the same name twice',
      '  - { names: OP / the OP, reason: why not }\n',
      /yaml:2: "OP" and "the OP" are one name/,
    ],
    ['no reason', '  - { names: OP / one }\n', /cannot-link\.yaml:2: rows\.0\.reason/],
    [
      'what an alias says',
      '  - { names: Onesimus / one, reason: a saint }\n  - { names: OP / one, reason: why not }\n',
      /cannot-link\.yaml:3: data\/actors\/x\.yaml:3 says that these are one, one;/,
    ],
    [
      'what two aliases of a row say',
      '  - { names: OP / Party of One, reason: why not }\n',
      /cannot-link\.yaml:2: data\/actors\/x\.yaml:3 says that these are one/,
    ],
    [
      'a pair that stands twice',
      '  - { names: Onesimus / one, reason: a saint }\n  - { names: one / Onesimus, reason: a saint }\n',
      /cannot-link\.yaml:3: the pair stands twice/,
    ],
  ]
  it.each(rows)('%s', (_, text, message) => expect(() => read(text)).toThrow(message))
})

describe('pairs that people told apart since', () => {
  const link = alsoApart(read('  - { names: Onesimus / one, reason: a saint }\n'), [
    ['Party of One', 'One Party'],
    ['Two Party', 'Second Party'],
  ])

  it('take an alias from the row that has it, which keeps its own name', () => {
    expect(link.apart('the party of one', one)).toBe(true)
    for (const name of ['One Party', 'OP']) expect(link.apart(name, one)).toBe(false)
  })

  it('keep two mere names apart, whichever comes first, and rows hold beside them', () => {
    expect(link.apart('Two Party', { id: null, names: ['Second Party'] })).toBe(true)
    expect(link.apart('Second Party', { id: null, names: ['Two Party'] })).toBe(true)
    expect(link.apart('Onesimus', one)).toBe(true)
    expect(['Second Party', 'Onesimus', 'OP'].map(link.has)).toEqual([true, true, false])
  })
})
