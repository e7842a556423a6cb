/**
 * By which related events are looked for: told at about the same time at a place, and by articles of the same weeks with
 * weighty words in common.
 */
export const statements: readonly string[] = [
  `create index events_by_place_reported on events (place_id, first_reported_at desc nulls last, id)`,
  // The words that name the story of an article, with its time beside them, so that the nearest come by the index.
  `create table article_words (
    article_id text not null references articles on delete cascade,
    word text not null,
    published_at timestamptz(3) not null,
    primary key (article_id, word)
  )`,
  `create index article_words_by_word on article_words (word, published_at, article_id)`,
  `insert into article_words (article_id, word, published_at)
    select a.id, t ->> 'term', a.published_at from articles a, jsonb_array_elements(a.story) t
    where (t ->> 'weight')::float8 >= 0.2 and a.published_at is not null`,
]
