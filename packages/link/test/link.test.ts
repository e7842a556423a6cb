import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linker, linkReports } from '../src/index.ts'
import { type Made, makeActor, makePlace, makeReport } from './make.ts'

const country = makePlace('Norland')
const province = makePlace('Eastmark', [country])
const town = makePlace('Tarn', [country, province])
const otherTown = makePlace('Velm', [country, province])
const rebels = makeActor('rebels', { kind: 'ARMED_GROUP', sector: 'REB', generic: true, country: 'XX' })
const front = makeActor('Northern Front', { kind: 'ARMED_GROUP', sector: 'REB' })
const army = makeActor('army', { kind: 'MILITARY', sector: 'MIL', country: 'XX' })
const prisoners = makeActor('prisoners', { kind: 'POPULATION', generic: true })
const guards = makeActor('guards', { kind: 'POLICE', generic: true })
const day = '2021-05-04'

/** How many events the two reports are. */
const countEvents = (...made: Made[]) => linkReports(made.map(makeReport)).flatMap((g) => g.events).length

describe('reports of one article', () => {
  const cases: [string, Made, Made, number][] = [
    [
      'two speakers who name different perpetrators of one killing',
      { at: 1, recipients: [prisoners], actors: [rebels], speaker: 'a spokesman' },
      { at: 9, recipients: [prisoners], actors: [army], speaker: 'other officials' },
      1,
    ],
    [
      'one speaker who names two perpetrators tells of two events',
      { at: 1, place: town, recipients: [prisoners], actors: [front], speaker: 'police' },
      { at: 9, place: town, recipients: [prisoners], actors: [army], speaker: 'police' },
      2,
    ],
    ['two towns', { at: 1, place: town, actors: [rebels] }, { at: 9, place: otherTown, actors: [rebels] }, 2],
    [
      'other victims in the same town',
      { at: 1, place: town, recipients: [prisoners] },
      { at: 9, place: town, recipients: [guards] },
      2,
    ],
    [
      'a general and a particular withdrawal',
      { type: 'RETREAT', at: 1, actors: [army] },
      { type: 'RETREAT', at: 9, actors: [army], place: town },
      2,
    ],
    [
      'planned and done',
      { at: 1, place: town, modality: 'FUTURE', recipients: [guards] },
      { at: 9, place: town, recipients: [guards] },
      2,
    ],
    [
      'another type',
      { at: 1, place: town, recipients: [guards] },
      { type: 'COERCE', at: 9, place: town, recipients: [guards] },
      2,
    ],
  ]
  it.each(cases)('%s', (_name, a, b, events) => {
    expect(countEvents(a, b)).toBe(events)
  })

  it('what the text ties is one event', () => {
    const first = { at: 1, place: town, recipients: [guards] }
    const { id } = makeReport(first).report
    expect(countEvents(first, { at: 9, recipients: [rebels], continues: id })).toBe(1)
  })
})

describe('reports of two articles', () => {
  const first: Made = {
    article: 'a',
    place: town,
    day,
    recipients: [prisoners],
    actors: [rebels],
    killed: [44, null],
  }
  const cases: [string, Made, number][] = [
    ['the same town, day and victims', { ...first, article: 'b', actors: [front], killed: [46, 46] }, 1],
    ['another perpetrator, a near toll', { ...first, article: 'b', actors: [army], killed: [40, 40] }, 1],
    ['the day is not known', { ...first, article: 'b', day: '' }, 2],
    ['three days later', { ...first, article: 'b', day: '2021-05-07' }, 2],
    ['the next town', { ...first, article: 'b', place: otherTown }, 2],
    ['only the province is known', { ...first, article: 'b', place: province, killed: [9, 9] }, 2],
    ['only the province is known, and the toll', { ...first, article: 'b', place: province }, 1],
    ['other victims and another toll', { ...first, article: 'b', recipients: [guards], killed: [5, 5] }, 2],
  ]
  it.each(cases)('%s', (_name, second, events) => {
    expect(countEvents(first, second)).toBe(events)
  })

  const words = (...terms: string[]) =>
    terms.sort().map((term) => ({ term, weight: Math.sqrt(1 / terms.length) }))
  const siege = words('siege', 'tarn', 'rebels')
  const mondayNews: Made = { ...first, published: `${day}T09:00:00Z`, story: siege }

  it('what its article ties to a report goes where that goes, whatever it tells itself', () => {
    const second: Made = { ...mondayNews, article: 'b', at: 1 }
    const { id } = makeReport(second).report
    const blast: Made = { article: 'b', at: 30, continues: id, story: siege, triggerLemma: 'blast' }
    const also: Made = { ...blast, at: 60, triggerLemma: 'burn' }
    expect(countEvents(mondayNews, second, blast, also)).toBe(1)
    expect(countEvents(mondayNews, { ...second, day: '2021-05-06' }, blast, also)).toBe(2)
  })

  const undated: Made = { ...mondayNews, article: 'b', day: '' }
  const tellings: [string, Made, number][] = [
    ['without a day, written the day after', { ...undated, published: '2021-05-05T09:00:00Z' }, 1],
    ['without a day, written before', { ...undated, published: '2021-05-03T09:00:00Z' }, 2],
    ['without a day, written two weeks later', { ...undated, published: '2021-05-18T09:00:00Z' }, 2],
    ['without a day, of another story', { ...undated, story: words('harvest', 'wheat') }, 2],
    ['on the day, of the story, without a place', { ...mondayNews, article: 'b', place: null }, 1],
    [
      'on the day and of its toll, in another story',
      { ...mondayNews, article: 'b', place: null, story: [], killed: [44, 44] },
      1,
    ],
    [
      'other people of another toll on the day',
      { ...mondayNews, article: 'b', place: null, story: [], recipients: [guards], killed: [11, 11] },
      2,
    ],
  ]
  it.each(tellings)('%s', (_name, second, events) => {
    expect(countEvents(mondayNews, second)).toBe(events)
  })

  it('a meeting is known by who met and when, without a place', () => {
    const [chile, peru] = [makeActor('Chile', { kind: 'STATE' }), makeActor('Peru', { kind: 'STATE' })]
    const talks: Made = { type: 'CONSULT', day, actors: [chile, peru] }
    expect(countEvents(talks, { ...talks, article: 'b' })).toBe(1)
    expect(
      countEvents(talks, { ...talks, article: 'b', actors: [chile, makeActor('Kenya', { kind: 'STATE' })] }),
    ).toBe(2)
  })
})

describe('the parting of many reports', () => {
  const people = [rebels, front, army, prisoners, guards]
  const made = fc.record({
    article: fc.constantFrom('a', 'b', 'c'),
    at: fc.nat(200),
    place: fc.constantFrom(null, town, otherTown, province),
    actors: fc.subarray(people, { maxLength: 1 }),
    recipients: fc.subarray(people, { maxLength: 2 }),
    day: fc.constantFrom('', day, '2021-05-05'),
    speaker: fc.constantFrom('', 'police', 'witnesses'),
    type: fc.constantFrom('ASSAULT' as const, 'COERCE' as const),
  })
  const reports = fc
    .uniqueArray(made, { selector: (m) => `${m.article} ${m.at} ${m.type}`, maxLength: 14 })
    .map((list) => list.map(makeReport))

  it('does not depend on their order, and keeps each report once', () => {
    fc.assert(
      fc.property(reports, fc.infiniteStream(fc.nat(1000)), (list, ranks) => {
        const shuffled = list
          .map((report) => ({ report, rank: ranks.next().value ?? 0 }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ report }) => report)
        const groups = linkReports(list)
        expect(linkReports(shuffled)).toEqual(groups)
        const ids = groups.flatMap((g) => g.events.flat())
        expect([...ids].sort()).toEqual(list.map((r) => r.report.id).sort())
        for (const group of groups) expect(group.id).toBe(group.events.flat().sort()[0])
      }),
      { numRuns: 300, seed: 7 },
    )
  })

  it('is the same when new reports meet only the groups that they touch', () => {
    fc.assert(
      fc.property(reports, fc.nat(5), (list, count) => {
        const [fresh, old] = [list.slice(0, count), list.slice(count)]
        const groups = linkReports(old)
        const isTouched = ({ events }: (typeof groups)[number]) => {
          const ids = new Set(events.flat())
          return linker.touch(
            fresh,
            old.filter(({ report }) => ids.has(report.id)),
          )
        }
        const left = groups.filter((group) => !isTouched(group))
        const apart = new Set(left.flatMap(({ events }) => events.flat()))
        const met = list.filter(({ report }) => !apart.has(report.id))
        const whole = groups.filter(isTouched).map(({ events }) => events.flat())
        const anew = linkReports(met, { groups: whole })
        expect(anew).toEqual(linkReports(met))
        const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
        expect([...left, ...anew].sort(byId)).toEqual([...linkReports(list)].sort(byId))
      }),
      { numRuns: 300, seed: 9 },
    )
  })

  it('is the same when each group is parted anew by itself', () => {
    fc.assert(
      fc.property(reports, (list) => {
        for (const group of linkReports(list)) {
          const ids = new Set(group.events.flat())
          expect(linkReports(list.filter((r) => ids.has(r.report.id)))).toEqual([group])
        }
      }),
      { numRuns: 200, seed: 8 },
    )
  })
})
