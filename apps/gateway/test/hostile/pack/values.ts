import { type Attack, ask, badInput, harmless, invalid, tooLarge } from '../attack.ts'

const events = (args: string) => `{ events(${args}) { nodes { id } } }`
const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const known = `event_${'0'.repeat(24)}`
const nest = (levels: number, inner: unknown): unknown => {
  let value = inner
  for (let at = 0; at < levels; at++) value = { within: value }
  return value
}
const filtered = 'query($f: EventFilter) { events(filter: $f) { nodes { id } } }'
const searched = 'query($t: String) { events(filter: { text: $t }) { nodes { id } } }'

/** Values that are too large, of another kind, or made to be misread. */
export const values: readonly Attack[] = [
  ask('a page of 0', events('first: 0'), badInput),
  ask('a page of 101', events('first: 101'), badInput),
  ask('a page of 2^31 - 1', events('first: 2147483647'), badInput),
  ask('a page of 2^31', events('first: 2147483648'), invalid),
  ask('a page of 10^400', events(`first: 1${'0'.repeat(400)}`), invalid),
  ask('a page of 1.5', 'query($n: Int) { events(first: $n) { nodes { id } } }', badInput, { n: 1.5 }),
  ask('a page of words', 'query($n: Int) { events(first: $n) { nodes { id } } }', badInput, {
    n: '5; drop table events',
  }),
  ask('killed 2^31', events('filter: { killedAtLeast: 2147483648 }'), invalid),
  ask(
    'a box of 10^300 degrees',
    events('filter: { within: { south: -1e300, west: 0, north: 1e300, east: 0 } }'),
    badInput,
  ),
  ask(
    'a radius of 10^308',
    events('filter: { near: { latitude: 0, longitude: 0, radiusKm: 1e308 } }'),
    badInput,
  ),
  ask('a day that is none', events('filter: { when: { from: "2014-02-30" } }'), badInput),
  ask('a year of 10 digits', events('filter: { when: { from: "9999999999-01-01" } }'), badInput),
  ask(
    'a path of 10^9 steps',
    `{ path(from: "${known}", to: "${known}", maxLength: 1000000000) { length } }`,
    harmless,
  ),
  ask('a cursor of nonsense', events('after: "nonsense"'), badInput),
  ask('a cursor of a megabyte', 'query($c: String) { events(after: $c) { nodes { id } } }', badInput, {
    c: 'A'.repeat(1_000_000),
  }),
  ask(
    'a cursor with SQL',
    events(`after: "${cursor(['events WHEN DESC', "1' or '1'='1", known])}"`),
    badInput,
  ),
  ask(
    'a cursor with an object',
    events(`after: "${cursor(['events WHEN DESC', { $ne: 1 }, known])}"`),
    badInput,
  ),
  ask(
    'a cursor of another order',
    events(`after: "${cursor(['events WHEN ASC', '2014-06-01', known])}"`),
    badInput,
  ),
  ask(
    'a cursor with a prototype',
    events(`after: "${Buffer.from('{"__proto__":{"x":1}}').toString('base64url')}"`),
    badInput,
  ),
  ask('inputs inside inputs', filtered, tooLarge, { f: nest(400, 1) }),
  ask('lists inside lists', filtered, tooLarge, {
    f: { types: [[[[[[[[[[[[[[[[[[[[[['ASSAULT']]]]]]]]]]]]]]]]]]]]]] },
  }),
  ask('an input of another kind', filtered, badInput, { f: [[[1]]] }),
  ask('5,000 types', filtered, tooLarge, { f: { types: Array.from({ length: 5000 }, () => 'ASSAULT') } }),
  ask('4,000 modes', filtered, harmless, {
    f: { modes: Array.from({ length: 4000 }, (_, at) => `mode${at}`) },
  }),
  ask(
    'a prototype',
    filtered,
    badInput,
    JSON.parse('{"f":{"__proto__":{"types":["ASSAULT"]},"constructor":1}}'),
  ),
  ask('a search of a megabyte', searched, harmless, { t: 'word '.repeat(200_000) }),
  ask('a search of 50,000 phrases', searched, harmless, { t: '"a b" or -c '.repeat(50_000) }),
  ask('a search of 50,000 brackets', searched, harmless, { t: '('.repeat(50_000) }),
  ask('a search of operators', searched, harmless, { t: "a:* & !b | <-> 'c' \\ :ABCD" }),
  ask('a search of marks', searched, harmless, { t: `z${'\u0301'.repeat(10_000)}` }),
]
