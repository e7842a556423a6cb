import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database, PgPool } from '../database.ts'
import type { Tables } from '../tables.ts'
import { makeListener } from './listener.ts'
import { cancelBySignal } from './postgres-cancel.ts'
import { sessionSettings, types } from './types.ts'

export interface PostgresOptions {
  /** e.g. postgres://user:password@host:5432/database */
  readonly url: string
  /** Connections at once, at least 3: BullMQ keeps one to listen. Default 10. */
  readonly poolSize?: number
  /** To get a connection before giving up. Default 10,000. */
  readonly connectTimeoutMs?: number
  /** After which an idle connection is closed. Default 30,000. */
  readonly idleTimeoutMs?: number
  /** Longest time of one statement; 0 is without end. Default 0. */
  readonly statementTimeoutMs?: number
}

/** The url without its `options`, and these: node-postgres lets those of a url replace all others. */
function splitOptions(url: string): { readonly connectionString: string; readonly given: readonly string[] } {
  const parsed = new URL(url)
  const given = parsed.searchParams.getAll('options')
  parsed.searchParams.delete('options')
  return given.length === 0 ? { connectionString: url, given } : { connectionString: parsed.href, given }
}

function configOf({
  url,
  connectTimeoutMs = 10_000,
  statementTimeoutMs = 0,
}: PostgresOptions): pg.ClientConfig {
  const { connectionString, given } = splitOptions(url)
  const settings = { ...sessionSettings, statement_timeout: String(statementTimeoutMs) }
  const own = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`)
  return {
    connectionString,
    types,
    keepAlive: true,
    connectionTimeoutMillis: connectTimeoutMs,
    application_name: 'wiregraph',
    options: [...given, ...own].join(' '),
  }
}

/** A served database. It is not migrated here. Throws where it cannot be reached within the time to connect. */
export async function openPostgres(options: PostgresOptions): Promise<Database> {
  const config = configOf(options)
  const { poolSize = 10, idleTimeoutMs = 30_000 } = options
  const pool = new pg.Pool({ ...config, max: Math.max(3, poolSize), idleTimeoutMillis: idleTimeoutMs })
  cancelBySignal(pool, config)
  // A connection that is lost while idle is replaced by the next one that is asked for.
  pool.on('error', () => {})
  try {
    await pool.query('select 1')
  } catch (error) {
    await pool.end()
    throw error
  }
  const sql = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool as never }) })
  const listener = makeListener(config)
  let closing: Promise<void> | null = null
  async function close(): Promise<void> {
    await listener.close()
    await pool.end()
  }
  return {
    driver: 'postgres',
    sql,
    pool: pool as unknown as PgPool,
    listen: listener.listen,
    close() {
      closing ??= close()
      return closing
    },
  }
}
