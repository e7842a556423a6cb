import { Actor, type ActorEvidence, Event } from '@wiregraph/schema'
import { describe, expect, it } from 'vitest'
import { assembleActor, assembleEvent } from '../src/index.ts'
import { type Made, makeActor, makePlace, makeReport } from './make.ts'

const country = makePlace('Norland')
const province = makePlace('Eastmark', [country])
const town = makePlace('Tarn', [country, province])
const rebels = makeActor('rebels', { kind: 'ARMED_GROUP', sector: 'REB', generic: true })
const front = makeActor('Northern Front', { kind: 'ARMED_GROUP', sector: 'REB' })
const army = makeActor('Norland army', { kind: 'MILITARY', sector: 'MIL', country: 'XX' })
const prisoners = makeActor('prisoners', { kind: 'POPULATION', generic: true })

/** The same with its keys the other way round: a database gives them back in an order of its own. */
function stored<T>(value: T): T {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return Array.isArray(value) ? (value.map(stored) as T) : value
  const entries = Object.entries(value).map(([key, inner]) => [key, stored(inner)])
  return Object.fromEntries(entries.reverse()) as T
}

const assemble = (...made: Made[]) => {
  const event = assembleEvent(made.map(makeReport))
  expect(assembleEvent(made.map(makeReport).reverse())).toEqual(event)
  for (const turn of [0, 1]) {
    const mixed = made
      .map(makeReport)
      .map((one, i) => (i % 2 === turn ? { ...one, report: stored(one.report) } : one))
    expect(assembleEvent(mixed)).toEqual(event)
  }
  return Event.parse(event)
}
const exactly = (n: number, group: string, harm: 'KILLED' | 'WOUNDED' = 'KILLED') => ({
  group,
  harm,
  count: { low: n, high: n, approximate: false, text: null },
})
const counted = (...byGroup: ReturnType<typeof exactly>[]) => ({
  casualties: { killed: null, wounded: null, byGroup },
})

describe('casualties', () => {
  it('disjoint groups of one article add up', () => {
    const { casualties } = assemble(
      { at: 1, ...counted(exactly(71, 'prisoners'), exactly(5, 'police officers')) },
      { at: 9, ...counted(exactly(5, 'militants')) },
    )
    expect(casualties.killed).toMatchObject({ low: 81, high: 81 })
    expect(casualties.byGroup).toHaveLength(3)
  })

  it('groups that share people do not add up', () => {
    const { casualties } = assemble(
      { at: 1, ...counted(exactly(30, 'civilians')) },
      { at: 9, ...counted(exactly(30, 'civilians and guards')) },
    )
    expect(casualties.killed).toMatchObject({ low: 30, high: 30 })
  })

  it('compatible tolls of two articles intersect without a dispute', () => {
    const event = assemble({ killed: [44, null] }, { article: 'b', killed: [44, 44] })
    expect(event.casualties.killed).toMatchObject({ low: 44, high: 44 })
    expect(event.disputes).toEqual([])
  })

  it('incompatible ones give their hull and a dispute', () => {
    const event = assemble({ killed: [44, 44] }, { article: 'b', killed: [50, null] })
    expect(event.casualties.killed).toMatchObject({ low: 44, high: null })
    expect(event.disputes).toMatchObject([
      { field: 'CASUALTIES', accounts: [{ reports: { length: 1 } }, { reports: { length: 1 } }] },
    ])
  })
})

describe('disputes', () => {
  it('two accounts of who did it, each with its reports', () => {
    const event = assemble(
      { at: 1, recipients: [prisoners], actors: [rebels], speaker: 'a spokesman' },
      { at: 5, recipients: [prisoners], actors: [front], speaker: 'a villager' },
      { at: 9, recipients: [prisoners], actors: [army], speaker: 'officials' },
    )
    const [dispute] = event.disputes
    expect(event.disputes).toHaveLength(1)
    expect(dispute?.field).toBe('ACTOR')
    expect(dispute?.accounts.map((a) => a.reports.length).sort()).toEqual([1, 2])
    expect(dispute?.accounts.find((a) => a.reports.length === 1)?.node).toBe(army.id)
  })

  it('"rebels" and a named group agree; province and town agree', () => {
    const event = assemble(
      { at: 1, actors: [rebels], place: province },
      { at: 9, actors: [front], place: town },
    )
    expect(event.disputes).toEqual([])
    expect(event.place).toBe(town.id)
  })

  it('lies to its place as the report says that knows it best', () => {
    const near = { place: town, placeRelation: 'NEAR', placePrecision: 'NEAR' } as const
    const wide = { place: province, placeRelation: 'IN', placePrecision: 'ADMIN1' } as const
    expect(assemble({ at: 1, ...near }, { at: 9, ...wide })).toMatchObject({
      place: town.id,
      placeRelation: 'NEAR',
      placePrecision: 'NEAR',
    })
    expect(assemble({ at: 1, ...near }, { at: 9, place: town })).toMatchObject({
      placeRelation: 'IN',
      placePrecision: 'EXACT',
    })
    expect(assemble({ at: 1 })).toMatchObject({ place: null, placeRelation: null, placePrecision: null })
  })

  it('two sides of one fight do not contradict each other, two who are said to have done one thing do', () => {
    const league = makeActor('Southern League', { kind: 'ARMED_GROUP', sector: 'REB' })
    const loss: Made = { at: 1, actors: [front], recipients: [army], speaker: 'a villager' }
    expect(assemble(loss, { at: 9, actors: [army], recipients: [front] }).disputes).toEqual([])
    expect(assemble(loss, { at: 9, actors: [league], recipients: [army] }).disputes).toMatchObject([
      { field: 'ACTOR' },
    ])
  })

  it('"two men" and a named group agree, "two men" and the army do not', () => {
    const men = makeActor('men', { kind: 'POPULATION', generic: true })
    const attack: Made = { at: 1, actors: [men], recipients: [prisoners] }
    expect(assemble(attack, { ...attack, at: 9, actors: [front] }).disputes).toEqual([])
    expect(
      assemble(attack, { ...attack, at: 9, actors: [army], speaker: 'officials' }).disputes,
    ).toMatchObject([{ field: 'ACTOR' }])
  })

  it('done and denied', () => {
    const deed = { actors: [army], place: town }
    expect(
      assemble({ ...deed, at: 1 }, { ...deed, at: 9, modality: 'NEGATED', speaker: 'a spokesman' }),
    ).toMatchObject({ modality: 'ACTUAL', disputes: [{ field: 'OCCURRENCE' }] })
  })
})

describe('when, codes and titles', () => {
  it('times intersect, publication bounds the reports', () => {
    const week = {
      start: '2021-05-01',
      end: '2021-05-07',
      precision: 'WEEK',
      extent: 'WITHIN',
      text: 'last week',
      anchor: '2021-05-08',
    } as const
    const event = assemble(
      { when: week, published: '2021-05-08T00:00:00.000Z' },
      { article: 'b', day: '2021-05-04', published: '2021-05-06T10:00:00.000Z' },
    )
    expect(event.when).toMatchObject({ start: '2021-05-04', end: '2021-05-04', precision: 'DAY' })
    expect(event.firstReportedAt).toBe('2021-05-06T10:00:00.000Z')
    expect(event.lastReportedAt).toBe('2021-05-08T00:00:00.000Z')
  })

  it('of times as long, the one that counts from the earlier day', () => {
    const from = (anchor: string, text: string) => ({
      start: '2021-05-04',
      end: '2021-05-04',
      precision: 'DAY' as const,
      extent: 'WITHIN' as const,
      text,
      anchor,
    })
    const { when } = assemble(
      { article: 'a', when: from('2021-05-06', 'Tuesday') },
      { article: 'b', when: from('2021-05-05', 'Tuesday') },
    )
    expect(when?.anchor).toBe('2021-05-05')
  })

  const titles: [Made, string][] = [
    [
      { actors: [front, makeActor('The attackers')], recipients: [makeActor('The Gambia')] },
      'Northern Front and attackers attacked The Gambia',
    ],
    [{ type: 'COERCE', mode: 'seize', actors: [front], place: town }, 'Northern Front captured Tarn'],
    [{ type: 'COERCE', mode: 'seize', place: town }, 'Tarn captured'],
    [
      { recipients: [prisoners], place: town, killed: [44, null] },
      'Attack: prisoners in Tarn, at least 44 killed',
    ],
    [
      { mode: 'heavy-weapons', recipients: [makeActor('23 people')], place: town },
      'Shelling: people in Tarn',
    ],
    [
      { actors: [army], mode: 'aerial', recipients: [front] },
      'Norland army carried out airstrikes on Northern Front',
    ],
    [{ type: 'RETREAT', mode: 'withdraw', actors: [army], place: town }, 'Norland army withdrew in Tarn'],
    [{ type: 'RETREAT', mode: 'withdraw', actors: [army], recipients: [front] }, 'Norland army withdrew'],
    [
      { type: 'RETREAT', mode: 'release', actors: [front], recipients: [prisoners] },
      'Northern Front released prisoners',
    ],
    [{ type: 'RETREAT', mode: 'disarm', actors: [front] }, 'Northern Front disarmed'],
    [
      { type: 'RETREAT', mode: 'withdraw', actors: [army], place: town, placeRelation: 'FROM' },
      'Norland army withdrew from Tarn',
    ],
    [
      { recipients: [prisoners], place: town, placeRelation: 'NEAR', placePrecision: 'NEAR' },
      'Attack: prisoners near Tarn',
    ],
    [
      { type: 'COERCE', mode: 'seize', actors: [front], place: town, placeRelation: 'NEAR' },
      'Northern Front captured near Tarn',
    ],
    [
      { type: 'CONSULT', mode: 'visit', actors: [front], place: town, placeRelation: 'TO' },
      'Northern Front visited in Tarn',
    ],
    [
      { type: 'CONSULT', actors: [army, front], modality: 'FUTURE' },
      'Norland army and Northern Front met (planned)',
    ],
  ]
  it.each(titles)('%j', (made, title) => {
    expect(assemble(made).title).toBe(title)
  })

  it('a title says who they are, and a participant is told in words that say it', () => {
    const spoken = (text: string, at: number) => {
      const context = makeReport({ at, actors: [rebels], place: town })
      const actors = context.report.actors.map((party) => ({ ...party, text }))
      return { ...context, report: { ...context.report, actors } }
    }
    const alone = assembleEvent([spoken('They', 1)])
    expect([alone.title, alone.actors[0]?.text]).toEqual(['Rebels attacked in Tarn', 'They'])
    const both = assembleEvent([spoken('They', 1), spoken('they', 2), spoken('masked rebels', 3)])
    expect([both.title, both.actors[0]?.text]).toEqual(['Masked rebels attacked in Tarn', 'masked rebels'])
  })

  it('ACLED looks at who was attacked', () => {
    expect(assemble({ actors: [rebels], recipients: [prisoners] }).codes.acledEventType).toBe(
      'Violence against civilians',
    )
    expect(assemble({ actors: [rebels], recipients: [army] }).codes.acledSubEventType).toBe('Armed clash')
    expect(
      assemble({ type: 'COERCE', mode: 'seize', actors: [army], place: town }).codes.acledSubEventType,
    ).toBe('Government regains territory')
  })
})

describe('actors', () => {
  const said = (name: string, more: Partial<ActorEvidence> = {}): ActorEvidence => ({
    ...makeActor('x'),
    name,
    canonical: false,
    evidence: [{ name, rule: 'test' }],
    ...more,
  })

  it('the commonest name, then the longer one; all others are aliases', () => {
    expect(
      Actor.parse(
        assembleActor([
          said('Ana Prieto', { titles: ['Minister'] }),
          said('Prieto'),
          said('A. Prieto', { kind: 'PERSON' }),
        ]),
      ),
    ).toMatchObject({
      name: 'Ana Prieto',
      aliases: ['A. Prieto', 'Prieto'],
      titles: ['Minister'],
    })
  })

  it('the lexicon has the last word on the name', () => {
    expect(assembleActor([said('NF'), said('NF'), said('Northern Front', { canonical: true })]).name).toBe(
      'Northern Front',
    )
  })
})
