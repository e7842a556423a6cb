/**
 * What analysts say of the graph. A correction holds on to what stays when events are linked anew and articles are sent
 * again: the id of a report and its passage (the article, the sentence, and where in it the trigger stands), or the id of an
 * actor. `report_corrections` are the reports of now that these are, found whenever reports are written.
 */
export const statements: readonly string[] = [
  `create table corrections (
    id text primary key,
    seq bigint generated always as identity,
    kind text not null,
    subject text not null,
    name text,
    former_name text,
    reason text,
    by_kind text,
    by_name text,
    at timestamptz(3) not null default clock_timestamp(),
    undone_by_kind text,
    undone_by_name text,
    undone_at timestamptz(3),
    undone_reason text
  )`,
  `create index corrections_by_time on corrections (at desc, id)`,
  `create index corrections_by_time_up on corrections (at, id)`,
  `create index corrections_by_kind on corrections (kind, at desc, id)`,
  `create index corrections_by_name on corrections (by_name, at desc, id)`,
  `create index corrections_by_undoing on corrections (undone_at) where undone_at is not null`,
  `create index corrections_by_subject on corrections (subject, kind)`,
  `create table correction_subjects (
    correction_id text not null references corrections on delete cascade,
    report_id text not null,
    article_id text not null,
    passage text not null,
    side smallint not null,
    primary key (correction_id, report_id)
  )`,
  `create index correction_subjects_by_report on correction_subjects (report_id)`,
  `create index correction_subjects_by_article on correction_subjects (article_id)`,
  `create index correction_subjects_by_passage on correction_subjects (passage)`,
  `create table report_corrections (
    report_id text not null references reports on delete cascade deferrable initially deferred,
    correction_id text not null references corrections on delete cascade,
    side smallint not null,
    primary key (report_id, correction_id)
  )`,
  `create index report_corrections_by_correction on report_corrections (correction_id)`,
  `alter table events add column review text not null default 'UNREVIEWED'`,
  `create index events_by_review on events (review, when_sort desc nulls last, id) where review <> 'UNREVIEWED'`,
]
