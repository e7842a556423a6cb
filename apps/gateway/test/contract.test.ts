import { readFileSync } from 'node:fs'
// The copy of graphql that the schema is made with.
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql/index.js'
import { describe, expect, it } from 'vitest'
import { schema } from '../src/index.ts'

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
const served = schema as unknown as GraphQLSchema
const contract = buildSchema(read('contract.graphql'))

const own = (of: GraphQLSchema) =>
  Object.values(of.getTypeMap()).filter((type) => !type.name.startsWith('__'))
const kindOf = (type: GraphQLNamedType) => type.constructor.name

interface Described {
  readonly name: string
  readonly description?: string | null | undefined
}

/** Every part of a type by its path: fields with their types, arguments with types and defaults, enum values. */
function partsOf(type: GraphQLNamedType): Map<string, string> {
  const parts = new Map([[type.name, kindOf(type)]])
  const add = (path: string, { type: of, defaultValue }: { type: unknown; defaultValue?: unknown }) =>
    parts.set(path, `${of}${defaultValue === undefined ? '' : ` = ${JSON.stringify(defaultValue)}`}`)
  if (isEnumType(type)) for (const value of type.getValues()) parts.set(`${type.name}.${value.name}`, 'value')
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) add(`${type.name}.${field.name}`, field)
  }
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const one of type.getInterfaces()) parts.set(`${type.name} implements ${one.name}`, 'interface')
    for (const field of Object.values(type.getFields())) {
      add(`${type.name}.${field.name}`, { type: field.type })
      for (const arg of field.args) add(`${type.name}.${field.name}(${arg.name})`, arg)
    }
  }
  return parts
}

const allParts = (of: GraphQLSchema) => new Map(own(of).flatMap((type) => [...partsOf(type)]))

describe('the contract', () => {
  const parts = allParts(served)
  it.each([...allParts(contract)])('serves %s as %s', (path, type) => {
    expect(parts.get(path)).toBe(type)
  })
})

describe('schema.graphql', () => {
  it('is what is served (pnpm --filter @wiregraph/gateway print)', () => {
    expect(`${printSchema(lexicographicSortSchema(served))}\n`).toBe(read('schema.graphql'))
  })

  it('describes every type, field, argument and enum value', () => {
    const described: Described[] = own(served).flatMap((type): Described[] => {
      const named = (part: Described): Described => ({ ...part, name: `${type.name}.${part.name}` })
      if (isEnumType(type)) return [type, ...type.getValues().map(named)]
      if (isInputObjectType(type)) return [type, ...Object.values(type.getFields()).map(named)]
      if (!isObjectType(type) && !isInterfaceType(type)) return [type]
      const fields: GraphQLField<unknown, unknown>[] = Object.values(type.getFields())
      const args: GraphQLArgument[] = fields.flatMap((field) => [...field.args])
      return [type, ...[...fields, ...args].map(named)]
    })
    expect(described.length).toBeGreaterThan(300)
    expect(described.filter((part) => !part.description?.trim()).map((part) => part.name)).toEqual([])
  })
})
