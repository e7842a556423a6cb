/** Text and variables of one request. */
export interface Asked {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

/** What is asked for by one value, such as an id: `subjects` chooses some of them from the graph. */
export interface BenchQuery {
  readonly name: string
  /** SQL that gives the values of column `subject`, in an order of its own. */
  readonly subjects: string
  readonly wiregraph: string
  readonly postgraphile: string
  /** The same rows and values from both answers, to compare. */
  readonly fromWiregraph: (data: Answer) => unknown
  readonly fromPostgraphile: (data: Answer) => unknown
}

// biome-ignore lint/suspicious/noExplicitAny: answers are as their queries ask.
export type Answer = any

export const sorted = (values: readonly unknown[]): unknown[] =>
  values.map((value) => JSON.stringify(value)).sort()
