import type {
  ActorEvidence,
  Dateline,
  Event,
  Given,
  Issue,
  Mention,
  Place,
  Report,
  Section,
  StoryTerm,
  ToldActor,
} from '@wiregraph/schema'
import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely'

/** Row shapes of the tables in migrations/. Dates come back as ISO strings (see drivers/types.ts). */
export interface Tables {
  drops: {
    id: string
    bytes: Uint8Array | null
    given: JSONColumnType<Given>
    file: string | null
    state: Generated<string>
    progress: Generated<number>
    error_code: string | null
    error: string | null
    attempts: Generated<number>
    generation: Generated<number>
    articles: Generated<string[]>
    created_at: Generated<string>
    updated_at: Generated<string>
  }
  articles: {
    id: string
    title: string
    text: string
    source: string | null
    byline: string | null
    url: string | null
    language: string
    published_at: string | null
    published_precision: string | null
    published_zone: string | null
    updated_at: string | null
    dateline: JSONColumnType<Dateline | null> | null
    dateline_place: string | null
    sections: JSONColumnType<Section[]>
    content_hash: string
    ingested_at: Generated<string>
    mentions: JSONColumnType<Mention[]>
    story: JSONColumnType<StoryTerm[]>
    issues: JSONColumnType<Issue[]>
    /** Fingerprint of the text: how many runs, their least hashes, and the keys by which copies meet. */
    runs: Generated<number>
    hashes: Generated<number[]>
    bands: Generated<number[]>
    /** Orders the readings of one article: the greatest is the current one. */
    rank: string
    /** SHA-256 of all that was read. */
    reading: string
    /** With what it was read and linked: Stamps.reading and Stamps.linking; null where that is not known. */
    read_by: string | null
    linked_by: string | null
    /** When it was added, or changed last. */
    changed_at: Generated<string>
    search: string
  }
  article_revisions: {
    article_id: string
    content_hash: string
    ordered_at: string | null
    rank: string
    text: string
    title: string
    ingested_at: Generated<string>
  }
  places: {
    id: string
    name: string
    aliases: string[]
    kind: string
    latitude: number | null
    longitude: number | null
    country: string | null
    parent_id: string | null
    ancestors: string[]
    geonames_id: number | null
    search: string
    name_keys: Generated<string[]>
  }
  place_evidence: { place_id: string; article_id: string; hash: string }
  actor_evidence: { actor_id: string; article_id: string; hash: string; data: JSONColumnType<ActorEvidence> }
  /** The different things that evidence says of a node, each with the number of articles that say it. */
  place_readings: { place_id: string; hash: string; articles: number; data: JSONColumnType<Place> }
  actor_readings: { actor_id: string; hash: string; articles: number; data: JSONColumnType<ToldActor> }
  actors: {
    id: string
    name: string
    aliases: string[]
    kind: string
    country: string | null
    sector: string | null
    generic: boolean
    titles: string[]
    member_of: string | null
    search: string
    /** None of a generic group. */
    name_keys: Generated<string[]>
  }
  /** Two articles of which one holds most of the other's text; as long, the smaller id is the longer one. */
  article_copies: { shorter_id: string; longer_id: string; similarity: number }
  article_places: { article_id: string; place_id: string; mentions: number }
  /** The weightiest words of `articles.story`; of articles without a time, none. */
  article_words: { article_id: string; word: string; published_at: string }
  article_actors: { article_id: string; actor_id: string; mentions: number }
  events: {
    id: string
    data: JSONColumnType<Event>
    title: string
    type: string
    mode: string | null
    contexts: string[]
    modality: string
    quad_class: string
    when_start: string | null
    when_end: string | null
    when_sort: GeneratedAlways<string | null>
    place_id: string | null
    place_precision: string | null
    country: string | null
    killed_low: number | null
    killed_high: number | null
    disputed: boolean
    report_count: number
    independent_count: Generated<number>
    first_reported_at: string | null
    last_reported_at: string | null
    changed_at: Generated<string>
    /** What analysts say of it, by the corrections that hold. */
    review: Generated<string>
    search: string
  }
  reports: {
    id: string
    article_id: string
    event_id: string
    ord: number
    type: GeneratedAlways<string>
    link_group: string
    place_id: string | null
    /** Of the actors and recipients, sorted. */
    actor_ids: string[]
    data: JSONColumnType<Report>
  }
  /** All keys under which the reports of an article meet others, whatever their types; maybe some that they had before. */
  article_keys: { article_id: string; keys: string[] }
  event_participants: { event_id: string; role: string; actor_id: string; ord: number }
  event_places: { event_id: string; place_id: string }
  event_articles: { event_id: string; article_id: string }
  event_ids: { id: string; report_id: string }
  corrections: {
    id: string
    seq: GeneratedAlways<string>
    kind: string
    /** Id of the event or actor, as it was then. */
    subject: string
    name: string | null
    former_name: string | null
    reason: string | null
    by_kind: string | null
    by_name: string | null
    at: Generated<string>
    undone_by_kind: string | null
    undone_by_name: string | null
    undone_at: string | null
    undone_reason: string | null
  }
  /** The reports that a correction speaks of, as they were then. Of a split, side 1 is what is split off. */
  correction_subjects: {
    correction_id: string
    report_id: string
    article_id: string
    passage: string
    side: number
  }
  /** The reports of now that these are. */
  report_corrections: { report_id: string; correction_id: string; side: number }
  /** Its `seq` and that of event_changes are one sequence. */
  article_changes: { seq: Generated<string>; kind: string; article_id: string; at: Generated<string> }
  event_changes: {
    seq: GeneratedAlways<string>
    kind: string
    event_id: string
    merged_into: string | null
    at: Generated<string>
  }
}
