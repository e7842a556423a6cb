import type { Relation, StoryTerm } from '@wiregraph/schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { relate } from '../src/index.ts'
import { type Made, makeActor, makeEvent, makePlace } from './make.ts'

const country = makePlace('Norland')
const province = makePlace('Eastmark', [country])
const at = (latitude: number) => ({ coordinates: { latitude, longitude: 20 } })
const town = makePlace('Tarn', [country, province], at(50))
const airfield = makePlace('Tarn airfield', [country, province], { kind: 'FACILITY', ...at(50.1) })
const farTown = makePlace('Velm', [country, province], at(51))

const rebels = makeActor('rebels', { kind: 'ARMED_GROUP', sector: 'REB', generic: true, country: 'XX' })
const front = makeActor('Northern Front', { kind: 'ARMED_GROUP', sector: 'REB' })
const army = makeActor('army', { kind: 'MILITARY', sector: 'MIL', country: 'XX' })
const police = makeActor('police', { kind: 'POLICE', sector: 'COP', generic: true, country: 'XX' })
const students = makeActor('students', { kind: 'POPULATION', generic: true, country: 'XX' })
const editor = makeActor('Una Brandt', { kind: 'PERSON', country: 'XX' })
const [minister, envoy] = ['Ole Krag', 'Mara Lind'].map((name) => makeActor(name, { kind: 'PERSON' }))
const both = [minister, envoy].flatMap((one) => one ?? [])

const day = '2021-05-04'
const later = '2021-05-07'
const words = (...terms: string[]): StoryTerm[] =>
  terms.sort().map((term) => ({ term, weight: Math.sqrt(1 / terms.length) }))
/** Of eight words, two of the siege. */
const partly = words('bread', 'coal', 'flour', 'iron', 'salt', 'siege', 'tarn', 'wool')
const [siege, harvest] = [words('siege', 'tarn', 'rebels'), words('harvest', 'wheat', 'price')]

const capture: Made = { type: 'COERCE', mode: 'seize', place: town, actors: [rebels], day }
const attack: Made = { type: 'ASSAULT', mode: 'firearms', place: town, actors: [rebels], day }
const march: Made = { type: 'PROTEST', mode: 'demo', place: town, actors: [students], day }
const arrest: Made = {
  type: 'COERCE',
  mode: 'arrest',
  place: town,
  recipients: [editor],
  actors: [police],
  day,
}
const release: Made = { type: 'RETREAT', mode: 'release', recipients: [editor], day: later }

const shortly = (relation: Relation | null) =>
  relation === null ? null : `${relation.relation} ${relation.converse} ${relation.rule}`

interface Case {
  readonly name: string
  readonly first: Made
  readonly second: Made
  readonly is: string | null
}

/** The second is told later in the same article, unless it names another one. */
const relationOf = ({ first, second }: Case) => relate(makeEvent(first), makeEvent({ at: 300, ...second }))

const parts: readonly Case[] = [
  {
    name: 'people abducted in an attack',
    first: { ...attack, mode: 'abduct', recipients: [students] },
    second: attack,
    is: 'PART_OF SAME_STORY part-of-attack',
  },
  {
    name: 'an attack in a capture, told in one breath without its place',
    first: { ...attack, place: null },
    second: capture,
    is: 'PART_OF SAME_STORY part-of-capture',
  },
  {
    name: 'an attack beside a capture of nothing that is named',
    first: attack,
    second: { ...capture, place: null },
    is: 'SAME_STORY SAME_STORY same-story',
  },
  {
    name: 'men detained in a raid by the same soldiers',
    first: { ...arrest, actors: [army] },
    second: { ...attack, actors: [army] },
    is: 'PART_OF SAME_STORY part-of-raid',
  },
  {
    name: 'those detained for an attack, by others',
    first: arrest,
    second: attack,
    is: 'SAME_STORY SAME_STORY same-story',
  },
  {
    name: 'marchers beaten',
    first: { ...attack, mode: 'beat', actors: [police], recipients: [students] },
    second: march,
    is: 'PART_OF SAME_STORY part-of-protest',
  },
  {
    name: 'a bomb near a march',
    first: { ...attack, mode: 'explosives', recipients: [students] },
    second: march,
    is: 'SAME_STORY SAME_STORY same-story',
  },
  {
    name: 'an attack days after the capture',
    first: { ...attack, day: '2021-05-06' },
    second: capture,
    is: 'SAME_STORY SAME_STORY same-story',
  },
  {
    name: 'an attack elsewhere that day',
    first: { ...attack, place: farTown, at: 900 },
    second: { ...capture, at: 1800 },
    is: null,
  },
  {
    name: 'a capture that is only planned',
    first: attack,
    second: { ...capture, modality: 'FUTURE' },
    is: 'SAME_STORY SAME_STORY same-story',
  },
  {
    name: 'what was agreed in talks',
    first: { type: 'AGREE', actors: both, day },
    second: { type: 'CONSULT', actors: both, day },
    is: 'PART_OF SAME_STORY part-of-talks',
  },
]

const followers: readonly Case[] = [
  {
    name: 'a town held in part, days later the whole of it',
    first: { ...capture, actors: [front], day: later },
    second: capture,
    is: 'FOLLOWS SAME_STORY follows-again',
  },
  {
    name: 'a town taken back',
    first: { ...capture, actors: [army], day: later },
    second: capture,
    is: 'FOLLOWS SAME_STORY follows-retaking',
  },
  {
    name: 'another town taken by the same group',
    first: { ...capture, place: farTown, day: later },
    second: { ...capture, article: 'b' },
    is: null,
  },
  {
    name: 'a person set free',
    first: release,
    second: arrest,
    is: 'FOLLOWS SAME_STORY follows-release',
  },
  {
    name: 'a person set free before',
    first: { ...release, day: '2021-04-20' },
    second: arrest,
    is: null,
  },
  {
    name: 'others set free, elsewhere',
    first: { ...release, recipients: [students], place: farTown, article: 'b' },
    second: arrest,
    is: null,
  },
  {
    name: 'a withdrawal from a captured town',
    first: { type: 'RETREAT', mode: 'withdraw', place: town, actors: [rebels], day: later },
    second: capture,
    is: 'FOLLOWS SAME_STORY follows-withdrawal',
  },
  {
    name: 'a sentence',
    first: { type: 'SANCTION', mode: 'convict', recipients: [editor], day: later },
    second: arrest,
    is: 'FOLLOWS SAME_STORY follows-sentence',
  },
  {
    name: 'the same two meet again',
    first: { type: 'CONSULT', actors: both, day: later },
    second: { type: 'CONSULT', actors: both, day },
    is: 'FOLLOWS SAME_STORY follows-again',
  },
  {
    name: 'two attacks in one town that articles on other matters tell of',
    first: { ...attack, day: later, story: harvest },
    second: { ...attack, article: 'b', story: siege },
    is: null,
  },
]

const [undated, monday, sunday] = [
  { ...capture, day: '' },
  '2021-05-03T00:00:00.000Z',
  '2021-05-09T00:00:00.000Z',
]

const stories: readonly Case[] = [
  {
    name: 'a town and its airfield, taken by a group and by what may be it, told a week apart in alike articles',
    first: { ...undated, published: monday, story: siege },
    second: { ...undated, place: airfield, actors: [front], article: 'b', published: sunday, story: siege },
    is: 'SAME_STORY SAME_STORY same-story',
  },
  {
    name: 'the same, told in articles on other matters',
    first: { ...undated, published: monday, story: siege },
    second: { ...undated, place: airfield, actors: [front], article: 'b', published: sunday, story: harvest },
    is: null,
  },
  {
    name: 'the same, told a month apart',
    first: { ...undated, published: monday, story: siege },
    second: {
      ...undated,
      place: airfield,
      article: 'b',
      published: '2021-06-09T00:00:00.000Z',
      story: siege,
    },
    is: null,
  },
  {
    name: 'two things of one day that nothing ties, of two articles',
    first: { type: 'AID', actors: [army], day },
    second: { type: 'ACCUSE', actors: [minister].flatMap((one) => one ?? []), day, article: 'b' },
    is: null,
  },
  {
    name: 'two things of one day in alike articles',
    first: { type: 'AID', actors: [army], day, story: siege },
    second: { type: 'ACCUSE', day, article: 'b', story: siege },
    is: 'SAME_STORY SAME_STORY same-story',
  },
  {
    name: 'two things of one day in articles half alike',
    first: { type: 'AID', day, story: partly },
    second: { type: 'ACCUSE', place: town, day, article: 'b', story: siege },
    is: 'SAME_STORY SAME_STORY same-story',
  },
  {
    name: 'the same at places far apart',
    first: { type: 'AID', place: makePlace('Ostland'), day, story: partly },
    second: { type: 'ACCUSE', place: town, day, article: 'b', story: siege },
    is: null,
  },
  {
    name: 'background of years ago',
    first: { ...capture, modality: 'HISTORICAL' },
    second: attack,
    is: null,
  },
]

describe('a part of another event', () => {
  it.each(parts)('$name: $is', (one) => expect(shortly(relationOf(one))).toBe(one.is))
})
describe('a follower of another event', () => {
  it.each(followers)('$name: $is', (one) => expect(shortly(relationOf(one))).toBe(one.is))
})
describe('events of one story', () => {
  it.each(stories)('$name: $is', (one) => expect(shortly(relationOf(one))).toBe(one.is))

  it('are the more so the more they have in common', () => {
    const scoreOf = (second: Made) => relate(makeEvent(attack), makeEvent({ at: 300, ...second }))?.score ?? 0
    const [likely, more] = [scoreOf({ ...march, place: null }), scoreOf(march)]
    expect([likely > 0, more > likely]).toEqual([true, true])
  })
})

describe('relating', () => {
  const kinds = [
    ['ASSAULT', null],
    ['ASSAULT', 'abduct'],
    ['COERCE', 'seize'],
    ['COERCE', 'arrest'],
    ['RETREAT', 'release'],
    ['RETREAT', 'withdraw'],
    ['PROTEST', 'demo'],
    ['PROTEST', 'vandalize'],
    ['CONSULT', 'visit'],
    ['CONSULT', null],
    ['AGREE', null],
  ] as const
  const people = [rebels, front, army, police, students, editor]
  const made = fc.record({
    kind: fc.constantFrom(...kinds),
    article: fc.constantFrom('a', 'b'),
    at: fc.nat(1500),
    place: fc.constantFrom(null, town, airfield, farTown, province, country),
    actors: fc.subarray(people, { maxLength: 2 }),
    recipients: fc.subarray(people, { maxLength: 2 }),
    day: fc.constantFrom('', day, later, '2021-05-20'),
    published: fc.constantFrom(monday, sunday),
    story: fc.constantFrom<StoryTerm[]>([], siege, harvest, words('siege', 'wheat')),
  })
  const event = fc
    .array(made, { minLength: 1, maxLength: 3 })
    .map((list) => makeEvent(...list.map(({ kind: [type, mode], ...more }) => ({ ...more, type, mode }))))

  it('says the converse the other way round, with the same score', () => {
    let related = 0
    fc.assert(
      fc.property(event, event, (a, b) => {
        const [forth, back] = [relate(a, b), relate(b, a)]
        if (forth !== null) related++
        expect(back).toEqual(forth && { ...forth, relation: forth.converse, converse: forth.relation })
        const score = forth?.score ?? 0
        expect(score >= 0 && score <= 1).toBe(true)
      }),
      { numRuns: 2000, seed: 7 },
    )
    expect(related).toBeGreaterThan(200)
  })

  it('does not relate an event to itself', () => {
    const one = makeEvent(capture)
    expect(relate(one, one)).toBeNull()
  })
})
