import { type Answer, type BenchQuery, sorted } from './query.ts'

/** Two charts of all that happened. */
export const counts: BenchQuery = {
  name: 'counts by month and country',
  subjects: `select 1 as subject`,
  wiregraph: `query Counts {
    months: eventCounts(groupBy: MONTH) { key count killedLow }
    countries: eventCounts(groupBy: COUNTRY) { key count killedLow }
  }`,
  postgraphile: `query Counts {
    months: rivalCountsByMonth { nodes { key count killed } }
    countries: rivalCountsByCountry { nodes { key count killed } }
  }`,
  fromWiregraph: ({ months, countries }: Answer) => [
    months.map((month: Answer) => Object.values(month)),
    sorted(countries.map((country: Answer) => Object.values(country))),
  ],
  fromPostgraphile: ({ months, countries }: Answer) => [
    months.nodes.map((month: Answer) => Object.values(month)),
    sorted(countries.nodes.map((country: Answer) => Object.values(country))),
  ],
}
