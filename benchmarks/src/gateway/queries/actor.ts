import type { Answer, BenchQuery } from './query.ts'

const pages = ({ members, events, articles }: Answer, id: 'id' | 'rowId') => [
  members.nodes.map((one: Answer) => [one[id], one.name]),
  events.map((event: Answer) => [event[id], event.title, event.type, event.place[id], event.place.name]),
  articles.map((article: Answer) => [
    article[id],
    article.title,
    article.source,
    Date.parse(article.publishedAt),
  ]),
]

/** Who it is, its parts, its last events and the articles that name it. */
export const actor: BenchQuery = {
  name: 'actor page',
  subjects: `select id as subject from actors where member_of is null order by id limit 100`,
  wiregraph: `query Actor($subject: ID!) {
    node(id: $subject) {
      ... on Actor {
        id name aliases kind country sector titles
        memberOf { id name }
        members(first: 10) { nodes { id name } }
        events(first: 20) { nodes { id title type when { start } place { id name } } }
        articles(first: 10) { nodes { id title source publishedAt } }
      }
    }
  }`,
  postgraphile: `query Actor($subject: String!) {
    actor(rowId: $subject) {
      rowId name aliases kind country sector titles
      group { rowId name }
      members(first: 10, orderBy: [NAME_ASC]) { nodes { rowId name } }
      eventsByEventParticipantActorIdAndEventId(first: 20, orderBy: [WHEN_SORT_DESC, ROW_ID_ASC]) {
        nodes { rowId title type whenStart place { rowId name } }
      }
      articlesByArticleActorActorIdAndArticleId(first: 10, orderBy: [PUBLISHED_AT_DESC, ROW_ID_ASC]) {
        nodes { rowId title source publishedAt }
      }
    }
  }`,
  fromWiregraph: ({ node }: Answer) => {
    const { id, name, aliases, kind, country, sector, titles, memberOf } = node
    const events = node.events.nodes
    return [
      [id, name, aliases, kind, country, sector, titles, memberOf?.id],
      events.map((event: Answer) => event.when.start),
      pages({ members: node.members, events, articles: node.articles.nodes }, 'id'),
    ]
  },
  fromPostgraphile: ({ actor }: Answer) => {
    const { rowId, name, aliases, kind, country, sector, titles, group, members } = actor
    const events = actor.eventsByEventParticipantActorIdAndEventId.nodes
    const articles = actor.articlesByArticleActorActorIdAndArticleId.nodes
    return [
      [rowId, name, aliases, kind, country, sector, titles, group?.rowId],
      events.map((event: Answer) => event.whenStart),
      pages({ members, events, articles }, 'rowId'),
    ]
  },
}
