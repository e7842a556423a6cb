import { sql } from 'kysely'
import type { GatewayContext } from './context.ts'

const longestAnswerMs = 2000

type Answer = 'ok' | 'away'

async function answers(work: () => Promise<unknown>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Answer>((resolve) => {
    timer = setTimeout(() => resolve('away'), longestAnswerMs)
  })
  const answer = work().then(
    () => 'ok' as const,
    () => 'away' as const,
  )
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

export interface Readiness {
  readonly ready: boolean
  readonly database: Answer
  readonly queue: Answer
}

/** Whether what the gateway needs answers within two seconds. */
export async function checkReady({ database, queue }: GatewayContext): Promise<Readiness> {
  const [databaseAnswer, queueAnswer] = await Promise.all([
    answers(() => sql`select 1`.execute(database.sql)),
    answers(() => queue.ping()),
  ])
  const ready = databaseAnswer === 'ok' && queueAnswer === 'ok'
  return { ready, database: databaseAnswer, queue: queueAnswer }
}
