import { Actor, Article, Event, Issue, Mention, Place, Report } from '@wiregraph/schema'
import { describe, expect, it } from 'vitest'
import { anyModality, readAll, type Use } from './use.ts'

const id = '{ id }'
const span = '{ start end quote }'
const range = '{ low high approximate text }'
const when = '{ start end precision extent text anchor }'
const sourced = `{ low high approximate text lowFrom ${id} highFrom ${id} }`
const casualties = `{ killed ${sourced} wounded ${sourced} byGroup { group harm count ${range} report ${id} } }`

// biome-ignore lint/suspicious/noExplicitAny: served JSON is turned into what a schema parses
type Served = any

const idOf = (node: Served) => node?.id ?? null

const kinds = {
  articles: {
    selection: `id title text source byline url language publishedAt publishedPrecision updatedAt contentHash
      dateline { text date agency place ${id} } sections { heading start end }
      mentions { kind span ${span} node ${id} time { kind timex span ${when} } } issues { code message severity span ${span} } ingestedAt`,
    parse({ dateline, mentions, issues, ...article }: Served) {
      for (const mention of mentions) {
        const isEvent = mention.kind === 'EVENT'
        const node = isEvent ? mention.node.id.replace('event_', 'report_') : idOf(mention.node)
        Mention.parse({ ...mention, node })
      }
      for (const issue of issues) Issue.parse(issue)
      const line = dateline && { ...dateline, span: null, placeText: null }
      return Article.parse({ ...article, dateline: line, publishedZone: null })
    },
  },
  places: {
    selection: `id name aliases kind coordinates { latitude longitude } country parent ${id} ancestors ${id} geonamesId`,
    parse: (place: Served) =>
      Place.parse({ ...place, parent: idOf(place.parent), ancestors: place.ancestors.map(idOf) }),
  },
  actors: {
    selection: `id name aliases kind country sector generic titles memberOf ${id}`,
    parse: (actor: Served) => Actor.parse({ ...actor, memberOf: idOf(actor.memberOf) }),
  },
  events: {
    selection: `id title type mode contexts modality codes { quadClass goldstein cameoRoot acledEventType
      acledSubEventType } when ${when} place ${id} placeRelation placePrecision actors { text actor ${id} reports ${id} }
      recipients { text actor ${id} reports ${id} } casualties ${casualties}
      disputes { field harm accounts { value node ${id} reports ${id} speakers { text actor ${id} reports ${id} }
        witnesses { reports articles publishers independentArticles speakers } } } reports(first: 100) { nodes ${id} }
      witnesses { reports articles publishers independentArticles speakers }
      firstReportedAt lastReportedAt confidence`,
    parse(event: Served) {
      const sides = (side: Served[]) =>
        side.map((one) => ({ ...one, actor: idOf(one.actor), reports: one.reports.map(idOf) }))
      const bounds = (count: Served) =>
        count && { ...count, lowFrom: count.lowFrom.map(idOf), highFrom: count.highFrom.map(idOf) }
      const counted = event.casualties.byGroup.map((one: Served) => ({ ...one, report: idOf(one.report) }))
      const disputes = event.disputes.map(({ field, harm, accounts }: Served) => ({
        field,
        harm,
        accounts: accounts.map((one: Served) => ({
          ...one,
          node: idOf(one.node),
          reports: one.reports.map(idOf),
          speakers: sides(one.speakers),
        })),
      }))
      return Event.parse({
        ...event,
        disputes,
        place: idOf(event.place),
        actors: sides(event.actors),
        recipients: sides(event.recipients),
        casualties: {
          killed: bounds(event.casualties.killed),
          wounded: bounds(event.casualties.wounded),
          byGroup: counted,
        },
        reports: event.reports.nodes.map(idOf),
      })
    },
  },
} as const

const reportSelection = `id article ${id} evidence ${span} trigger ${span} type mode modality when ${when} place ${id}
  placeRelation placePrecision actors { text actor ${id} span ${span} } recipients { text actor ${id} span ${span} }
  objects { text span ${span} kind } instruments { text span ${span} kind }
  casualties ${casualties} attribution { actor ${id} text span ${span} anonymous saidOn }
  slots { name span ${span} stated rule } confidence rule event { id reports(first: 100) { nodes ${id} } }`

function parseReport(report: Served) {
  const sides = (side: Served[]) => side.map((one) => ({ ...one, actor: idOf(one.actor) }))
  const { attribution } = report
  return Report.parse({
    ...report,
    article: idOf(report.article),
    place: idOf(report.place),
    actors: sides(report.actors),
    recipients: sides(report.recipients),
    attribution: attribution && { ...attribution, actor: idOf(attribution.actor) },
    triggerLemma: report.trigger.quote,
    contexts: [],
    continues: null,
  })
}

export function testNodes(use: Use): void {
  describe('nodes', () => {
    it.each(Object.entries(kinds))(
      'serves %s that their zod schema takes, and again by id',
      async (name, kind) => {
        const connection = name === 'events' ? `events(${anyModality})` : name
        const served = await readAll<Served>(use, connection, kind.selection)
        expect(served.length).toBeGreaterThan(5)
        for (const node of served) expect(kind.parse(node).id).toBe(node.id)
        const ids = served.slice(0, 20).map(idOf)
        const query = `query($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Event { title } } }`
        const { nodes } = await use.data(query, { ids })
        expect(nodes.map(idOf)).toEqual(ids)
      },
    )

    it('serves reports that their zod schema takes, tied to their event', async () => {
      const articles = await readAll<Served>(
        use,
        'articles',
        `text reports(first: 100) { nodes { ${reportSelection} } }`,
      )
      const reports = articles.flatMap(({ text, reports: { nodes } }) =>
        nodes.map((one: Served) => ({ ...one, text })),
      )
      expect(reports.length).toBeGreaterThan(100)
      for (const report of reports) {
        parseReport(report)
        expect(report.event.reports.nodes.map(idOf)).toContain(report.id)
        for (const { start, end, quote } of [report.evidence, report.trigger]) {
          expect(report.text.slice(start, end)).toBe(quote)
        }
      }
    })

    it.each([
      'nonsense',
      '',
      'event_',
      'event_000000000000000000000000',
      'actor_000000000000000000000000',
      'drop_000000000000000000000000',
      "' or 1=1 --",
      'event_\u0000',
      'QXJ0aWNsZTox',
    ])('gives null for the id %j', async (wrong) => {
      const query = 'query($id: ID!) { node(id: $id) { id } nodes(ids: [$id, $id]) { id } }'
      expect(await use.data(query, { id: wrong })).toEqual({ node: null, nodes: [null, null] })
    })

    it('refuses more than 100 ids', async () => {
      const ids = Array.from({ length: 101 }, () => 'x')
      const { errors } = await use.ask('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
    })

    it('gives earlier texts of an article, newest first', async () => {
      const articles = await readAll<Served>(
        use,
        'articles',
        'text revisions { text contentHash ingestedAt }',
      )
      const revised = articles.filter((article) => article.revisions.length > 0)
      expect(revised).toHaveLength(1)
      expect(revised[0].text).toContain(revised[0].revisions[0].text)
    })

    it('gives the places and actors of an article with their mentions', async () => {
      const named =
        'places { edges { mentions } } actors { edges { mentions node { name } } } mentions { kind node { id } }'
      const articles = await readAll<Served>(
        use,
        'articles',
        `${named} datelinePlaces: dateline { place { name } }`,
      )
      const counts = articles.flatMap((article) => article.actors.edges.map((edge: Served) => edge.mentions))
      expect(Math.max(...counts)).toBeGreaterThan(0)
      const spans = articles.flatMap((article) =>
        article.mentions.filter((one: Served) => one.kind === 'ACTOR'),
      )
      expect(counts.reduce((a, b) => a + b, 0)).toBe(spans.length)
      const { actors } = await use.data('{ actors(first: 1) { edges { mentions } } }')
      expect(actors.edges).toEqual([{ mentions: null }])
    })
  })
}
