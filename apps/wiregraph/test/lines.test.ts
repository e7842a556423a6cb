import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { linesOf, sendLines } from '../src/desk/lines.ts'

let server: Server
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

/** Serves the lines once, and asks for them; a refusal of the first line comes as 400. */
async function ask(lines: AsyncIterable<string>, signal: AbortSignal | null = null): Promise<Response> {
  server = createServer((_request, response) => {
    sendLines(response, lines).catch(() => response.writeHead(400).end())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return await fetch(`http://127.0.0.1:${address.port}`, { signal })
}

async function collect(response: Response): Promise<string[]> {
  const lines: string[] = []
  if (response.body) for await (const line of linesOf(response.body)) lines.push(line)
  return lines
}

describe('an answer line by line', () => {
  it('comes whole, long lines and letters of several bytes as well', async () => {
    const sent = ['{"a":1}', '', 'é'.repeat(300_000), 'x'.repeat(70_000), '\u{1F5FA} last']
    const answer = await ask(
      (async function* () {
        yield* sent
      })(),
    )
    expect(await collect(answer)).toEqual(sent)
  })

  it('is refused where there is no first line, and seen broken where it ends too early', async () => {
    const failing = async function* (lines: number) {
      for (let i = 0; i < lines; i++) yield `line ${i}`
      throw new Error('away')
    }
    expect((await ask(failing(0))).status).toBe(400)
    server.close()
    await expect(ask(failing(3)).then(collect)).rejects.toThrow()
  })

  it('stops being made when nobody reads it any more', async () => {
    const gone = new AbortController()
    const stopped = new Promise<number>((resolve) => {
      const endless = async function* () {
        let made = 0
        try {
          for (; ; made++) yield `${made}`.padEnd(10_000)
        } finally {
          resolve(made)
        }
      }
      ask(endless(), gone.signal).then(async (answer) => {
        await answer.body?.getReader().read()
        gone.abort()
      })
    })
    expect(await stopped).toBeGreaterThan(0)
  })
})
