import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { toCodebook } from '../src/codebook.ts'
import {
  addCounts,
  articleId,
  type Coded,
  CountRange,
  codesOf,
  contexts,
  dayIn,
  dropId,
  EventType,
  eventId,
  eventTypes,
  Given,
  kindOfId,
  overlaps,
  reportId,
  Span,
  spanOf,
  TimeSpan,
  toJsonSchema,
  writtenOn,
} from '../src/index.ts'

describe('what is generated (pnpm --filter @wiregraph/schema print makes it anew)', () => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

  it('the committed JSON Schema is that of the shapes', () => {
    expect(JSON.parse(JSON.stringify(toJsonSchema()))).toEqual(JSON.parse(read('../schema.json')))
  })

  it('the committed codebook is that of the event types', () => {
    expect(toCodebook()).toBe(read('../../../docs/codebook.md'))
  })
})

describe('ids', () => {
  const base = { url: null, source: 'Daily', title: 'Talks end', day: '2020-02-01', text: 'A' }

  it('an article is known by its url, else by source, headline and day, else by its text', () => {
    expect(articleId({ ...base, text: 'B', title: 'TALKS  end!' })).toBe(articleId(base))
    expect(articleId({ ...base, day: '2020-02-02' })).not.toBe(articleId(base))
    expect(articleId({ ...base, url: 'https://a.example/1' })).toBe(
      articleId({ ...base, url: 'https://a.example/1', source: 'Other', text: 'B' }),
    )
    expect(articleId({ ...base, source: null, text: 'B' })).not.toBe(articleId({ ...base, source: null }))
  })

  it('an event is named by its smallest report, whatever the order', () => {
    const reports = [3, 1, 2].map((n) => reportId('article_x', { start: n, end: n + 1 }, 'AID'))
    expect(eventId(reports)).toBe(eventId([...reports].reverse()))
    expect(() => eventId([])).toThrow(RangeError)
  })

  it('a drop is known by its bytes and what was given with them, in any order', () => {
    const bytes = new TextEncoder().encode('text')
    expect(dropId(bytes, { title: 'T', source: 'S' })).toBe(dropId(bytes, { source: 'S', title: 'T' }))
    expect(dropId(bytes, { title: 'T', url: undefined })).toBe(dropId(bytes, { title: 'T' }))
    expect(dropId(bytes, {})).not.toBe(dropId(new TextEncoder().encode('texts'), {}))
  })

  it.each([
    ['event_0123456789abcdef01234567', 'event'],
    ['event_0123', null],
    ['drop_0123456789abcdef01234567', null],
    ['', null],
  ])('%s is the id of %s', (id, kind) => {
    expect(kindOfId(id)).toBe(kind)
  })
})

describe('spans, counts and times', () => {
  it('a quote is as long as its span, also with emoji', () => {
    expect(Span.parse(spanOf('a 🚒 b', 2, 4))).toEqual({ start: 2, end: 4, quote: '🚒' })
    expect(() => spanOf('abc', 2, 4)).toThrow('does not lie in a text of 3')
    expect(Span.safeParse({ start: 0, end: 2, quote: 'abc' }).success).toBe(false)
  })

  it.each([
    [{ low: null, high: null }, false],
    [{ low: 5, high: 4 }, false],
    [{ low: 44, high: null }, true],
    [{ low: null, high: 50 }, true],
  ])('%j is a count: %s', (bounds, valid) => {
    expect(CountRange.safeParse({ ...bounds, approximate: false, text: null }).success).toBe(valid)
  })

  it('disjoint counts add bound by bound; an open bound stays open', () => {
    const count = (low: number | null, high: number | null) => ({ low, high, approximate: false, text: 'x' })
    expect(addCounts([count(71, null), count(5, 5)])).toMatchObject({ low: 76, high: null })
    expect(addCounts([count(2, 3), count(5, 5)])).toMatchObject({ low: 7, high: 8 })
    expect(addCounts([])).toBeNull()
    expect(addCounts([count(null, 5), count(null, 6)])).toMatchObject({ low: 0, high: 11 })
  })

  it('a time has a side, in order; open sides reach on', () => {
    const span = { precision: 'DAY', extent: 'WITHIN', text: null, anchor: null }
    expect(TimeSpan.safeParse({ ...span, start: null, end: null }).success).toBe(false)
    expect(TimeSpan.safeParse({ ...span, start: '2020-02-02', end: '2020-02-01' }).success).toBe(false)
    expect(overlaps({ start: '2020-02-01', end: null }, { start: '2020-03-01', end: '2020-03-02' })).toBe(
      true,
    )
    expect(overlaps({ start: null, end: '2020-02-01' }, { start: '2020-02-02', end: null })).toBe(false)
  })

  it('relative days count from the dateline, else from publication in its own zone', () => {
    const at = { publishedAt: '2020-02-01T02:30:00.000Z', publishedZone: '-05:00', dateline: null }
    expect(writtenOn(at)).toBe('2020-01-31')
    expect(writtenOn({ ...at, publishedZone: null })).toBe('2020-02-01')
    expect(
      writtenOn({
        ...at,
        dateline: { text: 'X', span: null, placeText: null, date: '2020-01-30', agency: null },
      }),
    ).toBe('2020-01-30')
    expect(writtenOn({ ...at, publishedAt: null })).toBeNull()
    expect(dayIn('2020-12-31T23:30:00.000Z', '+05:45')).toBe('2021-01-01')
  })

  it('an address that is no URL is refused with its path', () => {
    const result = Given.safeParse({ url: 'no url', title: '' })
    expect(result.error?.issues.map((i) => i.path.join('.')).sort()).toEqual(['title', 'url'])
  })
})

describe('event types', () => {
  it('each PLOVER type is defined once, in enum order', () => {
    expect(eventTypes.map((t) => t.type)).toEqual(EventType.options)
    expect(new Set(contexts).size).toBe(contexts.length)
  })

  it('the closed list of modes is PLOVER 2.0’s', () => {
    const modes = Object.fromEntries(eventTypes.map((t) => [t.type, Object.keys(t.modes).length]))
    expect(modes).toEqual({
      AGREE: 0,
      CONSULT: 4,
      SUPPORT: 0,
      CONCEDE: 0,
      COOPERATE: 0,
      AID: 0,
      RETREAT: 6,
      REQUEST: 4,
      ACCUSE: 3,
      REJECT: 4,
      THREATEN: 6,
      PROTEST: 7,
      SANCTION: 4,
      MOBILIZE: 4,
      COERCE: 10,
      ASSAULT: 15,
    })
  })

  const side = (kind: Coded['actors'][number]['kind'], sector: string | null = null) => [{ kind, sector }]
  const cases: [Coded, number | null, string, string | null][] = [
    [{ type: 'CONSULT', mode: 'visit', actors: [], recipients: [] }, 4, '04', null],
    [{ type: 'ASSAULT', mode: 'aerial', actors: [], recipients: [] }, -9.5, '19', 'Air/drone strike'],
    [
      { type: 'ASSAULT', mode: null, actors: side('ARMED_GROUP'), recipients: side('POPULATION', 'CVL') },
      -9,
      '18',
      'Attack',
    ],
    [
      { type: 'ASSAULT', mode: 'firearms', actors: side('ARMED_GROUP'), recipients: side('OTHER', 'REB') },
      -9,
      '19',
      'Armed clash',
    ],
    [{ type: 'ASSAULT', mode: null, actors: side('ARMED_GROUP'), recipients: [] }, -9, '18', null],
    [
      { type: 'COERCE', mode: 'seize', actors: side('ARMED_GROUP'), recipients: [] },
      -7,
      '19',
      'Non-state actor overtakes territory',
    ],
    [
      { type: 'COERCE', mode: 'seize', actors: side('MILITARY'), recipients: [] },
      -7,
      '19',
      'Government regains territory',
    ],
    [{ type: 'RETREAT', mode: 'ceasefire', actors: [], recipients: [] }, 7.5, '08', 'Agreement'],
  ]
  it.each(cases)('%j is scored %d, CAMEO %s, ACLED %s', (coded, goldstein, cameoRoot, acledSubEventType) => {
    expect(codesOf(coded)).toMatchObject({ goldstein, cameoRoot, acledSubEventType })
  })

  it.each([
    ['VERBAL_COOPERATION', '03', 2.5, 'AGREE'],
    ['VERBAL_COOPERATION', '04', 2.5, 'CONSULT'],
    ['VERBAL_COOPERATION', '05', 5, 'SUPPORT'],
    ['VERBAL_COOPERATION', '08', 4.5, 'CONCEDE'],
    ['MATERIAL_COOPERATION', '06', 9.5, 'COOPERATE'],
    ['MATERIAL_COOPERATION', '07', 10, 'AID'],
    ['MATERIAL_COOPERATION', '08', 6.5, 'RETREAT'],
    ['VERBAL_CONFLICT', '10', 0, 'REQUEST'],
    ['VERBAL_CONFLICT', '11', -3, 'ACCUSE'],
    ['VERBAL_CONFLICT', '12', -2, 'REJECT'],
    ['VERBAL_CONFLICT', '13', -3.5, 'THREATEN'],
    ['MATERIAL_CONFLICT', '14', -5, 'PROTEST'],
    ['MATERIAL_CONFLICT', '16', -6, 'SANCTION'],
    ['MATERIAL_CONFLICT', '15', -5.5, 'MOBILIZE'],
    ['MATERIAL_CONFLICT', '17', -7, 'COERCE'],
    ['MATERIAL_CONFLICT', '18', -9, 'ASSAULT'],
  ] as const)('%s, CAMEO %s and %d without a mode: %s', (quadClass, cameoRoot, goldstein, type) => {
    expect(codesOf({ type, mode: null, actors: [], recipients: [] })).toMatchObject({
      quadClass,
      cameoRoot,
      goldstein,
    })
  })

  it('a mode of another type is refused by name', () => {
    expect(() => codesOf({ type: 'AID', mode: 'aerial', actors: [], recipients: [] })).toThrow(
      'AID has no mode "aerial"',
    )
  })
})
