import { type Answer, type BenchQuery, sorted } from './query.ts'

const articleRow = (article: Answer, id: 'id' | 'rowId') => [
  article[id],
  article.title,
  article.source,
  Date.parse(article.publishedAt),
]

/** A province with the towns in it, the events in all of them, who took part, the reports, and the articles that name it. */
export const place: BenchQuery = {
  name: 'place page',
  subjects: `select id as subject from places where kind = 'ADMIN1' order by id limit 100`,
  wiregraph: `query Place($subject: ID!) {
    node(id: $subject) {
      ... on Place {
        id name kind country coordinates { latitude longitude }
        parent { id name }
        children(first: 50) { nodes { id name kind coordinates { latitude longitude } } }
        events(first: 20) {
          nodes {
            id title type when { start end }
            place { id name }
            actors { actor { id name } }
            reports(first: 3) { nodes { id evidence { quote } article { id title source publishedAt } } }
          }
        }
        articles(first: 10) { nodes { id title source publishedAt } }
      }
    }
  }`,
  postgraphile: `query Place($subject: String!) {
    place(rowId: $subject) {
      rowId name kind country latitude longitude
      parent { rowId name }
      childPlaces(first: 50, orderBy: [NAME_ASC]) { nodes { rowId name kind latitude longitude } }
      eventsByEventPlacePlaceIdAndEventId(first: 20, orderBy: [WHEN_SORT_DESC, ROW_ID_ASC]) {
        nodes {
          rowId title type whenStart whenEnd
          place { rowId name }
          eventParticipants(condition: { role: "ACTOR" }) { nodes { actor { rowId name } } }
          reports(first: 3) { nodes { rowId evidence article { rowId title source publishedAt } } }
        }
      }
      articlesByArticlePlacePlaceIdAndArticleId(first: 10, orderBy: [PUBLISHED_AT_DESC, ROW_ID_ASC]) {
        nodes { rowId title source publishedAt }
      }
    }
  }`,
  fromWiregraph: ({ node }: Answer) => [
    [node.id, node.name, node.kind, node.country, ...Object.values(node.coordinates), node.parent?.id],
    node.children.nodes.map((child: Answer) => [
      child.id,
      child.name,
      child.kind,
      ...Object.values(child.coordinates),
    ]),
    node.events.nodes.map((event: Answer) => [
      [event.id, event.title, event.type, event.when.start, event.when.end, event.place.id, event.place.name],
      sorted(event.actors.map(({ actor }: Answer) => Object.values(actor))),
      event.reports.nodes.map(({ id, evidence, article }: Answer) => [
        id,
        evidence.quote,
        ...articleRow(article, 'id'),
      ]),
    ]),
    node.articles.nodes.map((article: Answer) => articleRow(article, 'id')),
  ],
  fromPostgraphile: ({ place }: Answer) => [
    [
      place.rowId,
      place.name,
      place.kind,
      place.country,
      place.latitude,
      place.longitude,
      place.parent?.rowId,
    ],
    place.childPlaces.nodes.map((child: Answer) => Object.values(child)),
    place.eventsByEventPlacePlaceIdAndEventId.nodes.map((event: Answer) => [
      [
        event.rowId,
        event.title,
        event.type,
        event.whenStart,
        event.whenEnd,
        event.place.rowId,
        event.place.name,
      ],
      sorted(event.eventParticipants.nodes.map(({ actor }: Answer) => Object.values(actor))),
      event.reports.nodes.map(({ rowId, evidence, article }: Answer) => [
        rowId,
        evidence,
        ...articleRow(article, 'rowId'),
      ]),
    ]),
    place.articlesByArticlePlacePlaceIdAndArticleId.nodes.map((article: Answer) =>
      articleRow(article, 'rowId'),
    ),
  ],
}
