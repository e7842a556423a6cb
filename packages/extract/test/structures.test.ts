import { describe, expect, it } from 'vitest'
import { line, read, traceOf } from './read.ts'

/** Ways of building a clause, each with a line of every report it must give, in text order. */
const told: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'passive with its agent',
    'The town of Gao was captured by rebels on Monday.',
    ['COERCE/seize ACTUAL: rebels > -'],
  ],
  ['passive without agent', 'Four soldiers were killed near Gao.', ['ASSAULT ACTUAL: - > Four soldiers']],
  [
    'relative clause',
    'The rebels who captured Gao released six prisoners.',
    ['COERCE/seize ACTUAL: The rebels > -', 'RETREAT/release ACTUAL: The rebels > six prisoners'],
  ],
  [
    'coordinated verbs',
    'Kenya condemned Uganda and recalled its ambassador.',
    ['ACCUSE/disapprove ACTUAL: Kenya > Uganda', 'SANCTION/withdraw ACTUAL: Kenya > -'],
  ],
  [
    'infinitive behind a passive',
    'Rebels were forced to withdraw from Gao.',
    ['RETREAT/withdraw ACTUAL: Rebels > -'],
  ],
  ['raising', 'The militia began to shell the port.', ['ASSAULT/heavy-weapons ACTUAL: The militia > -']],
  [
    'sides of a noun: between',
    'A meeting between Kenya and Uganda took place on Monday.',
    ['CONSULT ACTUAL: Kenya + Uganda > -'],
  ],
  [
    'sides of a noun: by and to',
    'A visit by the Turkish president to Kenya began on Monday.',
    ['CONSULT/visit ACTUAL: the Turkish president > Kenya'],
  ],
  [
    'sides of a noun: possessor and of',
    "Russia's invasion of Georgia began on Friday.",
    ['ASSAULT ACTUAL: Russia > Georgia'],
  ],
  ['denied', 'The army denied attacking the village.', ['ASSAULT NEGATED: The army > -']],
  ['possible', 'Kenya may send troops to Somalia.', ['MOBILIZE/troops HYPOTHETICAL: Kenya > -']],
  ['planned', 'Kenya plans to deport Somali refugees.', ['COERCE/deport FUTURE: Kenya > Somali refugees']],
  [
    'complement that the first sense of the verb does not suit',
    'The rebels vowed to attack the capital.',
    ['THREATEN/violence ACTUAL: The rebels > -'],
  ],
  [
    'the same verb with a kind complement',
    'The rebels vowed to release six prisoners.',
    ['RETREAT/release FUTURE: The rebels > six prisoners'],
  ],
  [
    'one who is asked, read as an indirect object',
    'Lebanon asked France to mediate with Syria.',
    ['REQUEST/meet ACTUAL: Lebanon > France'],
  ],
  ['an idiom', 'The elders threw their weight behind Kenya.', ['SUPPORT ACTUAL: The elders > Kenya']],
]

describe('a clause', () => {
  it.each(told)('%s: %s', (_, sentence, expected) => {
    const extraction = read(sentence)
    expect(extraction.reports.map(line), traceOf(extraction)).toEqual(expected)
  })
})
