import { expect, it } from 'vitest'
import { serveHealth } from '../src/index.ts'

async function ask(port: number, path: string, method = 'GET') {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method })
  return { status: response.status, body: await response.json() }
}

const fine = async () => undefined
const broken = async () => {
  throw new Error('password=secret')
}

it.each([
  ['all is well', { a: fine, b: fine }, 200, { a: 'ok', b: 'ok' }],
  ['one fails, and its reason stays inside', { a: fine, b: broken }, 503, { a: 'ok', b: 'failed' }],
  ['one does not answer', { a: () => new Promise(() => undefined) }, 503, { a: 'no answer within 50 ms' }],
])('is ready or not: %s', async (_, checks, status, body) => {
  const health = await serveHealth({ port: 0, checks, timeout: 50 })
  expect(await ask(health.port, '/health/ready')).toEqual({ status, body })
  expect(await ask(health.port, '/health/live')).toEqual({ status: 200, body: { status: 'live' } })
  await health.close()
})

it('is not ready any more when it is about to stop', async () => {
  const health = await serveHealth({ port: 0, checks: {} })
  health.drain()
  expect(await ask(health.port, '/health/ready')).toMatchObject({ status: 503 })
  expect(await ask(health.port, '/health/live')).toMatchObject({ status: 200 })
  expect(await ask(health.port, '/elsewhere')).toMatchObject({ status: 404 })
  expect(await ask(health.port, '/health/live', 'POST')).toMatchObject({ status: 405 })
  await expect(serveHealth({ port: health.port, checks: {} })).rejects.toThrow('EADDRINUSE')
  await health.close()
})
