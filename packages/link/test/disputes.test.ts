import type { Dispute } from '@wiregraph/schema'
import { describe, expect, it } from 'vitest'
import { assembleEvent } from '../src/index.ts'
import { type Made, makeActor, makePlace, makeReport } from './make.ts'

const front = makeActor('Northern Front', { kind: 'ARMED_GROUP', sector: 'REB' })
const league = makeActor('Southern League', { kind: 'ARMED_GROUP', sector: 'REB' })
const militants = makeActor('militants', { kind: 'ARMED_GROUP', generic: true })
const army = makeActor('Norland army', { kind: 'MILITARY', sector: 'MIL', country: 'NO' })
const soldiers = makeActor('soldiers', { kind: 'MILITARY', generic: true, country: 'NO' })
const farmers = makeActor('farmers', { kind: 'POPULATION', generic: true })
const guards = makeActor('guards', { kind: 'POLICE', generic: true })
const country = makePlace('Norland')
const province = makePlace('Westmark', [country])
const town = makePlace('Tarn', [country, province], { coordinates: { latitude: 10, longitude: 10 } })
const village = makePlace('Lund', [country, province], { coordinates: { latitude: 10.2, longitude: 10.1 } })
const far = makePlace('Holm', [country, province], { coordinates: { latitude: 13, longitude: 10 } })

const assemble = (...made: Made[]) => assembleEvent(made.map((one, i) => makeReport({ at: i * 10, ...one })))
/** "CASUALTIES: 12 killed | 30 killed" */
const show = ({ field, accounts }: Dispute) =>
  `${field}: ${accounts
    .map(({ value }) => value)
    .sort()
    .join(' | ')}`
const disputes = (...made: Made[]) => assemble(...made).disputes.map(show)

const day = (n: number) => `2020-03-0${n}T08:00:00.000Z`
const saying = (quote: string) => ({ evidence: { start: 0, end: quote.length, quote } })
const injured = (n: number) => ({
  casualties: { killed: null, wounded: { low: n, high: n, approximate: false, text: null }, byGroup: [] },
})

const counted = (group: string, n: number, text: string): Made => ({
  casualties: {
    killed: { low: n, high: n, approximate: false, text },
    wounded: null,
    byGroup: [{ group, harm: 'KILLED', count: { low: n, high: n, approximate: false, text } }],
  },
})
const months = {
  start: '2019-10-01',
  end: '2020-03-02',
  precision: 'MONTH',
  extent: 'THROUGHOUT',
  text: 'since October',
  anchor: null,
} as const

const cases: [string, Made[], string[]][] = [
  [
    'two speakers of one text count the dead',
    [
      { killed: [12, 12], speaker: 'police' },
      { killed: [30, 30], speaker: 'doctors' },
    ],
    ['CASUALTIES: 12 killed | 30 killed'],
  ],
  [
    'one speaker who says both',
    [
      { killed: [12, 12], speaker: 'police' },
      { killed: [30, 30], speaker: 'police' },
    ],
    [],
  ],
  [
    'two papers of one day count the wounded',
    [
      { article: 'a', published: day(1), ...injured(15) },
      { article: 'b', published: day(1), ...injured(40) },
    ],
    ['CASUALTIES: 15 wounded | 40 wounded'],
  ],
  [
    'nobody was hurt, says one',
    [
      { killed: [3, 3], speaker: 'residents' },
      { killed: [0, 0], speaker: 'a spokesman' },
    ],
    ['CASUALTIES: 0 killed | 3 killed'],
  ],
  [
    'a toll that is higher the next day',
    [
      { article: 'a', published: day(1), killed: [12, 12] },
      { article: 'b', published: day(2), killed: [30, 30] },
    ],
    [],
  ],
  [
    'a toll that is lower the next day',
    [
      { article: 'a', published: day(1), killed: [30, 30] },
      { article: 'b', published: day(2), killed: [12, 12] },
    ],
    ['CASUALTIES: 12 killed | 30 killed'],
  ],
  [
    'one that was revised down',
    [
      { article: 'a', published: day(1), killed: [30, 30] },
      { article: 'b', published: day(2), killed: [12, 12], ...saying('lowered the toll to 12') },
    ],
    [],
  ],
  [
    'a later figure by a rival with a name',
    [
      { article: 'a', published: day(1), killed: [12, 12], speaker: 'a doctor' },
      {
        article: 'b',
        published: day(2),
        killed: [30, 30],
        attribution: {
          actor: league.id,
          text: 'the League',
          span: { start: 0, end: 3, quote: 'the' },
          anonymous: false,
          saidOn: null,
        },
      },
    ],
    ['CASUALTIES: 12 killed | 30 killed'],
  ],
  [
    'it rose to 30, says whoever',
    [
      { article: 'a', published: day(1), killed: [12, 12], speaker: 'a doctor' },
      { article: 'b', published: day(1), killed: [30, 30], speaker: 'police' },
      {
        article: 'c',
        published: day(2),
        killed: [30, 30],
        speaker: 'police',
        ...saying('the toll rose to 30'),
      },
    ],
    [],
  ],
  [
    'one denies that he did it, another names him',
    [
      { actors: [front], speaker: 'police' },
      { actors: [front], modality: 'NEGATED', speaker: 'a spokesman' },
      {},
    ],
    ['ACTOR: Northern Front | not Northern Front'],
  ],
  [
    'a denial does not answer those who only speak of militants',
    [
      { actors: [militants], speaker: 'police' },
      { actors: [front], modality: 'NEGATED', speaker: 'a spokesman' },
    ],
    [],
  ],
  [
    'all who tell it name the one who denies it: then it did not happen',
    [
      { actors: [soldiers], place: town, speaker: 'residents' },
      { actors: [army], place: town, modality: 'NEGATED', speaker: 'a spokesman' },
    ],
    ['OCCURRENCE: did not happen | happened'],
  ],
  [
    'a denial of which nothing says that it answers this claim',
    [
      { actors: [soldiers], day: '2020-03-01', speaker: 'residents' },
      { actors: [army], article: 'b', modality: 'NEGATED', speaker: 'a spokesman' },
    ],
    [],
  ],
  [
    'one of a deed of the same day and place, in another article',
    [
      { day: '2020-03-01', place: town, speaker: 'residents' },
      { day: '2020-03-01', place: town, article: 'b', modality: 'NEGATED', speaker: 'a spokesman' },
    ],
    ['OCCURRENCE: did not happen | happened'],
  ],
  [
    'a man with a name may be one of the militants',
    [
      { actors: [militants], speaker: 'police' },
      { actors: [makeActor('Musa Adan', { kind: 'PERSON' })], speaker: 'a villager' },
    ],
    [],
  ],
  [
    'miners who were shot are not the other union because both are people',
    [
      { actors: [guards], recipients: [farmers], speaker: 'a union' },
      { actors: [makeActor('rivals', { kind: 'POPULATION', generic: true })], speaker: 'police' },
    ],
    ['ACTOR: guards | rivals'],
  ],
  [
    'people may be armed',
    [
      { recipients: [makeActor('50 people', { kind: 'POPULATION', generic: true })], speaker: 'residents' },
      { recipients: [militants], speaker: 'the army' },
    ],
    [],
  ],
  [
    'some of the dead, beside all of them',
    [
      { killed: [3, 3], speaker: 'police' },
      { ...counted('people', 2, 'Two'), speaker: 'a doctor', ...saying('Two of the dead were students') },
    ],
    [],
  ],
  [
    'some of the dead beside two tolls of all: each account bears its toll',
    [
      { killed: [3, 3], speaker: 'police' },
      { ...counted('people', 2, 'Two'), speaker: 'a doctor', ...saying('Two of the dead were students') },
      { killed: [5, 5], speaker: 'a radio station' },
    ],
    ['CASUALTIES: 3 killed | 5 killed'],
  ],
  [
    'more policemen among the dead than the other one counts dead in all',
    [
      { killed: [3, 3], speaker: 'police' },
      {
        ...counted('policemen', 4, 'Four'),
        speaker: 'a doctor',
        ...saying('Four policemen were among those killed'),
      },
    ],
    ['CASUALTIES: 3 killed | at least 4 killed'],
  ],
  [
    'one kind of people by one paper, all by another',
    [
      { article: 'a', ...counted('people', 8, 'eight') },
      { article: 'b', ...counted('policemen', 2, 'Two') },
    ],
    [],
  ],
  [
    'one kind of people by both',
    [
      { article: 'a', ...counted('policeman', 1, 'A') },
      { article: 'b', ...counted('policemen', 2, 'Two') },
    ],
    ['CASUALTIES: 1 killed | 2 killed'],
  ],
  [
    'one who is known by name, beside a toll',
    [
      { article: 'a', killed: [22, 22] },
      { article: 'b', killed: [1, 1], recipients: [makeActor('Musa Adan', { kind: 'PERSON' })] },
    ],
    [],
  ],
  [
    'the dead of a village beside those of its province, in one text',
    [
      { place: province, killed: [5, 5], speaker: 'officials' },
      { place: village, killed: [2, 2], speaker: 'the mayor' },
    ],
    [],
  ],
  [
    'a count of months beside that of a day',
    [
      { article: 'a', day: '2020-03-01', killed: [14, 14] },
      { article: 'b', killed: [60, null], when: { ...months } },
    ],
    [],
  ],
  [
    'the account bears the most exact words',
    [
      { actors: [militants], speaker: 'police' },
      { actors: [front], speaker: 'a villager' },
      { actors: [army], speaker: 'a farmer' },
    ],
    ['ACTOR: Norland army | Northern Front'],
  ],
  [
    'nobody is in dispute with himself',
    [
      { actors: [front], speaker: 'police' },
      { actors: [league], speaker: 'police' },
    ],
    [],
  ],
  [
    '"they" may be anybody',
    [
      { recipients: [farmers], speaker: 'residents' },
      { recipients: [{ ...militants, name: 'they' }], speaker: 'the army' },
    ],
    [],
  ],
  [
    'fighters or civilians, by two speakers',
    [
      { recipients: [farmers], speaker: 'residents' },
      { recipients: [militants], speaker: 'the army' },
    ],
    ['RECIPIENT: farmers | militants'],
  ],
  [
    'more victims are a sum',
    [
      { recipients: [farmers], killed: [8, 8] },
      { recipients: [militants], killed: [2, 2], speaker: 'the army', ...saying('two militants also died') },
    ],
    [],
  ],
  [
    'guards and farmers add up',
    [
      { recipients: [farmers], speaker: 'residents' },
      { recipients: [guards], speaker: 'the army' },
    ],
    [],
  ],
  [
    'two towns, by two papers',
    [
      { article: 'a', place: town },
      { article: 'b', place: far },
    ],
    ['PLACE: Holm | Tarn'],
  ],
  [
    'near a town is the village beside it',
    [
      { article: 'a', place: town, placeRelation: 'NEAR' },
      { article: 'b', place: village },
    ],
    [],
  ],
  [
    'two days, by two speakers',
    [
      { day: '2020-03-01', speaker: 'police' },
      { day: '2020-03-03', speaker: 'a villager' },
    ],
    ['TIME: 2020-03-01/2020-03-01 | 2020-03-03/2020-03-03'],
  ],
]

describe('what is in dispute and what is compatible', () => {
  it.each(cases)('%s', (_name, made, wanted) => {
    expect(disputes(...made)).toEqual(wanted)
    expect(disputes(...[...made].map((one, i) => ({ at: i * 10, ...one })).reverse())).toEqual(wanted)
  })
})

it('whom "a group" names is told by its name', () => {
  const other = makeReport({ at: 10, actors: [league], speaker: 'a villager' })
  const actors = other.report.actors.map((party) => ({ ...party, text: 'A shadowy group' }))
  const { disputes: found } = assembleEvent([
    makeReport({ actors: [front], speaker: 'police' }),
    { ...other, report: { ...other.report, actors } },
  ])
  expect(found.map(show)).toEqual(['ACTOR: Northern Front | Southern League'])
})

describe('the toll of an event', () => {
  const tollOf = (...made: Made[]) => {
    const { killed } = assemble(...made).casualties
    return killed && [killed.low, killed.high]
  }

  it.each<[string, Made[], [number, number | null]]>([
    [
      'a kind of people does not narrow or widen a toll of all',
      [
        { article: 'a', ...counted('people', 8, 'eight') },
        { article: 'b', ...counted('policemen', 2, 'Two') },
      ],
      [8, 8],
    ],
    [
      'two kinds of people are at least the more of them and at most both',
      [
        { article: 'a', ...counted('soldiers', 7, 'seven') },
        { article: 'b', ...counted('traders', 2, 'Two') },
      ],
      [7, 9],
    ],
    [
      'a part of the dead does not widen what two tolls leave',
      [
        { killed: [3, 3], speaker: 'police' },
        { ...counted('people', 2, 'Two'), speaker: 'a doctor', ...saying('Two of the dead were students') },
        { killed: [5, 5], speaker: 'a radio station' },
      ],
      [3, 5],
    ],
  ])('%s', (_name, made, wanted) => {
    expect(tollOf(...made)).toEqual(wanted)
  })
})

describe('accounts', () => {
  it('carry their speakers, those of most reports first', () => {
    const [dispute] = assemble(
      { actors: [front], speaker: 'police' },
      { actors: [front], speaker: 'a driver' },
      { actors: [front], speaker: 'a driver' },
      { actors: [army], speaker: 'a priest' },
    ).disputes
    const byFront = dispute?.accounts.find(({ node }) => node === front.id)
    expect(byFront?.speakers.map(({ text, reports }) => [text, reports.length])).toEqual([
      ['a driver', 2],
      ['police', 1],
    ])
  })

  it('count copies of one text as one witness', () => {
    const reports = [
      makeReport({ article: 'a', actors: [front] }),
      makeReport({ article: 'b', actors: [front] }),
      makeReport({ article: 'c', actors: [army] }),
    ]
    const [original, copy] = reports
    const copied = reports.map((one) =>
      one === copy ? { ...one, article: { ...one.article, copyOf: [original?.article.id ?? ''] } } : one,
    )
    const witnesses = assembleEvent(copied)
      .disputes.flatMap(({ accounts }) => accounts)
      .map((account) => [account.witnesses.articles, account.witnesses.independentArticles])
    expect(witnesses).toContainEqual([2, 1])
    expect(witnesses).toContainEqual([1, 1])
  })

  it('two texts that are copies do not contradict each other', () => {
    const [one, other] = [
      makeReport({ article: 'a', killed: [5, 5], speaker: 'police' }),
      makeReport({ article: 'b', killed: [6, 6], speaker: 'police' }),
    ]
    const copy = { ...other, article: { ...other.article, copyOf: [one.article.id] } }
    expect(assembleEvent([one, copy]).disputes).toEqual([])
  })
})

describe('bounds of a toll', () => {
  const idsAt = (...made: Made[]) => made.map((one, i) => makeReport({ at: i * 10, ...one }))

  it('each names the reports that set it', () => {
    const reports = idsAt(
      { killed: [40, null] },
      { killed: [null, 50] },
      { article: 'b', killed: [44, null] },
    )
    const [, atMost, atLeast] = reports.map(({ report }) => report.id)
    expect(assembleEvent(reports).casualties.killed).toMatchObject({
      low: 44,
      high: 50,
      lowFrom: [atLeast],
      highFrom: [atMost],
    })
  })

  it('all parts set the bounds of their sum', () => {
    const group = (name: string, n: number): Made => ({
      casualties: {
        killed: null,
        wounded: null,
        byGroup: [
          { group: name, harm: 'KILLED', count: { low: n, high: n, approximate: false, text: null } },
        ],
      },
    })
    const reports = idsAt(group('prisoners', 71), group('guards', 5))
    const ids = reports.map(({ report }) => report.id).sort()
    expect(assembleEvent(reports).casualties.killed).toMatchObject({
      low: 76,
      high: 76,
      lowFrom: ids,
      highFrom: ids,
    })
  })

  it('an open bound has none; a count that was replaced sets none', () => {
    const reports = idsAt(
      { article: 'a', published: day(1), killed: [12, 12] },
      { article: 'b', published: day(2), killed: [30, null] },
    )
    expect(assembleEvent(reports).casualties.killed).toMatchObject({
      low: 30,
      high: null,
      lowFrom: [reports[1]?.report.id],
      highFrom: [],
    })
  })
})
