import { type IngestState, sha256 } from '@wiregraph/schema'
import { expect, it } from 'vitest'
import { type ArticleInput, type DropJob, enqueueArticle, jobIdOf, QueueUnavailable } from '../src/index.ts'

const id = `drop_${sha256('a drop')}`
const article: ArticleInput = { bytes: new TextEncoder().encode('Rain fell.'), given: {}, file: 'rain.txt' }

function toolsFor(state: IngestState) {
  const staged: ArticleInput[] = []
  const jobs: DropJob[] = []
  const stage = async (input: ArticleInput) => {
    staged.push(input)
    return { id, state, generation: 3 }
  }
  const queue = { enqueue: async (job: DropJob) => void jobs.push(job) }
  return { staged, jobs, tools: { stage, queue } }
}

it.each([
  ['WAITING', true],
  ['ACTIVE', true],
  ['COMPLETED', false],
  ['FAILED', false],
] as const)('a drop that is %s is queued: %s', async (state, queued) => {
  const { staged, jobs, tools } = toolsFor(state)
  expect(await enqueueArticle(article, tools)).toEqual({ id, state, generation: 3, queued })
  expect(staged).toEqual([article])
  expect(jobs).toEqual(queued ? [{ dropId: id, generation: 3 }] : [])
})

it('does not queue what could not be staged', async () => {
  const { jobs, tools } = toolsFor('WAITING')
  const stage = async () => {
    throw new Error('disk full')
  }
  await expect(enqueueArticle(article, { ...tools, stage })).rejects.toThrow('disk full')
  expect(jobs).toEqual([])
})

it.each([
  [{ publishedAt: 'last Monday' }, /publishedAt/],
  [{ url: 'not a url', title: '' }, /url.*title|title.*url/s],
])('refuses the metadata %j', async (given, problem) => {
  const { staged, tools } = toolsFor('WAITING')
  const handing = enqueueArticle({ ...article, given }, tools)
  await expect(handing).rejects.toMatchObject({
    code: 'BAD_METADATA',
    message: expect.stringMatching(problem),
  })
  expect(staged).toEqual([])
})

it('hands on that the queue is away', async () => {
  const { staged, tools } = toolsFor('WAITING')
  const queue = {
    enqueue: async () => {
      throw new QueueUnavailable('away')
    },
  }
  await expect(enqueueArticle(article, { ...tools, queue })).rejects.toThrow(QueueUnavailable)
  expect(staged).toHaveLength(1)
})

it('names a job by drop and generation, without a colon', () => {
  expect(jobIdOf({ dropId: id, generation: 2 })).toBe(`sha256-${sha256('a drop')}-2`)
})
