import {
  ActorKind as ActorKinds,
  ArticleFormat as ArticleFormats,
  CorrectionKind as CorrectionKinds,
  Corrector as Correctors,
  DisputedField as DisputedFields,
  EventChangeKind as EventChangeKinds,
  EventRelation as EventRelations,
  EventReview as EventReviews,
  EventType as EventTypes,
  eventTypeOf,
  Harm as Harms,
  IngestState as IngestStates,
  InstrumentKind as InstrumentKinds,
  IssueSeverity as IssueSeverities,
  instrumentKinds,
  MentionKind as MentionKinds,
  Modality as Modalities,
  ObjectKind as ObjectKinds,
  objectKinds,
  ParticipantRole as ParticipantRoles,
  PlaceKind as PlaceKinds,
  PlacePrecision as PlacePrecisions,
  PlaceRelation as PlaceRelations,
  QuadClass as QuadClasses,
  SlotName as SlotNames,
  TimeExtent as TimeExtents,
  TimeKind as TimeKinds,
  TimePrecision as TimePrecisions,
} from '@wiregraph/schema'
import { eventGroupings, type EventGrouping as Grouping } from '@wiregraph/store'
import { builder } from '../builder.ts'
import { userErrorKinds } from '../user-error.ts'

interface Described<V extends string> {
  readonly description: string
  readonly values: Readonly<Record<V, string>>
}

/** An enum of the shared schema, each of its values described. */
function enumOf<V extends string>(
  name: string,
  options: readonly V[],
  { description, values }: Described<V>,
) {
  const described = Object.fromEntries(options.map((value) => [value, { description: values[value] }]))
  return builder.enumType(name, { description, values: described as Record<V, { description: string }> })
}

export const EventType = enumOf('EventType', EventTypes.options, {
  description:
    'PLOVER 2.0 event types. Two-sided events (CONSULT between two who meet, AGREE, COOPERATE): all in actors, or ' +
    'visitor and host as actor and recipient.',
  values: Object.fromEntries(
    EventTypes.options.map((type) => [type, eventTypeOf(type).definition]),
  ) as Record<EventTypes, string>,
})

export const Modality = enumOf('Modality', Modalities.options, {
  description: 'Whether it happened.',
  values: {
    ACTUAL: 'Told as a fact.',
    UNCERTAIN: 'It may have happened.',
    FUTURE: 'Planned or expected.',
    HYPOTHETICAL: 'Said of a case that is only thought of.',
    NEGATED: 'It is said that it did not happen.',
    HISTORICAL: 'Background of years ago, kept and not counted.',
  },
})

export const EventReview = enumOf('EventReview', EventReviews.options, {
  description: 'What analysts say of an event.',
  values: {
    UNREVIEWED: 'Nobody has confirmed or dismissed what it is now.',
    CONFIRMED: 'An analyst confirms that its reports are read as they should be.',
    DISMISSED: 'An analyst says that it is none, or not one to count; lists and counts leave it out.',
  },
})

export const CorrectionKind = enumOf('CorrectionKind', CorrectionKinds.options, {
  description: 'What is said of the graph.',
  values: {
    CONFIRM_EVENT: 'The event is right.',
    DISMISS_EVENT: 'The event is none, or not one to count.',
    SPLIT_EVENT: 'Some of its reports tell of another event than the rest.',
    RENAME_ACTOR: 'The actor goes by another name.',
    KEEP_APART: "A name is not this actor's.",
  },
})

export const CorrectorKind = enumOf('CorrectorKind', Correctors.shape.kind.options, {
  description: 'How it is known who somebody is.',
  values: {
    key: 'By an API key; the name is that of the key.',
    token: 'By a JSON Web Token; the name is its subject.',
    local: 'At the command line of the machine; the name is that of the account.',
  },
})

export const UserErrorKind = enumOf('UserErrorKind', userErrorKinds, {
  description: 'What kind of refusal it is, for code that branches on it.',
  values: {
    INVALID_INPUT: 'A value that cannot be taken; path tells which one.',
    REFUSED_CONTENT: 'No article can be read from the content, now or later; code tells why.',
    NOT_FOUND: 'Nothing in the graph has the id.',
    NOT_A_MEMBER: 'The report or article is none of the event, or the name none of the actor.',
    NOTHING_LEFT: 'A split that leaves nothing on one side.',
    ALREADY_SO: 'It is so already.',
    ALREADY_UNDONE: 'The correction is undone already.',
    NOT_AVAILABLE: 'This gateway does not do that.',
    TRY_AGAIN: 'Something that is needed is away for now; the same may do later.',
  },
})

export const QuadClass = enumOf('QuadClass', QuadClasses.options, {
  description: 'Cooperation or conflict, by words or by deeds.',
  values: {
    VERBAL_COOPERATION: 'Words that bring sides together: agree, consult, support, concede.',
    MATERIAL_COOPERATION: 'Deeds that help: cooperate, aid, retreat.',
    VERBAL_CONFLICT: 'Words against a side: request, accuse, reject, threaten.',
    MATERIAL_CONFLICT: 'Deeds against a side: protest, sanction, mobilize, coerce, assault.',
  },
})

export const TimePrecision = enumOf('TimePrecision', TimePrecisions.options, {
  description: 'The grain of a time.',
  values: {
    MINUTE: 'To the minute.',
    HOUR: 'To the hour.',
    DAY: 'One day.',
    WEEK: 'A week, or a part of one.',
    MONTH: 'A month, or a part of one.',
    YEAR: 'A year, or a part of one.',
    INTERVAL: 'A stretch of days that is none of the others.',
    UNKNOWN: 'Not told.',
  },
})

export const TimeExtent = enumOf('TimeExtent', TimeExtents.options, {
  description: 'How an event fills its span of time.',
  values: {
    WITHIN: "Once, somewhere in the span ('earlier this month').",
    THROUGHOUT: "All along it ('over the past five days').",
  },
})

export const Harm = enumOf('Harm', Harms.options, {
  description: 'What was done to people.',
  values: {
    KILLED: 'They died.',
    WOUNDED: 'They were hurt.',
    MISSING: 'Nobody knows where they are.',
    CAPTURED: 'They were taken.',
    DISPLACED: 'They had to leave their homes.',
  },
})

export const ActorKind = enumOf('ActorKind', ActorKinds.options, {
  description: 'What an actor is.',
  values: {
    STATE: 'A country as an actor.',
    GOVERNMENT: 'A government or a part of it.',
    MILITARY: 'Armed forces of a state.',
    POLICE: 'Police and other forces of order.',
    ARMED_GROUP: 'Rebels, militias and other armed groups that are no state.',
    PARTY: 'A political party or movement.',
    INTERNATIONAL_ORGANIZATION: 'An organization of states.',
    NGO: 'An organization that is neither state nor company.',
    COMPANY: 'A company.',
    MEDIA: 'A newsroom or agency.',
    PERSON: 'A person.',
    POPULATION: 'People: civilians, residents, prisoners, refugees.',
    OTHER: 'None of the others.',
  },
})

export const PlaceKind = enumOf('PlaceKind', PlaceKinds.options, {
  description: 'What a place is.',
  values: {
    COUNTRY: 'A country.',
    ADMIN1: 'A first-level division: a province, a state.',
    ADMIN2: 'A second-level division: a district, a county.',
    CITY: 'A city, town or village.',
    FACILITY: 'A building or site: an airport, a prison, a border crossing.',
    REGION: 'A region that is no division.',
    OTHER: 'None of the others.',
  },
})

export const PlaceRelation = enumOf('PlaceRelation', PlaceRelations.options, {
  description: 'How an event lies to the place that is named.',
  values: {
    IN: 'In it.',
    NEAR: 'Near it, on a road to it, some way off.',
    FROM: 'It leads away from it.',
    TO: 'It leads to it.',
  },
})

export const TimeKind = enumOf('TimeKind', TimeKinds.options, {
  description: 'What a time expression tells.',
  values: {
    DATE: "When: 'on Friday', 'in recent weeks'.",
    DURATION: "How long: 'for three days'.",
    SET: "How often: 'every Friday'.",
    AGE: "How old: 'a 30-year-old man'.",
  },
})

export const PlacePrecision = enumOf('PlacePrecision', PlacePrecisions.options, {
  description: 'How exactly a place is known.',
  values: {
    EXACT: 'The place itself.',
    NEAR: 'Somewhere near the place.',
    ADMIN2: 'Somewhere in a second-level division.',
    ADMIN1: 'Somewhere in a first-level division.',
    COUNTRY: 'Somewhere in a country.',
  },
})

export const MentionKind = enumOf('MentionKind', MentionKinds.options, {
  description: 'What a recognised span is.',
  values: {
    ACTOR: 'It names an actor.',
    PLACE: 'It names a place.',
    TIME: 'It tells a time.',
    QUANTITY: 'It tells how many.',
    EVENT: 'It evokes an event.',
    ATTRIBUTION: 'It tells according to whom.',
  },
})

export const SlotName = enumOf('SlotName', SlotNames.options, {
  description: 'A value of a report that was read somewhere.',
  values: {
    TYPE: 'The type of the event.',
    MODE: 'The mode within the type.',
    MODALITY: 'Whether it happened.',
    ACTOR: 'Who did it.',
    RECIPIENT: 'To whom it was done.',
    PLACE: 'Where.',
    TIME: 'When.',
    CASUALTIES: 'How many were harmed.',
    ATTRIBUTION: 'According to whom.',
    OBJECT: 'To what it was done.',
    INSTRUMENT: 'By what means.',
  },
})

export const ObjectKind = enumOf('ObjectKind', ObjectKinds.options, {
  description: 'What kind of thing is acted on.',
  values: objectKinds,
})

export const InstrumentKind = enumOf('InstrumentKind', InstrumentKinds.options, {
  description: 'What kind of weapon or means.',
  values: instrumentKinds,
})

export const IssueSeverity = enumOf('IssueSeverity', IssueSeverities.options, {
  description: 'How much an issue matters.',
  values: {
    INFO: 'Noticed, and rightly left out.',
    WARNING: 'Something may be missing or wrong.',
    ERROR: 'Something could not be read.',
  },
})

export const DisputedField = enumOf('DisputedField', DisputedFields.options, {
  description: 'In what reports of one event differ.',
  values: {
    ACTOR: 'Who did it.',
    RECIPIENT: 'To whom it was done.',
    CASUALTIES: 'How many were harmed.',
    PLACE: 'Where it happened.',
    TIME: 'When it happened.',
    OCCURRENCE: 'Whether it happened at all.',
  },
})

export const EventRelation = enumOf('EventRelation', EventRelations.options, {
  description: 'How two events belong together.',
  values: {
    SAME_STORY: 'They are told in one story.',
    PART_OF: 'The first is a part of the second.',
    FOLLOWS: 'The first comes after the second: the same again, or what comes of it.',
  },
})

export const EventChangeKind = enumOf('EventChangeKind', EventChangeKinds.options, {
  description: 'What became of an event.',
  values: {
    ADDED: 'It is reported for the first time.',
    CHANGED: 'A report came or went and changed it.',
    MERGED: 'It is one with another event, which holds its reports now.',
    REMOVED: 'All its reports are gone.',
  },
})

export const ParticipantRole = enumOf('ParticipantRole', ParticipantRoles.options, {
  description: 'The side on which an actor takes part.',
  values: { ACTOR: 'It did it.', RECIPIENT: 'It was done to it.' },
})

export const ArticleFormat = enumOf('ArticleFormat', ArticleFormats.options, {
  description: 'The format of an article file.',
  values: {
    TEXT: 'Plain text.',
    HTML: 'A web page.',
    MARKDOWN: 'Markdown.',
    JSON: 'JSON, one article or many.',
  },
})

export const IngestState = enumOf('IngestState', IngestStates.options, {
  description: 'How far an article has come.',
  values: {
    WAITING: 'It waits to be read, or to be tried again.',
    ACTIVE: 'It is being read.',
    COMPLETED: 'It is in the graph.',
    FAILED: 'It can never be an article, or was tried often enough; errorCode and error say why.',
  },
})

export const EventGrouping = enumOf<Grouping>('EventGrouping', eventGroupings, {
  description: 'By what events are counted.',
  values: {
    DAY: 'By day, keyed 2014-06-23.',
    WEEK: 'By ISO week, keyed 2014-W25.',
    MONTH: 'By month, keyed 2014-06.',
    YEAR: 'By year, keyed 2014.',
    TYPE: 'By event type.',
    MODE: 'By PLOVER mode.',
    QUAD_CLASS: 'By quad class.',
    CONTEXT: 'By PLOVER context; an event counts under each of its contexts.',
    MODALITY: 'By modality; where the filter does not speak of it, there are ACTUAL events only.',
    REVIEW: 'By what analysts say; where the filter does not speak of it, without what is dismissed.',
    COUNTRY: 'By country of the place, keyed by ISO 3166-1 alpha-2.',
    ADMIN1: 'By first-level division that the place is or lies in, keyed by its id.',
    PLACE: 'By place, keyed by its id.',
    PLACE_PRECISION: 'By how exactly the place is known.',
    ACTOR: 'By who did it, keyed by the id of the actor.',
    RECIPIENT: 'By to whom it was done, keyed by the id of the actor.',
    PARTICIPANT: 'By who takes part on either side, keyed by the id of the actor.',
    SECTOR: 'By PLOVER sectors of who takes part on either side.',
    SOURCE: 'By source of the articles that report them.',
  },
})

const orderDirections = ['ASC', 'DESC'] as const
export const OrderDirection = enumOf('OrderDirection', orderDirections, {
  description: 'Which way round; unknown values come last either way.',
  values: { ASC: 'Smallest or oldest first.', DESC: 'Largest or newest first.' },
})

const articleOrderFields = ['PUBLISHED_AT', 'INGESTED_AT', 'CHANGED_AT', 'RELEVANCE'] as const
export const ArticleOrderField = enumOf('ArticleOrderField', articleOrderFields, {
  description: 'By what articles are ordered. RELEVANCE: only with a text filter.',
  values: {
    PUBLISHED_AT: 'Time of publication.',
    INGESTED_AT: 'Time of arrival of the text.',
    CHANGED_AT: 'When it was added, or changed last.',
    RELEVANCE: 'How well it fits the text of the filter.',
  },
})

const eventOrderFields = [
  'WHEN',
  'FIRST_REPORTED_AT',
  'LAST_REPORTED_AT',
  'REPORT_COUNT',
  'KILLED',
  'CHANGED_AT',
  'RELEVANCE',
] as const
export const EventOrderField = enumOf('EventOrderField', eventOrderFields, {
  description: 'By what events are ordered. RELEVANCE: only with a text filter.',
  values: {
    WHEN: 'First day on which it can have happened, else the last one.',
    FIRST_REPORTED_AT: 'Publication of the first article that reports it.',
    LAST_REPORTED_AT: 'Publication of the last article that reports it.',
    REPORT_COUNT: 'Number of reports.',
    KILLED: 'Lower bound of the people killed.',
    CHANGED_AT: 'When it was added, or changed last.',
    RELEVANCE: 'How well it fits the text of the filter.',
  },
})
