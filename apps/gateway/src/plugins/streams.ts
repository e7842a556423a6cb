import { createGraphQLError, isAsyncIterable, type Plugin } from 'graphql-yoga'

/** Subscriptions that are open. */
export interface Streams {
  readonly plugin: Plugin
  open(): number
}

/** Refuses subscriptions beyond so many at a time: each holds a connection for as long as it likes. */
export function limitStreams(most: number): Streams {
  let open = 0
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
          onSubscribeResult({ result }) {
            if (!isAsyncIterable(result)) return undefined
            open += 1
            return {
              onEnd() {
                open -= 1
              },
            }
          },
        }
      },
    },
  }
}
