import { expect, it } from 'vitest'
import { readEnvironment } from '../src/environment.ts'

const DATABASE_URL = 'postgres://wiregraph@localhost/wiregraph'

it('has one default a setting, and takes an empty one for unset', () => {
  expect(readEnvironment({ DATABASE_URL, REDIS_URL: '', PATH: '/bin' })).toMatchObject({
    DATABASE_URL,
    WIREGRAPH_INBOX: expect.stringMatching(/^\/.*inbox$/),
    WIREGRAPH_CONCURRENCY: 2,
    WIREGRAPH_GRACE: 20,
    LOG_LEVEL: 'info',
  })
})

it('names every problem at once', () => {
  const bad = {
    DATABASE_URL: 'mysql://x',
    REDIS_URL: 'http://x',
    WIREGRAPH_CONCURRENCY: '0',
    LOG_LEVEL: 'loud',
  }
  for (const name of Object.keys(bad))
    expect(() => readEnvironment(bad)).toThrow(new RegExp(`^ {2}${name}: `, 'm'))
  expect(() => readEnvironment({})).toThrow(/DATABASE_URL: a postgres:\/\/ url is needed/)
})
