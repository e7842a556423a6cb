/**
 * What articles say of a place or an actor, each different reading once with the number of articles that give it: a node
 * that thousands of articles name is assembled from what they say, not from each of them.
 */
export const statements: readonly string[] = [
  ...['place', 'actor'].flatMap((node) => [
    `create table ${node}_readings (
      ${node}_id text not null,
      hash text not null,
      articles integer not null,
      data jsonb not null,
      primary key (${node}_id, hash)
    )`,
    `insert into ${node}_readings (${node}_id, hash, articles, data)
      select ${node}_id, hash, count(*), (array_agg(data))[1] - 'evidence' from ${node}_evidence group by 1, 2`,
    `drop index ${node}_evidence_by_hash`,
  ]),
  `alter table place_evidence drop column data`,
]
