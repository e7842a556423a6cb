/** By which related events are looked for: told at about the same time at a place, and by articles with weighty words in common. */
export const statements: readonly string[] = [
  `create index events_by_place_reported on events (place_id, first_reported_at desc nulls last, id)`,
  `create index articles_by_story on articles
    using gin (jsonb_path_query_array(story, '$[*] ? (@.weight >= 0.2).term'))`,
]
