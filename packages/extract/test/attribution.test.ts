import { describe, expect, it } from 'vitest'
import { findAttributions } from '../src/attribution/index.ts'
import { findTimes } from '../src/times/index.ts'
import { actorsIn, lexicon } from './actors-doc.ts'

/** Attributions of a text as lines: speaker, actor, frame, day and what is said. */
function attributionsIn(text: string) {
  const { doc, found, byId } = actorsIn(text)
  const mentions = findAttributions(doc, found.mentions, findTimes(doc), lexicon.sayings)
  return mentions.map((m) => ({
    frame: text.slice(m.frame.start, m.frame.end),
    speaker: m.speaker === null ? null : text.slice(m.speaker.start, m.speaker.end),
    actor: m.actor === null ? null : byId.get(m.actor)?.name,
    anonymous: m.anonymous,
    saidOn: m.saidOn,
    said: m.content.map(({ sentence, first, last }) => {
      const { tokens } = doc.sentences[sentence] ?? { tokens: [] }
      return text.slice(tokens[first]?.start, tokens[last]?.end)
    }),
  }))
}

interface Wanted {
  readonly frame?: string
  readonly speaker?: string | null
  readonly actor?: string | null
  readonly anonymous?: boolean
  readonly saidOn?: string | null
  readonly said?: readonly string[]
}

const one: readonly (readonly [string, Wanted])[] = [
  [
    'Rebels shelled the port, police said.',
    { frame: 'police said', speaker: 'police', said: ['Rebels shelled the port'] },
  ],
  [
    'Police said rebels had shelled the port.',
    { frame: 'Police said', said: ['rebels had shelled the port'] },
  ],
  [
    'Rebels seized the town, two security officials told CNN on Sunday.',
    {
      frame: 'two security officials told CNN on Sunday',
      speaker: 'two security officials',
      anonymous: true,
      saidOn: '2014-06-22',
      said: ['Rebels seized the town'],
    },
  ],
  [
    'Residents told reporters the shelling began at dawn.',
    { frame: 'Residents told reporters', said: ['the shelling began at dawn'] },
  ],
  ['The army said Monday that the siege was over.', { saidOn: '2014-06-23', said: ['the siege was over'] }],
  ['The convoy was attacked on Friday, officials said.', { saidOn: null }],
  ['The base fell on Friday, a spokesman said on Saturday.', { saidOn: '2014-06-21' }],
  [
    'Two people died, according to security officials.',
    {
      frame: 'according to security officials',
      speaker: 'security officials',
      said: ['Two people died'],
      anonymous: true,
    },
  ],
  [
    'According to Reuters, gunmen attacked the hotel.',
    { actor: 'Reuters', anonymous: false, said: ['gunmen attacked the hotel'] },
  ],
  [
    '“We will fight,” said Mayor Alicia Ferrante.',
    {
      frame: 'said Mayor Alicia Ferrante',
      actor: 'Alicia Ferrante',
      anonymous: false,
      said: ['We will fight'],
    },
  ],
  [
    '“The bridge is gone,” the mayor said, “and the road is closed.”',
    { said: ['The bridge is gone', 'and the road is closed'] },
  ],
  [
    'It was reported that the town fell.',
    { speaker: null, actor: null, anonymous: true, said: ['the town fell'] },
  ],
  [
    'The general was quoted as saying that the siege was over.',
    { speaker: 'The general', said: ['the siege was over'] },
  ],
  [
    "Iraq's military says it has fought back.",
    { actor: 'Iraqi military', anonymous: false, said: ['it has fought back'] },
  ],
  [
    'The minister denied that police had fired.',
    { frame: 'The minister denied', said: ['police had fired'] },
  ],
  [
    'France warned Iran that it would impose sanctions.',
    { actor: 'France', said: ['it would impose sanctions'] },
  ],
  ['The president, who said the war was over, flew home.', { said: ['the war was over'] }],
  ['Obama is Barack Obama. “They left,” Obama told CNN.', { actor: 'Barack Obama' }],
]
describe('one attribution', () => {
  it.each(one)('%s', (text, wanted) =>
    expect(attributionsIn(text)).toEqual([expect.objectContaining(wanted)]),
  )
})

const none: readonly string[] = [
  'Police did not say who was behind the attack.',
  'Officials declined to confirm that troops had arrived.',
  'The two leaders will say more on Friday.',
  'The council said goodbye to its leader.',
  'The minister confirmed the deal.',
  'Rebels seized the town on Sunday.',
]
describe('none', () => it.each(none)('%s', (text) => expect(attributionsIn(text)).toEqual([])))

describe('several', () => {
  it('parts two speakers of one sentence', () => {
    const found = attributionsIn(
      'The army said rebels killed 12 soldiers; but the rebels said they lost nobody.',
    )
    expect(found.map(({ speaker, said }) => [speaker, said])).toEqual([
      ['The army', ['rebels killed 12 soldiers']],
      ['the rebels', ['they lost nobody']],
    ])
  })

  it('carries the speaker on to "adding"', () => {
    const found = attributionsIn(
      'Alicia Ferrante said the road was closed, adding that two people were hurt.',
    )
    expect(found.map(({ actor, frame }) => [actor, frame.split(' ')[0]])).toEqual([
      ['Alicia Ferrante', 'Alicia'],
      ['Alicia Ferrante', 'adding'],
    ])
  })

  it('ends a frame where the sentence goes on', () => {
    const found = attributionsIn(
      '“We are ready,” Netanyahu wrote on Twitter on Sunday, adding that Israel would respond.',
    )
    expect(found.map(({ actor, said, saidOn }) => [actor, said, saidOn])).toEqual([
      ['Benjamin Netanyahu', ['We are ready'], '2014-06-22'],
      ['Benjamin Netanyahu', ['Israel would respond'], null],
    ])
  })

  it('knows who "he" is', () => {
    const found = attributionsIn('Spokesman Tarek Haddad met the press. He said the army had left.')
    expect(found.at(-1)).toMatchObject({ speaker: 'He', actor: 'Tarek Haddad', anonymous: false })
  })

  it('runs on while a quotation is open, and no further', () => {
    const [before] = attributionsIn(
      '“They shot at us. They burned the school,” a witness said. The army left.',
    )
    expect(before?.said.join(' ')).toMatch(/They shot at us/)
    expect(before?.said.join(' ')).not.toMatch(/The army left/)
    const [after] = attributionsIn('“We will fight,” said the minister. “We will win.” The army left.')
    expect(after?.said).toHaveLength(2)
  })

  it('gives "raids they said took place" both sides', () => {
    const found = attributionsIn('Officers showed pictures of raids they said took place in Basra.')
    expect(found).toEqual([
      expect.objectContaining({ frame: 'they said', said: ['raids', 'took place in Basra'] }),
    ])
  })
})
