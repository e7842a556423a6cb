/** What an article is about, by which linking tells stories apart; articles of before are about nothing until they are read again. */
export const statements: readonly string[] = [
  `alter table articles add column story jsonb not null default '[]'::jsonb`,
]
