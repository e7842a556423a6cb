import pg from 'pg'

type Listen = (payload: string) => void

const firstWaitMs = 100
const longestWaitMs = 5_000

export interface Listener {
  listen(channel: string, onPayload: Listen): Promise<() => Promise<void>>
  close(): Promise<void>
}

/**
 * One connection that only listens, made when first needed and again whenever it is lost. Each listener then gets an
 * empty payload, because what was sent in between is gone.
 */
export function makeListener(config: pg.ClientConfig): Listener {
  const channels = new Map<string, Set<Listen>>()
  let client: Promise<pg.Client> | null = null
  let timer: NodeJS.Timeout | undefined
  let closed = false

  async function connect(): Promise<pg.Client> {
    const made = new pg.Client({ ...config, keepAlive: true, keepAliveInitialDelayMillis: 10_000 })
    made.on('notification', ({ channel, payload }) => tell(channel, payload ?? ''))
    made.on('error', () => lost(made))
    made.on('end', () => lost(made))
    await made.connect()
    for (const channel of channels.keys()) await made.query(`listen ${pg.escapeIdentifier(channel)}`)
    current = made
    return made
  }
  let current: pg.Client | null = null

  function tell(channel: string, payload: string): void {
    for (const onPayload of [...(channels.get(channel) ?? [])]) onPayload(payload)
  }
  function lost(which: pg.Client): void {
    if (which !== current) return
    current = null
    client = null
    void which.end().catch(() => undefined)
    if (!closed && channels.size > 0) reconnect(firstWaitMs)
  }
  function reconnect(waitMs: number): void {
    timer = setTimeout(async () => {
      try {
        await ready()
        for (const channel of channels.keys()) tell(channel, '')
      } catch {
        if (!closed) reconnect(Math.min(waitMs * 2, longestWaitMs))
      }
    }, waitMs)
  }
  function ready(): Promise<pg.Client> {
    client ??= connect().catch((error) => {
      client = null
      throw error
    })
    return client
  }
  async function stop(channel: string, onPayload: Listen): Promise<void> {
    const listening = channels.get(channel)
    listening?.delete(onPayload)
    if (listening?.size !== 0) return
    channels.delete(channel)
    await current?.query(`unlisten ${pg.escapeIdentifier(channel)}`).catch(() => undefined)
  }

  return {
    async listen(channel, onPayload) {
      const connection = await ready()
      channels.set(channel, (channels.get(channel) ?? new Set()).add(onPayload))
      await connection.query(`listen ${pg.escapeIdentifier(channel)}`)
      return () => stop(channel, onPayload)
    },
    async close() {
      closed = true
      clearTimeout(timer)
      const last = await client?.catch(() => null)
      current = null
      await last?.end().catch(() => undefined)
    },
  }
}
