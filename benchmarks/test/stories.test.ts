import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Article, Dispute, Event, EventType, Report } from '@wiregraph/schema'
import { describe, expect, it } from 'vitest'
import { score } from '../src/tasks/stories/figures.ts'
import { type Gold, readGold } from '../src/tasks/stories/gold.ts'
import type { Graph, LinkedReport } from '../src/tasks/stories/graph.ts'

const text = 'Rebels shelled Bara. Later they burned Bara. Police were sent to Selm.'

/** One article text under two files, and a third one of another agency. */
const gold: Gold = {
  events: {
    shelling: { what: 'shells on Bara', types: ['ASSAULT'], whole: 'battle' },
    fire: { what: 'fire in Bara', types: ['ASSAULT'], whole: 'battle' },
    police: { what: 'police sent', types: ['MOBILIZE'] },
  },
  articles: ['a', 'copy', 'c'].map((file) => ({
    file,
    mentions: [
      { event: 'shelling', quote: 'Rebels shelled Bara' },
      { event: 'fire', quote: 'they burned Bara' },
      { event: 'police', quote: 'Police were sent' },
    ],
  })),
  apart: [['shelling', 'police']],
  copies: [['a', 'copy']],
  disputes: [{ event: 'shelling', fields: ['CASUALTIES'], versions: ['9', '19'] }],
}

const triggers: readonly (readonly [string, EventType])[] = [
  ['shelled', 'ASSAULT'],
  ['burned', 'ASSAULT'],
  ['sent', 'MOBILIZE'],
]

/** A report for each trigger, put to the event that is given for it; none where that is null. */
function reportsOf(file: string, events: readonly (string | null)[]): LinkedReport[] {
  return triggers.flatMap(([word, type], i) => {
    const event = events[i] ?? null
    if (event === null) return []
    const start = text.indexOf(word)
    const span = { start, end: start + word.length, quote: word }
    const report = {
      id: `${file} ${word}`,
      article: file,
      type,
      trigger: span,
      evidence: span,
    } as unknown as Report
    return [{ report, event, context: { report } as unknown as LinkedReport['context'] }]
  })
}

function graphOf(
  events: Readonly<Record<string, readonly (string | null)[]>>,
  disputes: Readonly<Record<string, Dispute[]>> = {},
  copies: Readonly<Record<string, string[]>> = {},
  relations: Graph['relations'] = [],
): Graph {
  return {
    relations,
    articles: new Map(Object.keys(events).map((file) => [file, { id: file, text } as Article])),
    copies: new Map(Object.entries(copies)),
    reports: Object.entries(events).flatMap(([file, own]) => reportsOf(file, own)),
    events: new Map(
      Object.entries(disputes).map(([id, own]) => [id, { id, disputes: own } as unknown as Event]),
    ),
  }
}

const toll = (...values: string[]): Dispute => ({
  field: 'CASUALTIES',
  harm: 'KILLED',
  accounts: values.map((value) => ({ value, node: null, reports: ['r'] })) as Dispute['accounts'],
})

describe('stories', () => {
  it('counts a perfect graph as such', () => {
    const { mentions, links, disputes } = score(
      gold,
      graphOf({ a: ['s', 'f', 'p'], copy: ['s', 'f', 'p'], c: ['s', 'f', 'p'] }, { s: [toll('9', '19')] }),
    )
    expect(mentions.found).toEqual({ count: 9, of: 9 })
    expect(links.across).toEqual({ right: 9, wrong: 0, missed: 0 })
    expect(links.acrossWithoutCopies).toEqual({ right: 3, wrong: 0, missed: 0 })
    expect(links.joined.all).toEqual({ count: 3, of: 3 })
    expect(links.articlePairs).toEqual({ right: 3, wrong: 0, missed: 0 })
    expect(links.merged).toEqual({ count: 0, of: 1 })
    expect(disputes.found).toEqual({ count: 1, of: 1 })
    expect(disputes.unexpected).toEqual([])
  })

  it('compares pairs of copies, whichever of the two is the longer one', () => {
    const graph = graphOf({ a: [], copy: [], c: [] }, {}, { a: ['copy'] })
    expect(score(gold, graph).copies).toEqual({ right: 1, wrong: 0, missed: 0 })
    const wrong = graphOf({ a: [], copy: [], c: [] }, {}, { copy: ['c'] })
    expect(score(gold, wrong).copies).toEqual({ right: 0, wrong: 1, missed: 1 })
  })

  it('counts links between parts of one whole neither way, and others as wrong', () => {
    const { links } = score(gold, graphOf({ a: ['x', 'x', 'x'], copy: ['1', '2', '3'], c: ['x', '4', '5'] }))
    // c's shelling with a's: right; with a's fire: a part; with a's police: wrong
    expect(links.across).toEqual({ right: 1, wrong: 1, missed: 8 })
    expect(links.within).toEqual({ right: 0, wrong: 2, missed: 0 })
    expect(links.joined).toEqual({ some: { count: 1, of: 3 }, all: { count: 0, of: 3 } })
    expect(links.merged).toEqual({ count: 1, of: 1 })
  })

  it('holds a mention that was not found against all links, not against those of found mentions', () => {
    const { mentions, links, errors } = score(
      gold,
      graphOf({ a: ['s', 'f', 'p'], copy: ['s', 'f', 'p'], c: [null, 'f', 'p'] }),
    )
    expect(mentions.found).toEqual({ count: 8, of: 9 })
    expect(links.across).toEqual({ right: 7, wrong: 0, missed: 0 })
    expect(links.acrossOfAll).toEqual({ right: 7, wrong: 0, missed: 2 })
    expect(errors.notFound.map(({ file, event }) => [file, event])).toEqual([['c', 'shelling']])
  })

  it('finds a dispute by whole words, each version in an account of its own', () => {
    const events = { a: ['s', 'f', 'p'], copy: ['s', 'f', 'p'], c: ['s', 'f', 'p'] }
    const served = (dispute: Dispute) => score(gold, graphOf(events, { s: [dispute] })).disputes
    expect(served(toll('19', '29')).found).toEqual({ count: 0, of: 1 })
    expect(served(toll('19', '29')).onField).toEqual({ count: 1, of: 1 })
    expect(served(toll('9 or 19', '29')).found.count).toBe(0)
    expect(served({ ...toll('9', '19'), field: 'TIME' }).unexpected).toHaveLength(1)
  })

  it('counts relations of one story, across stories, followers and parts', () => {
    const { events } = gold
    const told: Gold = {
      ...gold,
      events: {
        shelling: { ...events.shelling, what: 'shells', types: ['ASSAULT'], story: 'bara' },
        fire: { ...events.fire, what: 'fire', types: ['ASSAULT'], story: 'bara' },
        police: { what: 'police sent', types: ['MOBILIZE'], story: 'selm' },
      },
      follows: [['fire', 'shelling']],
    }
    const served = (from: string, to: string, relation: 'PART_OF' | 'FOLLOWS' | 'SAME_STORY') => ({
      from,
      to,
      relation,
      rule: 'test',
    })
    const scored = (...relations: Graph['relations']) =>
      score(
        told,
        graphOf({ a: ['s', 'f', 'p'], copy: ['s', null, 'p'], c: [null, 'f', null] }, {}, {}, relations),
      ).relations
    expect(score(gold, graphOf({ a: ['s', 'f', 'p'], copy: ['s'], c: ['s'] })).relations).toBeNull()
    expect(scored()).toMatchObject({
      stories: { right: 0, wrong: 0, missed: 1 },
      follows: { count: 0, of: 1 },
    })
    expect(scored(served('f', 's', 'FOLLOWS'), served('s', 'f', 'SAME_STORY'))).toMatchObject({
      stories: { right: 1, wrong: 0, missed: 0 },
      follows: { count: 1, of: 1 },
      otherFollows: [],
    })
    expect(scored(served('s', 'f', 'FOLLOWS'), served('p', 's', 'PART_OF'))).toMatchObject({
      stories: { right: 1, wrong: 1, missed: 0 },
      follows: { count: 0, of: 1 },
      otherFollows: [{ from: 's' }],
      parts: { count: 0, of: 1 },
    })
    // That something of another story follows is no fault.
    expect(scored(served('p', 's', 'FOLLOWS'))?.stories.wrong).toBe(0)
  })

  it('throws on a quote that does not stand there once', () => {
    const [first] = gold.articles
    if (first === undefined) throw new Error('expected an article')
    const mentions = [{ event: 'fire', quote: 'Bara' }]
    const broken = { ...gold, articles: [{ ...first, mentions }] }
    expect(() => score(broken, graphOf({ a: ['s', 'f', 'p'] }))).toThrow('found it 2 times')
  })

  it('keeps a gold of its own whose files are there', () => {
    const file = fileURLToPath(new URL('../stories/gold.json', import.meta.url))
    const own = readGold(file)
    expect(own.articles.length).toBeGreaterThanOrEqual(24)
    for (const article of own.articles) {
      expect(readFileSync(new URL(article.file, `file://${file}`), 'utf8').length).toBeGreaterThan(500)
    }
  })
})
