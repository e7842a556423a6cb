import { type Attack, ask, badInput, times, tooComplex, tooDeep, tooLarge } from '../attack.ts'

const bomb = (size: string) =>
  `events(first: ${size}) { nodes { articles(first: ${size}) { nodes { events(first: ${size}) { nodes { id } } } } } }`
const ring = (levels: number) =>
  `{ events { nodes ${'{ place { events { nodes '.repeat(levels)}{ id }${' } } }'.repeat(levels)} } }`

/** Small queries with large answers. */
export const bombs: readonly Attack[] = [
  ask('nodes by literals', `{ ${bomb('100')} }`, tooComplex),
  ask('nodes by variables', `query($n: Int) { ${bomb('$n')} }`, tooComplex, { n: 100 }),
  ask('nodes by a default', `query($n: Int = 100) { ${bomb('$n')} }`, tooComplex),
  ask('nodes by a fragment', `{ ...F } fragment F on Query { ${bomb('100')} }`, tooComplex),
  ask('nodes by an inline fragment', `{ ... on Query { ... { ${bomb('100')} } } }`, tooComplex),
  ask('nodes by last', `{ ${bomb('100').replaceAll('first', 'last')} }`, tooComplex),
  ask('nodes by default sizes', `{ ${bomb('100').replaceAll('(first: 100)', '')} }`, [200, null]),
  ask('nodes under an alias each', `{ ${times(20, (at) => `a${at}: ${bomb('30')}`)} }`, tooComplex),
  ask('nodes by a negative size', `{ ${bomb('-100')} }`, badInput),
  ask('nodes by a size that wraps', `query($n: Int) { ${bomb('$n')} }`, tooComplex, { n: 2_147_483_647 }),
  ask('a subscription', `subscription { eventChanged { event { place { ${bomb('100')} } } } }`, tooComplex),
  ask(
    'the answer of a mutation',
    `mutation { ingestArticle(input: { content: "x" }) { job { articles { events(first: 100) { nodes { articles(first: 100) { nodes { id } } reports(first: 100) { nodes { id } } } } } } } }`,
    tooComplex,
  ),
  ask(
    'related events of related events',
    '{ events(first: 100) { nodes { related(first: 100) { event { related(first: 100) { event { id } } } } } } }',
    tooComplex,
  ),
  ask('levels', ring(7), tooDeep),
  ask(
    'counts of counts',
    `{ ${times(30, (at) => `a${at}: eventCounts(groupBy: ACTOR) { node { ... on Actor { events(first: 100) { nodes { id } } } } }`)} }`,
    tooComplex,
  ),
  ask('many ids', 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }', badInput, {
    ids: Array.from({ length: 4000 }, (_, at) => `event_${String(at).padStart(24, '0')}`),
  }),
  ask('more ids than any list may hold', 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }', tooLarge, {
    ids: Array.from({ length: 40_000 }, () => 'x'),
  }),
]
