import type { CorrectionRequest, Corrector, Extraction } from '@wiregraph/schema'
import { describe, expect, test } from 'vitest'
import {
  changesChannel,
  correctionSet,
  eventSet,
  explainActor,
  makeCorrection,
  readCorrectedReports,
  readEvents,
  readKeptApart,
  removeArticle,
  root,
  undoCorrection,
  writeArticles,
} from '../../src/index.ts'
import { emptyTables, type Use } from '../conformance.ts'
import { makeDeferred } from '../deferred.ts'
import { dumpTables, linesOf } from '../drivers.ts'
import { makeActor, makeExtraction, sampleArticles, towns } from '../fixtures.ts'
import { testLinker } from '../linker.ts'
import { shuffle } from '../shuffle.ts'

const day = '2014-06-19'
const by: Corrector = { kind: 'key', name: 'desk' }
const hawks = makeActor('Hawks', { aliases: ['Hawk Brigade'] })

/** An article that reports the one attack in Dorn. */
const account = (source: string, text = `${source}: gunmen attacked Dorn.`, more: object = {}) =>
  makeExtraction({
    source,
    title: 'Dorn',
    text,
    reports: [{ trigger: 'attacked', place: towns.dorn, day, actors: [hawks] }],
    ...more,
  })
const [wireA, wireB, wireC] = [account('Wire A'), account('Wire B'), account('Wire C')]

export function testCorrections(use: Use): void {
  const write = (...extractions: Extraction[]) =>
    writeArticles(use(), { dropId: null, extractions, linker: testLinker })
  const events = () =>
    use().sql.selectFrom('events').select(['id', 'review', 'report_count', 'data']).execute()
  const reviews = async () => (await events()).map(({ review }) => review).sort()
  const eventOf = async (extraction: Extraction) => {
    const id = extraction.reports[0]?.id ?? ''
    const row = await use()
      .sql.selectFrom('reports')
      .select('event_id')
      .where('id', '=', id)
      .executeTakeFirst()
    return row?.event_id ?? ''
  }
  const make = (request: CorrectionRequest) => makeCorrection(use(), { request, by, linker: testLinker })
  async function correct(request: CorrectionRequest) {
    const made = await make(request)
    if ('problem' in made) throw new Error(made.message)
    return made
  }
  const undo = (id: string) =>
    undoCorrection(use(), { id, reason: 'a test', by: { kind: 'local', name: 'editor' }, linker: testLinker })
  const confirm = async (extraction: Extraction) =>
    correct({ kind: 'CONFIRM_EVENT', event: await eventOf(extraction), reason: 'seen' })
  const dismiss = async (extraction: Extraction) =>
    correct({ kind: 'DISMISS_EVENT', event: await eventOf(extraction), reason: null })

  describe('corrections', () => {
    test('an event is confirmed, told of as changed, and not any more when that is undone', async () => {
      await write(wireA, wireB)
      const told = makeDeferred<string>()
      const stop = await use().listen(changesChannel, told.resolve)
      const { correction, changes } = await confirm(wireA)
      const event = await eventOf(wireA)
      expect(correction).toMatchObject({
        kind: 'CONFIRM_EVENT',
        subject: event,
        reason: 'seen',
        by,
        undone: null,
        name: null,
      })
      expect(changes).toEqual([{ kind: 'CHANGED', event, mergedInto: null }])
      await told.promise
      await stop()
      expect(await reviews()).toEqual(['CONFIRMED'])
      expect((await readEvents(use(), [event]))[0]?.review).toBe('CONFIRMED')
      const undone = await undo(correction.id)
      expect(undone).toMatchObject({
        correction: { id: correction.id, undone: { by: { name: 'editor' }, reason: 'a test' } },
        changes: [{ kind: 'CHANGED', event }],
      })
      expect(await reviews()).toEqual(['UNREVIEWED'])
      expect(await undo(correction.id)).toMatchObject({ problem: 'ALREADY_UNDONE' })
    })

    test('the last verdict counts, and the one before when it is undone', async () => {
      await write(wireA)
      await confirm(wireA)
      const { correction } = await dismiss(wireA)
      expect(await reviews()).toEqual(['DISMISSED'])
      await undo(correction.id)
      expect(await reviews()).toEqual(['CONFIRMED'])
    })

    test('what is confirmed stays so when others tell of it, and when its article goes and comes back', async () => {
      await write(wireA)
      await confirm(wireA)
      await write(wireB)
      expect(await reviews()).toEqual(['CONFIRMED'])
      await removeArticle(use(), wireA.article.id, testLinker)
      expect(await reviews()).toEqual(['UNREVIEWED'])
      await write(wireA)
      expect(await reviews()).toEqual(['CONFIRMED'])
    })

    test('what is dismissed stays so with copies of what was read, and comes back with a new witness', async () => {
      const words = Array.from({ length: 80 }, (_, i) => `word${i}`).join(' ')
      const long = (source: string) => account(source, `Gunmen attacked Dorn. ${words}.`)
      await write(long('Wire A'))
      const { correction } = await dismiss(long('Wire A'))
      await write(long('Copy Wire'))
      expect(await events()).toMatchObject([{ review: 'DISMISSED', report_count: 2 }])
      await write(wireC)
      expect(await events()).toMatchObject([{ review: 'UNREVIEWED', report_count: 3 }])
      await removeArticle(use(), wireC.article.id, testLinker)
      expect(await reviews()).toEqual(['DISMISSED'])
      expect((await undo(correction.id)) as object).not.toHaveProperty('problem')
      expect(await reviews()).toEqual(['UNREVIEWED'])
    })

    test('a passage is known when the text around it is another one', async () => {
      const [url, text] = ['https://example.org/dorn', 'Gunmen attacked Dorn.']
      const sent = (whole: string, updatedAt: string | null) => {
        const extraction = account('Wire A', whole, { url, updatedAt })
        const [report] = extraction.reports
        if (report === undefined) throw new Error('no report')
        const start = whole.indexOf(text)
        const evidence = { start, end: start + text.length, quote: text }
        return { ...extraction, reports: [{ ...report, evidence }] }
      }
      await write(sent(text, null))
      await dismiss(sent(text, null))
      const later = sent(`Updated. ${text}`, '2014-06-21T00:00:00.000Z')
      await write(later)
      expect(await eventOf(later)).not.toBe('')
      expect(await reviews()).toEqual(['DISMISSED'])
      await write(
        account('Wire A', 'Again: nobody attacked Dorn.', { url, updatedAt: '2014-06-22T00:00:00.000Z' }),
      )
      expect(await reviews()).toEqual(['UNREVIEWED'])
    })

    test('dismissed events are left out by a filter and counted by facet', async () => {
      await write(...sampleArticles())
      const [first] = sampleArticles()
      if (first === undefined) throw new Error('no article')
      await dismiss(first)
      const total = async (filter: object) =>
        (await eventSet(use(), { of: 'all' }, { filter }).totals(root))[0]
      const all = (await events()).length
      expect(await total({ review: ['DISMISSED'] })).toBe(1)
      expect(await total({ review: ['UNREVIEWED', 'CONFIRMED'] })).toBe(all - 1)
      expect(await total({ not: { review: ['DISMISSED'] } })).toBe(all - 1)
      expect(await total({ review: [] })).toBe(0)
    })

    test('a split holds for what comes later and comes again, and is undone', async () => {
      await write(wireA, wireB)
      const [a, b] = [wireA, wireB].map(({ reports }) => reports[0]?.id ?? '')
      const request = { kind: 'SPLIT_EVENT', event: await eventOf(wireA), reason: 'two attacks' } as const
      const { correction, changes } = await correct({ ...request, reports: [b ?? ''] })
      expect(changes.map(({ kind }) => kind).sort()).toEqual(['ADDED', 'CHANGED'])
      const counts = async () => (await events()).map((row) => row.report_count).sort()
      expect(await counts()).toEqual([1, 1])
      await write(wireC)
      expect(await counts()).toEqual([1, 2])
      await removeArticle(use(), wireB.article.id, testLinker)
      expect(await counts()).toEqual([2])
      await write(wireB)
      expect(await counts()).toEqual([1, 2])
      const [corrected = []] = await readCorrectedReports(use(), [correction.id], 10)
      expect(new Map(corrected.map(({ report, splitOff }) => [report, splitOff]))).toEqual(
        new Map([
          [a, false],
          [b, true],
        ]),
      )
      await undo(correction.id)
      expect(await counts()).toEqual([3])
    })

    test('articles are split off with all their reports, and a verdict stands on both parts', async () => {
      await write(wireA, wireB, wireC)
      await confirm(wireA)
      const event = await eventOf(wireA)
      const articles = [wireB.article.id, wireC.article.id]
      await correct({ kind: 'SPLIT_EVENT', event, articles, reason: null })
      expect(await eventOf(wireB)).toBe(await eventOf(wireC))
      expect(await reviews()).toEqual(['CONFIRMED', 'CONFIRMED'])
    })

    test('an actor goes by another name, in events as well, until that is undone', async () => {
      await write(wireA)
      const request = { kind: 'RENAME_ACTOR', actor: hawks.id, name: 'Falcons', reason: null } as const
      const { correction, changes } = await correct(request)
      expect(correction).toMatchObject({ subject: hawks.id, name: 'Falcons', formerName: 'Hawks' })
      expect(changes).toMatchObject([{ kind: 'CHANGED' }])
      const title = async () => (await events())[0]?.data.title
      expect(await title()).toBe('ASSAULT by Falcons in Dorn')
      await write(wireB)
      const explanation = await explainActor(use(), hawks.id, 5)
      expect(explanation?.actor).toMatchObject({ name: 'Falcons', aliases: ['Hawk Brigade', 'Hawks'] })
      expect(explanation?.reasons[0]).toMatchObject({
        name: 'Falcons',
        rule: 'correction',
        correction: correction.id,
        articleCount: 0,
      })
      await removeArticle(use(), wireA.article.id, testLinker)
      await removeArticle(use(), wireB.article.id, testLinker)
      expect(await make(request)).toMatchObject({ problem: 'NOT_FOUND' })
      await write(wireA)
      expect(await title()).toBe('ASSAULT by Falcons in Dorn')
      expect(await make(request)).toMatchObject({ problem: 'ALREADY_SO' })
      await undo(correction.id)
      expect(await title()).toBe('ASSAULT by Hawks in Dorn')
      expect((await explainActor(use(), hawks.id, 5))?.actor.aliases).toEqual(['Hawk Brigade'])
    })

    test('a name that is kept apart makes its articles be read again', async () => {
      await writeArticles(use(), {
        dropId: null,
        extractions: [account('Wire A', 'The Hawk Brigade attacked Dorn.'), wireB],
        linker: testLinker,
        stamps: { reading: 'r', linking: 'l' },
      })
      const unread = async () =>
        (await use().sql.selectFrom('articles').select('source').where('read_by', 'is', null).execute()).map(
          ({ source }) => source,
        )
      const keep = (name: string) => make({ kind: 'KEEP_APART', actor: hawks.id, name, reason: null })
      for (const name of ['Hawks', 'Doves'])
        expect(await keep(name)).toMatchObject({ problem: 'NOT_A_MEMBER' })
      expect(await unread()).toEqual([])
      const made = await correct({
        kind: 'KEEP_APART',
        actor: hawks.id,
        name: 'hawk brigade',
        reason: null,
      })
      expect(await readKeptApart(use())).toEqual([['Hawk Brigade', 'Hawks']])
      expect(await unread()).toEqual(['Wire A'])
      expect(await keep('Hawk Brigade')).toMatchObject({ problem: 'ALREADY_SO' })
      await undo(made.correction.id)
      expect(await readKeptApart(use())).toEqual([])
    })

    test('corrections are listed newest first, by event, actor, report, kind, name and time', async () => {
      await write(wireA, wireB)
      const confirmed = (await confirm(wireA)).correction
      const request = { kind: 'RENAME_ACTOR', actor: hawks.id, name: 'Falcons', reason: null } as const
      const named = (await correct(request)).correction
      await undo(named.id)
      const list = async (filter: object = {}, scope: 'all' | 'event' | 'actor' = 'all', parent = '') => {
        const [page] = await correctionSet(use(), scope, filter).pages({}, [parent])
        return page?.edges.map(({ node }) => node.id)
      }
      const event = await eventOf(wireA)
      expect(await list()).toEqual([named.id, confirmed.id])
      expect(await list({}, 'event', event)).toEqual([confirmed.id])
      expect(await list({}, 'actor', hawks.id)).toEqual([named.id])
      const reportB = wireB.reports[0]?.id
      for (const id of [event, reportB, wireA.article.id]) {
        expect(await list({ subjects: [id] })).toEqual([confirmed.id])
      }
      expect(await list({ subjects: [hawks.id], by: ['desk'] })).toEqual([named.id])
      expect(await list({ by: ['nobody'] })).toEqual([])
      expect(await list({ kinds: ['CONFIRM_EVENT'] })).toEqual([confirmed.id])
      expect(await list({ undone: true })).toEqual([named.id])
      expect(await list({ undone: false, since: '2014-01-01T00:00:00Z' })).toEqual([confirmed.id])
      expect(await list({ since: '2999-01-01T00:00:00Z' })).toEqual([])
      const corrected = await readCorrectedReports(use(), [confirmed.id, named.id], 1)
      expect(corrected.map((reports) => reports.length)).toEqual([1, 0])
    })

    test('what cannot be corrected is told, and nothing is written', async () => {
      await write(wireA)
      const event = await eventOf(wireA)
      const nobody = { event: 'event_0', actor: 'actor_0', name: 'X', reason: null }
      for (const kind of [
        'CONFIRM_EVENT',
        'DISMISS_EVENT',
        'SPLIT_EVENT',
        'RENAME_ACTOR',
        'KEEP_APART',
      ] as const) {
        expect(await make({ kind, ...nobody })).toMatchObject({ problem: 'NOT_FOUND' })
      }
      expect(await undo('correction_0')).toMatchObject({ problem: 'NOT_FOUND' })
      const split = (reports: string[]) => make({ kind: 'SPLIT_EVENT', event, reports, reason: null })
      expect(await split(['report_0'])).toMatchObject({ problem: 'NOT_A_MEMBER', path: 'reports' })
      expect(await split([])).toMatchObject({ problem: 'NOTHING_LEFT' })
      expect(await split([wireA.reports[0]?.id ?? ''])).toMatchObject({ problem: 'NOTHING_LEFT' })
      await expect(make({ kind: 'CONFIRM_EVENT', event, reason: 'a\0b' })).rejects.toThrow('NUL')
      expect(await use().sql.selectFrom('corrections').selectAll().execute()).toEqual([])
    })

    test.each([1, 2, 3])(
      'whichever come first, articles or corrections, the graph is the same (%i)',
      async (seed) => {
        const articles = [...sampleArticles(), wireA, wireB]
        await write(...articles)
        await confirm(wireA)
        const [, , , selm] = articles
        if (selm) await dismiss(selm)
        await correct({
          kind: 'SPLIT_EVENT',
          event: await eventOf(wireB),
          reports: [wireB.reports[0]?.id ?? ''],
          reason: null,
        })
        const { correction } = await correct({
          kind: 'RENAME_ACTOR',
          actor: hawks.id,
          name: 'Falcons',
          reason: null,
        })
        await correct({ kind: 'RENAME_ACTOR', actor: hawks.id, name: 'Kestrels', reason: null })
        await undo(correction.id)
        const expected = { lines: await linesOf(use()), tables: await dumpTables(use()) }
        const kept = await Promise.all(
          (['corrections', 'correction_subjects'] as const).map(async (table) => {
            const { rows } = await use().pool.query(`select to_jsonb(t)::text as row from ${table} t`)
            return { table, rows: (rows as { row: string }[]).map(({ row }) => row) }
          }),
        )
        await emptyTables(use())
        const sent = shuffle(articles, seed)
        for (const [at, extraction] of sent.entries()) {
          if (at === seed * 2) {
            for (const { table, rows } of kept) {
              const insert = `insert into ${table} overriding system value select r.*
              from unnest($1::text[]) x(row), lateral jsonb_populate_record(null::${table}, x.row::jsonb) r`
              await use().pool.query(insert, [rows])
            }
            // What is there already is sent again, as whoever brings corrections back does.
            for (const { article } of sent.slice(0, at)) await removeArticle(use(), article.id, testLinker)
            await write(...sent.slice(0, at))
          }
          await write(extraction)
        }
        expect(await linesOf(use())).toEqual(expected.lines)
        expect(await dumpTables(use())).toEqual(expected.tables)
      },
    )
  })
}
