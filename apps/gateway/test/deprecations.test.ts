import {
  buildSchema,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql/index.js'
import { describe, expect, it } from 'vitest'
import { schema } from '../src/index.ts'

interface Part {
  readonly name: string
  readonly deprecationReason?: string | null | undefined
}

/** Fields, arguments, input fields and enum values, by their paths. */
function partsOf(of: GraphQLSchema): Part[] {
  const named = (owner: string) => (part: Part) => ({ ...part, name: `${owner}.${part.name}` })
  return Object.values(of.getTypeMap()).flatMap((type): Part[] => {
    if (type.name.startsWith('__')) return []
    if (isEnumType(type)) return type.getValues().map(named(type.name))
    if (isInputObjectType(type)) return Object.values(type.getFields()).map(named(type.name))
    if (!isObjectType(type) && !isInterfaceType(type)) return []
    const fields = Object.values(type.getFields())
    const args = fields.flatMap((field) => field.args.map(named(`${type.name}.${field.name}`)))
    return [...fields.map(named(type.name)), ...args]
  })
}

/** A reason that says what to use instead and when the part goes: "Use Event.when. Goes on 2027-06-30." */
const told = /^Use [\w.]+[^.]*\. Goes on \d{4}-\d{2}-\d{2}\.$/

const wrong = (of: GraphQLSchema) =>
  partsOf(of)
    .filter(({ deprecationReason: reason }) => reason !== null && reason !== undefined && !told.test(reason))
    .map(({ name }) => name)

describe('what is deprecated', () => {
  it('names its replacement and the day on which it goes', () => {
    expect(partsOf(schema as unknown as GraphQLSchema).length).toBeGreaterThan(300)
    expect(wrong(schema as unknown as GraphQLSchema)).toEqual([])
  })

  it('is looked at everywhere', () => {
    const bad = buildSchema(`
      enum E { A B @deprecated(reason: "old") }
      input I { a: Int @deprecated b: Int @deprecated(reason: "Use I.a. Goes on 2027-06-30.") }
      type Query { a(x: Int @deprecated(reason: "Use y."), i: I, e: E): Int  b: Int @deprecated(reason: "Goes on 2027-06-30.") }
    `)
    expect(wrong(bad).sort()).toEqual(['E.B', 'I.a', 'Query.a.x', 'Query.b'])
  })
})
