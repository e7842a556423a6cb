import type { Answer, BenchQuery } from './query.ts'

/** Events by words: a rare and a common one. */
export const search: BenchQuery = {
  name: 'full text',
  subjects: `select word as subject from ts_stat('select search from events limit 20000') where nentry between 5 and 200
    order by md5(word) limit 100`,
  wiregraph: `query Search($subject: String!) {
    events(first: 20, filter: { text: $subject }) {
      nodes { id title type when { start end } place { id name } }
      pageInfo { hasNextPage }
    }
  }`,
  postgraphile: `query Search($subject: String!) {
    events: rivalSearchEvents(words: $subject, first: 20) {
      nodes { rowId title type whenStart whenEnd place { rowId name } }
      pageInfo { hasNextPage }
    }
  }`,
  fromWiregraph: ({ events }: Answer) => [
    events.pageInfo.hasNextPage,
    events.nodes.map((event: Answer) => [
      [event.id, event.title, event.type, event.when.start, event.when.end],
      Object.values(event.place),
    ]),
  ],
  fromPostgraphile: ({ events }: Answer) => [
    events.pageInfo.hasNextPage,
    events.nodes.map((event: Answer) => [
      [event.rowId, event.title, event.type, event.whenStart, event.whenEnd],
      Object.values(event.place),
    ]),
  ],
}
