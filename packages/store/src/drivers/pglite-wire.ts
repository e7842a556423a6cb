import type { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import pg from 'pg'
import { types } from './types.ts'

/** First bytes of the protocol's messages that ask for no answer yet: parse, bind, describe, execute, close. */
const held = new Set([...'PBDEC'].map((letter) => letter.charCodeAt(0)))

/**
 * PGlite as PGlite's own bridge to node-postgres sees it, but with the messages of a statement sent in one go:
 * the bridge sends each by itself, and pays for each with a pass through the event loop.
 */
function inBatches(pglite: PGlite): PGlite {
  let waiting: Uint8Array[] = []
  return {
    waitReady: pglite.waitReady,
    async execProtocolStream(message: Uint8Array, options: object) {
      waiting.push(message)
      if (held.has(message[0] ?? 0)) return []
      const batch = Buffer.concat(waiting)
      waiting = []
      return await pglite.execProtocolStream(batch, options)
    },
  } as unknown as PGlite
}

/** The one session of an embedded database as a client of node-postgres: same values, errors and statements. */
export async function connectWire(pglite: PGlite): Promise<pg.Client> {
  const client = new pg.Client({ ...createPgConfig(inBatches(pglite)), types } as pg.ClientConfig)
  await client.connect()
  return client
}
