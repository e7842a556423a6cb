import type { Answer, BenchQuery } from './query.ts'

/** What a reader's page needs: the text, everything recognised in it and where that leads, its reports and events. */
export const article: BenchQuery = {
  name: 'article page',
  subjects: `select id as subject from articles order by id limit 200`,
  wiregraph: `query Article($subject: ID!) {
    node(id: $subject) {
      ... on Article {
        id title text source url language publishedAt
        mentions {
          kind
          span { start end quote }
          node { id ... on Event { title } ... on Place { name } ... on Actor { name } }
        }
        reports(first: 50) { nodes { id type evidence { quote } event { id title } } }
      }
    }
  }`,
  postgraphile: `query Article($subject: String!) {
    article(rowId: $subject) {
      rowId title text source url language publishedAt
      mentioned(first: 1000) { nodes { kind start end quote nodeId nodeName } }
      reports(first: 50, orderBy: [ORD_ASC]) { nodes { rowId type evidence event { rowId title } } }
    }
  }`,
  fromWiregraph: ({ node }: Answer) => [
    [node.id, node.title, node.text, node.source, node.url, node.language, Date.parse(node.publishedAt)],
    node.mentions.map(({ kind, span, node: one }: Answer) => [
      kind,
      span.start,
      span.end,
      span.quote,
      one?.id ?? null,
      one?.title ?? one?.name ?? null,
    ]),
    node.reports.nodes.map(({ id, type, evidence, event }: Answer) => [
      id,
      type,
      evidence.quote,
      event.id,
      event.title,
    ]),
  ],
  fromPostgraphile: ({ article: one }: Answer) => [
    [one.rowId, one.title, one.text, one.source, one.url, one.language, Date.parse(one.publishedAt)],
    one.mentioned.nodes.map((mention: Answer) => Object.values(mention)),
    one.reports.nodes.map(({ rowId, type, evidence, event }: Answer) => [
      rowId,
      type,
      evidence,
      event.rowId,
      event.title,
    ]),
  ],
}
