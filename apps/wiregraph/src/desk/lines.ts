import { once } from 'node:events'
import type { ServerResponse } from 'node:http'

/**
 * Answers line by line, no faster than the caller reads; stops when the caller has gone. Throws where the first line
 * cannot be had; an error after that cuts the answer off, so that the caller sees it broken.
 */
export async function sendLines(response: ServerResponse, lines: AsyncIterable<string>): Promise<void> {
  const all = lines[Symbol.asyncIterator]()
  let next = await all.next()
  response.writeHead(200, { 'content-type': 'application/x-ndjson' })
  try {
    for (; !next.done && !response.destroyed; next = await all.next()) {
      if (response.write(`${next.value}\n`) || response.destroyed) continue
      await Promise.race([once(response, 'drain'), once(response, 'close')])
    }
    await all.return?.()
    response.end()
  } catch {
    response.destroy()
  }
}

/** The lines of an answer. Throws where it breaks off. */
export async function* linesOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let begun = ''
  for await (const chunk of body) {
    const [first = '', ...others] = decoder.decode(chunk, { stream: true }).split('\n')
    begun += first
    for (const line of others) {
      yield begun
      begun = line
    }
  }
}
