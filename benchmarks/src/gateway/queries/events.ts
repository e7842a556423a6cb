import { type Answer, type BenchQuery, sorted } from './query.ts'

/** The news of a country: with place, actors and reports. */
export const events: BenchQuery = {
  name: 'event list',
  subjects: `select country as subject from places where kind = 'COUNTRY' group by country order by country`,
  wiregraph: `query Events($subject: String!) {
    events(first: 20, filter: { countries: [$subject] }) {
      nodes {
        id title type mode when { start end }
        place { id name country }
        actors { actor { id name kind } }
        recipients { actor { id name kind } }
        reports(first: 3) { nodes { id evidence { quote } article { id title source publishedAt } } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  postgraphile: `query Events($subject: String!) {
    events(first: 20, condition: { country: $subject, modality: "ACTUAL" }, orderBy: [WHEN_SORT_DESC, ROW_ID_ASC]) {
      nodes {
        rowId title type mode whenStart whenEnd
        place { rowId name country }
        eventParticipants { nodes { role actor { rowId name kind } } }
        reports(first: 3) { nodes { rowId evidence article { rowId title source publishedAt } } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  fromWiregraph: ({ events }: Answer) => ({
    more: events.pageInfo.hasNextPage,
    rows: events.nodes.map((event: Answer) => [
      [event.id, event.title, event.type, event.mode, event.when.start, event.when.end],
      Object.values(event.place),
      sorted([
        ...event.actors.map(({ actor }: Answer) => ['ACTOR', ...Object.values(actor)]),
        ...event.recipients.map(({ actor }: Answer) => ['RECIPIENT', ...Object.values(actor)]),
      ]),
      event.reports.nodes.map(({ id, evidence, article }: Answer) => [
        id,
        evidence.quote,
        article.id,
        article.title,
        article.source,
        Date.parse(article.publishedAt),
      ]),
    ]),
  }),
  fromPostgraphile: ({ events }: Answer) => ({
    more: events.pageInfo.hasNextPage,
    rows: events.nodes.map((event: Answer) => [
      [event.rowId, event.title, event.type, event.mode, event.whenStart, event.whenEnd],
      Object.values(event.place),
      sorted(event.eventParticipants.nodes.map(({ role, actor }: Answer) => [role, ...Object.values(actor)])),
      event.reports.nodes.map(({ rowId, evidence, article }: Answer) => [
        rowId,
        evidence,
        article.rowId,
        article.title,
        article.source,
        Date.parse(article.publishedAt),
      ]),
    ]),
  }),
}
