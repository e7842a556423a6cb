import type { CorrectionRequest } from '@wiregraph/schema'
import { eventSet, makeCorrection, removeArticle, root, undoCorrection } from '@wiregraph/store'
import { shuffle } from '@wiregraph/store/testing'
import { expect, it } from 'vitest'
import { useDatabase } from './database.ts'
import { extractFile, filesOf, inPieces, linesOf, tools, write } from './sets.ts'

const db = useDatabase()
const extractions = (await filesOf('benchmarks/stories')).flatMap(extractFile)

async function correct(request: CorrectionRequest): Promise<string> {
  const made = await makeCorrection(db.database, { request, by: null, linker: tools.linker })
  if ('problem' in made) throw new Error(made.message)
  return made.correction.id
}

/** Events by how many articles tell of them. */
async function mostTold() {
  const orderBy = { field: 'REPORT_COUNT', direction: 'DESC' } as const
  const [page] = await eventSet(db.database, { of: 'all' }, { orderBy }).pages({ first: 5 }, root)
  return (page?.edges ?? []).map(({ node }) => node)
}

/** What articles and corrections make: the graph without the corrections themselves. */
const graphOf = async () =>
  (await linesOf(db.database)).filter((line) => !line.includes('"kind":"correction"'))

it('corrections hold in whatever order the articles come, and undone they leave nothing', async () => {
  await write(db.database, extractions)
  const before = await graphOf()
  const [first, second, third] = await mostTold()
  if (!first || !second || !third) throw new Error('too few events')
  const articleOf = (report: string) =>
    extractions.find(({ reports }) => reports.some(({ id }) => id === report))?.article.id ?? ''
  const articles = [articleOf(first.reports[0] ?? '')]
  const actor = second.actors[0]?.actor ?? second.recipients[0]?.actor ?? ''
  const made = [
    await correct({ kind: 'SPLIT_EVENT', event: first.id, articles, reason: null }),
    await correct({ kind: 'CONFIRM_EVENT', event: second.id, reason: null }),
    await correct({ kind: 'DISMISS_EVENT', event: third.id, reason: null }),
    await correct({ kind: 'RENAME_ACTOR', actor, name: 'Somebody Else', reason: null }),
  ]
  const corrected = await graphOf()
  expect(corrected).not.toEqual(before)
  for (const seed of [1, 2, 3]) {
    for (const { article } of extractions) await removeArticle(db.database, article.id, tools.linker)
    expect(await graphOf()).toEqual([])
    for (const piece of inPieces(shuffle(extractions, seed), seed)) await write(db.database, piece)
    expect(await graphOf()).toEqual(corrected)
  }
  for (const id of shuffle(made, 4)) {
    await undoCorrection(db.database, { id, reason: null, by: null, linker: tools.linker })
  }
  expect(await graphOf()).toEqual(before)
})
