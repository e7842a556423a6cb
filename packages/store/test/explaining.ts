import type { ActorEvidence } from '@wiregraph/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  answerActor,
  type Database,
  explainActor,
  readGrounds,
  readSightings,
  writeArticles,
} from '../src/index.ts'
import type { TestDriver } from './drivers.ts'
import { makeActor, makeExtraction, towns } from './fixtures.ts'
import { testLinker } from './linker.ts'

const row = { file: 'data/actors/armed-groups.yaml', id: 'hawks' }
const byRow = { rule: 'lexicon', row }

const hawks = (...evidence: ActorEvidence['evidence']) =>
  makeActor('Hawks of Dorn', { canonical: true, aliases: evidence.map(({ name }) => name), evidence })

/** Articles of three days, each with the actors that it names. */
function storyOf(days: readonly (readonly [day: string | null, actors: readonly ActorEvidence[]])[]) {
  return days.map(([day, actors], at) =>
    makeExtraction({
      title: `Story ${at}`,
      text: `They attacked Dorn (${at}).`,
      source: at === 0 ? null : 'Dorn Post',
      publishedAt: day === null ? null : `${day}T00:00:00.000Z`,
      reports: [{ trigger: 'attacked', place: towns.dorn, day: '2014-06-19', actors }],
    }),
  )
}

const articles = storyOf([
  [
    '2014-06-22',
    [hawks({ name: 'Hawks', ...byRow }, { name: 'HoD', rule: 'acronym', quote: 'the Hawks of Dorn (HoD)' })],
  ],
  ['2014-06-21', [hawks({ name: 'Hawks', ...byRow }), makeActor('Élan Prieto', { kind: 'PERSON' })]],
  [null, [hawks({ name: 'HAWKS', rule: 'spelling' }, { name: 'Hawks', ...byRow })]],
  [
    '2014-06-23',
    [makeActor('Ana Prieto', { aliases: ['Prieto'] }), makeActor('Jon Prieto', { aliases: ['Prieto'] })],
  ],
])

/** All that explaining must do, on the database that `driver` opens. */
export function describeExplaining(driver: TestDriver): void {
  describe(`explaining an actor, ${driver.name}`, () => {
    let db: Database
    const id = hawks().id
    beforeAll(async () => {
      db = await driver.open()
      await writeArticles(db, { dropId: null, extractions: articles, linker: testLinker })
      return () => db.close()
    })

    it('tells each name with its rule, its row, its articles and their words', async () => {
      const explanation = await explainActor(db, id, null)
      expect(explanation).toMatchObject({
        actor: { id, name: 'Hawks of Dorn', aliases: ['HAWKS', 'Hawks', 'HoD'] },
        canonical: true,
        eventCount: 1,
        articleCount: 3,
      })
      const told = explanation?.reasons.map(({ articles: given, ...reason }) => ({
        ...reason,
        days: given.map(({ publishedAt }) => publishedAt?.slice(0, 10) ?? null),
      }))
      expect(told).toMatchObject([
        { name: 'Hawks', rule: 'lexicon', row, articleCount: 3, days: ['2014-06-21', '2014-06-22', null] },
        { name: 'HAWKS', rule: 'spelling', row: null, articleCount: 1, days: [null] },
        { name: 'HoD', rule: 'acronym', row: null, articleCount: 1, days: ['2014-06-22'] },
      ])
      expect(told?.every(({ meaning }) => (meaning ?? '').length > 10)).toBe(true)
      expect(explanation?.reasons[2]?.articles).toEqual([
        {
          article: articles[0]?.article.id,
          title: 'Story 0',
          source: null,
          publishedAt: '2014-06-22T00:00:00.000Z',
          quote: 'the Hawks of Dorn (HoD)',
        },
      ])
    })

    it('lists as many articles and reasons as are asked for, and counts all', async () => {
      const [reason] = (await explainActor(db, id, 1))?.reasons ?? []
      expect([reason?.articleCount, reason?.articles.length]).toEqual([3, 1])
      const [mine, none] = await readGrounds(db, [id, `actor_${'0'.repeat(24)}`], 2)
      expect([mine?.length, none]).toEqual([2, []])
      expect(await readSightings(db, [], 5)).toEqual([])
      for (const size of [0, 101, 1.5])
        await expect(readGrounds(db, [id], size)).rejects.toThrow('from 1 to 100')
    })

    it.each(['hawks OF dorn', 'Hawks-of-Dorn', 'HOD', id])('finds it by %s', async (asked) => {
      const { explanation, named, similar } = await answerActor(db, asked, 1)
      expect([explanation?.actor.id, named, similar]).toEqual([id, [], []])
    })

    it('finds a name without its accents', async () => {
      const { explanation } = await answerActor(db, 'elan prieto', 1)
      expect(explanation?.actor.name).toBe('Élan Prieto')
    })

    it('leaves several of one name to choose from', async () => {
      const { explanation, named } = await answerActor(db, 'Prieto', 1)
      expect(explanation).toBeNull()
      expect(named.map(({ name, alias }) => [name, alias]).sort()).toEqual([
        ['Ana Prieto', 'Prieto'],
        ['Jon Prieto', 'Prieto'],
      ])
    })

    it.each([
      ['Hwaks of Dorn', 'Hawks of Dorn'],
      ['Anna Prieto', 'Ana Prieto'],
      ['Dorn', 'Hawks of Dorn'],
    ])('knows no %s, but %s', async (asked, like) => {
      const { explanation, named, similar } = await answerActor(db, asked, 1)
      expect([explanation, named]).toEqual([null, []])
      expect(similar[0]?.name).toBe(like)
    })

    it.each(['', 'zzzz', "'; drop table actors", 'x'.repeat(5000), '!&|', 'a\0b', `actor_${'0'.repeat(24)}`])(
      'knows nobody of %j, nor anything like it',
      async (asked) => {
        expect(await answerActor(db, asked, 1)).toEqual({ explanation: null, named: [], similar: [] })
      },
    )
  })
}
