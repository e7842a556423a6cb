import { createConnection } from 'node:net'
import { expect, test } from 'vitest'
import { startRedis } from './servers.ts'

/** Sends one command of Redis's inline protocol and gives the answer. */
function ask(port: number, command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(port, '127.0.0.1', () => socket.write(`${command}\r\n`))
    socket.once('error', reject)
    socket.once('data', (chunk) => {
      socket.destroy()
      resolve(chunk.toString())
    })
  })
}

test('a Redis of the tests answers, loses no job when full, and ends when it is told to', async () => {
  const redis = await startRedis()
  if (redis === null) return
  expect(await ask(redis.port, 'PING')).toBe('+PONG\r\n')
  expect(await ask(redis.port, 'CONFIG GET maxmemory-policy')).toContain('noeviction')
  await redis.stop()
  await expect(ask(redis.port, 'PING')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
})
