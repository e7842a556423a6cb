import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** Bytes that no client of good will sends, and how the answer begins. */
export interface RawAttack {
  readonly name: string
  readonly bytes: string
  /** The status lines that may be answered. */
  readonly answers: RegExp
}

const host = 'host: test\r\n'
const post = `POST /graphql HTTP/1.1\r\n${host}content-type: application/json\r\n`
const ping = '{"query":"{__typename}"}'
const refused = /^HTTP\/1\.1 4\d\d /
const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`

export const rawAttacks: readonly RawAttack[] = [
  { name: 'no HTTP', bytes: 'SSH-2.0-OpenSSH_9.0\r\n\r\n', answers: refused },
  { name: 'bytes of TLS', bytes: '\x16\x03\x01\x02\x00\x01\x00\x01\xfc', answers: refused },
  {
    name: 'a header of 100 kB',
    bytes: `${post}x: ${'x'.repeat(100_000)}\r\n\r\n`,
    answers: /^HTTP\/1\.1 431 /,
  },
  { name: '5,000 headers', bytes: `${post}${'x: y\r\n'.repeat(5000)}\r\n`, answers: refused },
  {
    name: 'a path of 100 kB',
    bytes: `GET /${'x'.repeat(100_000)} HTTP/1.1\r\n${host}\r\n`,
    answers: /^HTTP\/1\.1 431 /,
  },
  { name: 'no host', bytes: `GET /health/live HTTP/1.1\r\n\r\n`, answers: refused },
  {
    name: 'two lengths',
    bytes: `${post}content-length: 5\r\ncontent-length: 24\r\n\r\n${ping}`,
    answers: refused,
  },
  {
    name: 'a length and chunks',
    bytes: `${post}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n${chunk(ping)}0\r\n\r\n`,
    answers: refused,
  },
  { name: 'a negative length', bytes: `${post}content-length: -1\r\n\r\n`, answers: refused },
  {
    name: 'a length of a terabyte',
    bytes: `${post}content-length: 1000000000000\r\n\r\n{`,
    answers: /^HTTP\/1\.1 413 /,
  },
  { name: 'chunks of nonsense', bytes: `${post}transfer-encoding: chunked\r\n\r\nzz\r\n`, answers: refused },
  {
    name: 'chunks of 3 MB',
    bytes: `${post}transfer-encoding: chunked\r\n\r\n${chunk(' '.repeat(1_000_000)).repeat(3)}0\r\n\r\n`,
    answers: /^HTTP\/1\.1 413 /,
  },
  {
    name: 'a header with a line of its own',
    bytes: `GET / HTTP/1.1\r\n${host}x: a\r\n b\rc: d\r\n\r\n`,
    answers: refused,
  },
  {
    name: '200 requests at once',
    bytes: `${post}content-length: ${ping.length}\r\n\r\n${ping}`.repeat(200),
    answers: /^HTTP\/1\.1 200 /,
  },
]

export async function dial(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  await once(socket, 'connect')
  return socket
}

/** Sends the bytes, and gives the first of the answer; empty where the connection ends without. */
export async function firstAnswer(url: string, bytes: string): Promise<string> {
  const socket = await dial(url)
  const answer = new Promise<string>((resolve) => {
    socket.once('data', (data: Buffer) => resolve(data.toString()))
    socket.once('close', () => resolve(''))
  })
  socket.write(bytes, 'latin1')
  const first = await answer
  socket.destroy()
  return first
}

/** Connections that begin a request and never come to its end, each in another way. */
export async function openSlow(url: string, count: number): Promise<readonly Socket[]> {
  const beginnings = ['', 'POST /gra', post, `${post}content-length: 1000\r\n\r\n{`]
  return await Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const socket = await dial(url)
      socket.resume()
      const beginning = beginnings[at % beginnings.length] ?? ''
      if (beginning !== '') socket.write(beginning)
      return socket
    }),
  )
}

/** Keeps them busy with one byte after the other until they are closed from the other side. */
export async function drip(sockets: readonly Socket[], everyMs: number): Promise<void> {
  const timer = setInterval(() => {
    for (const socket of sockets) if (socket.bytesWritten > 0 && !socket.destroyed) socket.write('a')
  }, everyMs)
  const closed = (socket: Socket) =>
    new Promise<void>((resolve) => {
      if (socket.closed) resolve()
      else socket.once('close', () => resolve())
    })
  await Promise.all(sockets.map(closed))
  clearInterval(timer)
}
