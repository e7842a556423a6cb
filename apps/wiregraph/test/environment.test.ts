import { describe, expect, it } from 'vitest'
import { readEnvironment } from '../src/environment.ts'
import { UsageError } from '../src/errors.ts'

describe('the settings', () => {
  it('have defaults for one machine; an empty one counts as unset', () => {
    const env = readEnvironment({ PORT: '', UNKNOWN: 'x' })
    expect(env).toMatchObject({ PORT: 4000, HOST: '127.0.0.1', WIREGRAPH_CONCURRENCY: 16, LOG_LEVEL: 'info' })
    expect(env.DATABASE_URL).toBeUndefined()
    expect(env.WIREGRAPH_INBOX).toBe(`${process.cwd()}/inbox`)
  })

  it('are refused all at once, without their values', () => {
    const wrong = { PORT: '99999', DATABASE_URL: 'http://user:secret@host', LOG_LEVEL: 'loud' }
    const read = () => readEnvironment(wrong)
    expect(read).toThrow(UsageError)
    for (const name of ['PORT', 'DATABASE_URL', 'LOG_LEVEL']) expect(read).toThrow(name)
    expect(read).not.toThrow('secret')
  })

  it('of the gateway are lists, numbers and files', () => {
    const { WIREGRAPH_ORIGINS, WIREGRAPH_RATE, WIREGRAPH_TIMEOUT } = readEnvironment({
      WIREGRAPH_ORIGINS: 'https://desk.example, http://localhost:5173',
      WIREGRAPH_RATE: '100000',
    })
    expect(WIREGRAPH_ORIGINS).toEqual(['https://desk.example', 'http://localhost:5173'])
    expect([WIREGRAPH_RATE, WIREGRAPH_TIMEOUT]).toEqual([100_000, 20])
    const wrong: Record<string, string>[] = [
      { WIREGRAPH_ORIGINS: '*' },
      { WIREGRAPH_ORIGINS: 'https://desk.example/path' },
      { WIREGRAPH_JWT: 'too short' },
      { WIREGRAPH_RATE: '0' },
      { WIREGRAPH_TIMEOUT: '0' },
      { WIREGRAPH_ONLY_OPERATIONS: 'yes' },
    ]
    for (const env of wrong) expect(() => readEnvironment(env)).toThrow(Object.keys(env)[0])
  })

  it('take no queue on Redis beside an embedded database', () => {
    expect(() => readEnvironment({ REDIS_URL: 'redis://127.0.0.1' })).toThrow('DATABASE_URL')
  })
})
