import { createGraphQLError, isAsyncIterable, type Plugin } from 'graphql-yoga'

/** Subscriptions that are open. */
export interface Streams {
  readonly plugin: Plugin
  open(): number
}

interface Watch {
  begin(): void
  end(): void
}

/** The same stream; `begin` is told when it is first read, which one that nobody wants never is, and `end` after that. */
function watched<T>(source: AsyncIterable<T>, watch: Watch): AsyncIterableIterator<T> {
  const iterator = source[Symbol.asyncIterator]()
  let state: 'new' | 'open' | 'over' = 'new'
  function begin(): void {
    if (state !== 'new') return
    state = 'open'
    watch.begin()
  }
  function end(): void {
    if (state === 'open') watch.end()
    state = 'over'
  }
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    async next() {
      begin()
      try {
        const result = await iterator.next()
        if (result.done) end()
        return result
      } catch (error) {
        end()
        throw error
      }
    },
    async return(value?: unknown) {
      end()
      return (await iterator.return?.(value)) ?? { done: true, value }
    },
  }
}

/** Refuses subscriptions beyond so many at a time: each holds a connection for as long as it likes. */
export function limitStreams(most: number): Streams {
  let open = 0
  const watch: Watch = {
    begin() {
      open += 1
    },
    end() {
      open -= 1
    },
  }
  const full = () =>
    createGraphQLError(`Expected at most ${most} open subscriptions, found as many: try again later.`, {
      extensions: { code: 'TOO_MANY_SUBSCRIPTIONS', limit: most, found: open + 1, http: { status: 503 } },
    })
  return {
    open: () => open,
    plugin: {
      onSubscribe({ setResultAndStopExecution }) {
        if (open >= most) {
          setResultAndStopExecution({ errors: [full()] } as never)
          return undefined
        }
        return {
          onSubscribeResult({ result, setResult }) {
            if (isAsyncIterable(result)) setResult(watched(result, watch))
          },
        }
      },
    },
  }
}
