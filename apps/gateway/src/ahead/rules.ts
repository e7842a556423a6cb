import type { NodeKind } from '@wiregraph/schema'
import type { LinkName, PartName, SetName } from '@wiregraph/store'

type Arguments = Readonly<Record<string, unknown>>

/** What a field asks of the node that it stands on. */
export interface Rule {
  readonly part?: PartName
  /** Nodes that it gives, each with how many to expect. */
  readonly links?: readonly LinkName[]
  readonly many?: number
  /** Fields of what it gives, where that is no node. */
  readonly within?: Readonly<Record<string, Rule>>
  /** The page that it gives, by its own arguments beside those of all connections; null with a filter. */
  readonly set?: (args: Arguments) => SetName | null
}

const one = (link: LinkName): Rule => ({ links: [link], many: 1 })
const some = (link: LinkName): Rule => ({ links: [link], many: 3 })
const within = (fields: Readonly<Record<string, Rule>>): Rule => ({ within: fields })
const page = (set: SetName): Rule => ({ set: () => set })
const unfiltered = (choose: (args: Arguments) => SetName): Rule => ({
  set: (args) => (args.filter == null ? choose(args) : null),
})

const eventsOfActor: Readonly<Record<string, SetName>> = {
  ACTOR: 'Actor.events ACTOR',
  RECIPIENT: 'Actor.events RECIPIENT',
}

const eventParticipants = within({ actor: some('Event.participants') })
const reportParticipants = within({ actor: some('Report.participants') })

export const rules: Readonly<Record<NodeKind, Readonly<Record<string, Rule>>>> = {
  event: {
    place: one('Event.place'),
    actors: eventParticipants,
    recipients: eventParticipants,
    reports: page('Event.reports'),
    articles: page('Event.articles'),
    corrections: page('Event.corrections'),
  },
  correction: { events: page('Correction.events') },
  report: {
    article: one('Report.article'),
    event: one('Report.event'),
    place: one('Report.place'),
    actors: reportParticipants,
    recipients: reportParticipants,
  },
  place: {
    parent: one('Place.parent'),
    ancestors: some('Place.ancestors'),
    children: page('Place.children'),
    articles: page('Place.articles'),
    events: unfiltered(({ includeWithin }) =>
      includeWithin === false ? 'Place.events at it' : 'Place.events',
    ),
  },
  actor: {
    memberOf: one('Actor.memberOf'),
    members: page('Actor.members'),
    corrections: page('Actor.corrections'),
    articles: page('Actor.articles'),
    events: unfiltered(({ role }) => eventsOfActor[String(role)] ?? 'Actor.events'),
  },
  article: {
    text: { part: 'text' },
    issues: { part: 'issues' },
    mentions: {
      part: 'mentions',
      within: {
        node: {
          links: ['Article.mentionedPlaces', 'Article.mentionedActors', 'Article.mentionedEvents'],
          many: 10,
        },
      },
    },
    dateline: within({ place: one('Article.datelinePlace') }),
    reports: page('Article.reports'),
    events: page('Article.events'),
    places: page('Article.places'),
    actors: page('Article.actors'),
  },
}
