import { type Attack, ask, harmless, invalid, times, tooLarge } from '../attack.ts'

const ring = (levels: number): string => (levels === 0 ? 'name' : `fields { type { ${ring(levels - 1)} } }`)
const wrapped = (levels: number): string => (levels === 0 ? 'name' : `name ofType { ${wrapped(levels - 1)} }`)

/** Questions about the schema, which has nothing to hide and is large. */
export const introspection: readonly Attack[] = [
  ask('types of fields of types', `{ __schema { types { ${ring(5)} } } }`, invalid),
  ask('types of types of a type', `{ __type(name: "Query") { ${ring(6)} } }`, invalid),
  ask('by a fragment', `{ __schema { types { ...T } } } fragment T on __Type { ${ring(4)} }`, invalid),
  ask(
    'implementations of interfaces',
    '{ __schema { types { interfaces { possibleTypes { interfaces { possibleTypes { name } } } } } } }',
    invalid,
  ),
  ask(
    '29 times',
    `{ ${times(29, (at) => `a${at}: __schema { types { name fields { name type { ${wrapped(3)} } args { name type { ${wrapped(2)} } } } } }`)} }`,
    tooLarge,
  ),
  ask('100 times', `{ ${times(100, (at) => `a${at}: __schema { types { name } }`)} }`, tooLarge),
  ask('a type of a name that is none', '{ __type(name: "__proto__") { name } }', harmless),
  ask('wrapped 200 times', `{ __type(name: "Query") { fields { type { ${wrapped(200)} } } } }`, harmless),
]
