/** One request that means no good, and what it must come to. */
export interface Attack {
  readonly name: string
  readonly method?: string
  /** Of the url, with its query. Default /graphql. */
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as it is; an object goes as JSON. */
  readonly body?: string | Uint8Array<ArrayBuffer> | object
  readonly status: number
  /** Of its only error, or of all of several; null where it is answered, harmlessly. */
  readonly code: string | null
}

/** A query over the front door. */
export const ask = (
  name: string,
  query: string,
  [status, code]: readonly [number, string | null],
  variables?: object,
): Attack => ({ name, body: { query, ...(variables && { variables }) }, status, code })

export const times = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join(' ')

/** Answers to most attacks. */
export const tooLarge = [400, 'QUERY_TOO_LARGE'] as const
export const tooComplex = [400, 'QUERY_TOO_COMPLEX'] as const
export const tooDeep = [400, 'QUERY_TOO_DEEP'] as const
/** GraphQL over HTTP: with application/json, what was well-formed and wrong is told with 200. */
export const invalid = [200, 'GRAPHQL_VALIDATION_FAILED'] as const
export const badInput = [200, 'BAD_USER_INPUT'] as const
export const harmless = [200, null] as const
