import { describe, expect, it } from 'vitest'
import { makeLog } from '../src/log.ts'

/** What one call writes. */
function written(details: object, message: string): string {
  const lines: string[] = []
  makeLog('test', 'info', { write: (line) => void lines.push(line) }).info(details, message)
  return lines.join('')
}

const redisError = Object.assign(new Error('WRONGPASS'), { command: { name: 'auth', args: ['hunter2'] } })
const token = `eyJ${'a'.repeat(30)}.${'b'.repeat(30)}.${'hunter2'.repeat(5)}`

describe('the log holds no secrets', () => {
  const secrets: readonly (readonly [string, object])[] = [
    ['settings', { env: { DATABASE_URL: 'postgres://u:hunter2@h/d', WIREGRAPH_JWT: 'hunter2' } }],
    ['headers', { headers: { authorization: 'Bearer hunter2', cookie: 'hunter2' } }],
    ['a request', { req: { headers: { authorization: 'Bearer hunter2' } } }],
    ['a command that failed', { err: redisError }],
    ['an error that caused another', { err: new Error('no', { cause: redisError }) }],
    ['an address in an error', { err: new Error('cannot reach redis://:hunter2@cache:6379') }],
    ['a key in an error', { err: new Error(`refused wg_${'hunter2'.repeat(5)}`) }],
    ['a token in an error', { err: new Error(`refused ${token}`) }],
  ]
  it.each(secrets)('of %s', (_name, details) => {
    expect(written(details, 'tried')).not.toContain('hunter2')
  })

  it('and still says what went wrong', () => {
    const line = written({ err: new Error('cannot reach redis://:hunter2@cache:6379') }, 'tried again')
    expect(JSON.parse(line)).toMatchObject({
      msg: 'tried again',
      err: {
        message: 'cannot reach redis://[secret]@cache:6379',
        stack: expect.stringContaining('log.test.ts'),
      },
    })
  })
})
