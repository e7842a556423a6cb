import { type Attack, ask, harmless, invalid, times, tooComplex, tooLarge } from '../attack.ts'

const notParsed = [200, 'GRAPHQL_PARSE_FAILED'] as const
const unresolved = [400, 'OPERATION_RESOLUTION_FAILURE'] as const
const doubling = (levels: number) =>
  `{ ...F0 } ${times(levels, (at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`)} fragment F${levels} on Query { __typename }`
const doublingFields = (levels: number) =>
  `{ events { nodes { ...F0 } } } ${times(levels, (at) => `fragment F${at} on Event { place { events { nodes { ...F${at + 1} } } } b: place { events { nodes { ...F${at + 1} } } } }`)} fragment F${levels} on Event { id }`
const tree = (levels: number): string =>
  levels === 0 ? 'id' : times(2, () => `place { events { nodes { ${tree(levels - 1)} } } }`)

/** Texts that are costly to parse, to validate or to compare. */
export const documents: readonly Attack[] = [
  ask('4,000 braces', '{'.repeat(4000), notParsed),
  ask('4,000 braces that close', `${'{a'.repeat(4000)}${'}'.repeat(4000)}`, tooLarge),
  ask('4,000 brackets', `{ nodes(ids: ${'['.repeat(4000)}${']'.repeat(4000)}) { id } }`, tooLarge),
  ask('900 brackets', `{ nodes(ids: ${'['.repeat(900)}${']'.repeat(900)}) { id } }`, invalid),
  ask('2^20 fragments', doubling(20), tooComplex),
  ask('2^100 fragments', doubling(100), tooComplex),
  ask('2^20 fields of fragments', doublingFields(20), tooLarge),
  ask('fragments in a circle', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }', invalid),
  ask('a fragment in itself', '{ ...A } fragment A on Query { ...A }', invalid),
  ask('1,000 aliases', `{ ${times(1000, (at) => `a${at}: __typename`)} }`, tooLarge),
  ask('31 aliases', `{ ${times(31, (at) => `a${at}: __typename`)} }`, tooLarge),
  ask('500 directives', `{ __typename ${'@include(if: true) '.repeat(500)} }`, tooLarge),
  ask('60 directives', `{ __typename ${'@skip(if: false) '.repeat(60)} }`, tooLarge),
  ask('an unknown directive 15 times', `{ __typename ${'@x '.repeat(15)} }`, invalid),
  ask('one field 1,990 times', `{ ${'__typename '.repeat(1990)} }`, tooLarge),
  ask('one field with fields 280 times', `{ ${'events { nodes { id } } '.repeat(280)} }`, harmless),
  ask(
    'two fragments of one field 200 times each',
    `{ events(first: 1) { nodes { ...A ...B } } } ${['A', 'B'].map((name) => `fragment ${name} on Event { ${'place { id } '.repeat(200)} }`).join(' ')}`,
    harmless,
  ),
  ask('a tree of one field', `{ events(first: 1) { nodes { ${tree(4)} } } }`, tooComplex),
  ask('a comment of a megabyte', `{ __typename } #${'x'.repeat(1_000_000)}`, harmless),
  ask('a string of a megabyte', `{ node(id: "${'x'.repeat(1_000_000)}") { id } }`, harmless),
  ask('a block string of lines', `{ node(id: """${'\n '.repeat(100_000)}""") { id } }`, harmless),
  ask('500 unknown fields', `{ ${times(500, (at) => `x${at}`)} }`, invalid),
  ask(
    '200 operations',
    times(200, (at) => `query Q${at} { __typename }`),
    unresolved,
  ),
  ask(
    '300 variables that nobody uses',
    `query(${times(300, (at) => `$v${at}: Int`)}) { __typename }`,
    invalid,
  ),
  ask('nothing', '', notParsed),
  ask('a text without end', '{ node(id: "', notParsed),
  ask('a schema', 'type Query { x: Int }', unresolved),
  ask('characters that are none', '{ \u0000\uFFFF __typename }', notParsed),
  ask('a mark of bytes and a change of direction', '\uFEFF{ \u202E__typename }', notParsed),
]
