/** Charts of all events are counted from an index, without the events themselves. */
export const statements: readonly string[] = [
  `create index events_for_counts on events (modality, when_sort) include (country, type, review, killed_low)`,
]
