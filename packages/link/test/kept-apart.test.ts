import { describe, expect, it } from 'vitest'
import { linkReports } from '../src/index.ts'
import { type Made, makeActor, makePlace, makeReport } from './make.ts'

const country = makePlace('Norland')
const town = makePlace('Tarn', [country])
const rebels = makeActor('rebels', { kind: 'ARMED_GROUP', sector: 'REB' })

const attack = (article: string, more: Made = {}) =>
  makeReport({ article, at: 1, place: town, day: '2021-05-04', actors: [rebels], killed: [12, 12], ...more })

type Report = ReturnType<typeof attack>
const onSide = (report: Report, side: number, split = 'split'): Report => ({
  ...report,
  sides: new Map([...(report.sides ?? []), [split, side]]),
})

/** The events, each as the numbers of its reports. */
function eventsOf(reports: readonly Report[]): number[][] {
  const at = new Map(reports.map(({ report }, i) => [report.id, i]))
  const groups = linkReports(reports)
  expect(groups).toHaveLength(1)
  return groups
    .flatMap(({ events }) => events.map((ids) => ids.map((id) => at.get(id) ?? -1).sort()))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
}

describe('a split', () => {
  const [a, b, c] = [attack('one'), attack('two'), attack('three')]

  it('keeps two apart that all evidence joins, and the group as it is', () => {
    expect(eventsOf([a, b])).toEqual([[0, 1]])
    expect(eventsOf([onSide(a, 0), onSide(b, 1)])).toEqual([[0], [1]])
    expect(eventsOf([onSide(a, 1), onSide(b, 1)])).toEqual([[0, 1]])
  })

  it('lets a third join one side only, whatever the order', () => {
    const parted = [onSide(a, 0), onSide(b, 1), c]
    const events = eventsOf(parted)
    expect(events.map((ids) => ids.length).sort()).toEqual([1, 2])
    expect(events.some((ids) => ids.includes(0) && ids.includes(1))).toBe(false)
    expect(linkReports([...parted].reverse())).toEqual(linkReports(parted))
  })

  it('of one correction is none of another', () => {
    expect(eventsOf([onSide(a, 0, 'one'), onSide(b, 1, 'another')])).toEqual([[0, 1]])
  })

  it('stands above the ties of one text', () => {
    const first = attack('one')
    const second = attack('one', { at: 9, continues: first.report.id })
    const third = attack('one', { at: 17, continues: second.report.id })
    expect(eventsOf([first, second, third])).toEqual([[0, 1, 2]])
    expect(
      eventsOf([onSide(first, 0), second, onSide(third, 1)])
        .flat()
        .sort(),
    ).toEqual([0, 1, 2])
    const events = eventsOf([onSide(first, 0), second, onSide(third, 1)])
    expect(events).toHaveLength(2)
    expect(events.some((ids) => ids.includes(0) && ids.includes(2))).toBe(false)
  })
})
