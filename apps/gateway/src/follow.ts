import { Repeater } from 'graphql-yoga'
import type { RequestContext } from './context.ts'
import { forgetLoaded } from './loaders.ts'

export interface Following<T> {
  readonly channel: string
  /** Whether a notification may be about what is followed. */
  readonly concerns: (payload: string) => boolean
  /** What is new since the last call, and whether anything can follow it. */
  readonly read: () => Promise<{ readonly news: readonly T[]; readonly isLast: boolean }>
}

/**
 * What is new, read whenever the database tells of a change, one reading at a time: a slow reader of the stream delays
 * the next reading, and nothing piles up. Ends when the stream is left or the gateway closes.
 */
export function follow<T>(context: RequestContext, { channel, concerns, read }: Following<T>): Repeater<T> {
  return new Repeater<T>(async (push, stop) => {
    let isStale = true
    let wake: () => void = () => {}
    let isOver = false
    const end = () => {
      isOver = true
      wake()
    }
    stop.then(end)
    context.closing.addEventListener('abort', end)
    const leave = await context.database.listen(channel, (payload) => {
      // An empty payload says that something may have been missed.
      if (payload !== '' && !concerns(payload)) return
      isStale = true
      wake()
    })
    try {
      while (!isOver && !context.closing.aborted) {
        if (!isStale) {
          await new Promise<void>((resolve) => {
            wake = resolve
            if (isStale || isOver) resolve()
          })
          continue
        }
        isStale = false
        const { news, isLast } = await read()
        for (const item of news) {
          if (isOver) break
          forgetLoaded(context)
          await push(item)
        }
        if (isLast) break
      }
    } finally {
      context.closing.removeEventListener('abort', end)
      await leave()
    }
    stop()
  })
}
