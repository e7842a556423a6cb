import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredInputField,
  isScalarType,
} from 'graphql/index.js'
import { schema as served } from '../../src/index.ts'

const schema = served as unknown as GraphQLSchema

/** A place of the schema that takes a text, and the request that puts one there. */
export interface TextArgument {
  /** e.g. `Query.events(filter.text)` */
  readonly name: string
  request(payload: string): { readonly query: string; readonly variables: object }
}

const texts = new Set(['String', 'ID', 'Date', 'DateTime'])
const isText = (type: GraphQLInputType) => texts.has(getNamedType(type).name)

/** The paths to all texts inside an input, and to itself where it is one. */
function textPaths(type: GraphQLInputType): string[][] {
  const named = getNamedType(type)
  if (isText(type)) return [[]]
  if (!isInputObjectType(named)) return []
  return Object.values(named.getFields()).flatMap((field) =>
    textPaths(field.type).map((path) => [field.name, ...path]),
  )
}

/** The least that a required value can be. */
function least(type: GraphQLInputType): unknown {
  if (isListType(getNullableType(type))) return []
  const named = getNamedType(type)
  if (isEnumType(named)) return named.getValues()[0]?.name
  if (isScalarType(named)) return isText(named) ? 'x' : named.name === 'Boolean' ? false : 1
  return fill(Object.values(named.getFields()))
}

const fill = (fields: readonly GraphQLInputField[]): Record<string, unknown> =>
  Object.fromEntries(fields.filter(isRequiredInputField).map((field) => [field.name, least(field.type)]))

/** A value of the type with the payload at the path, and else no more than it needs. */
function withPayload(type: GraphQLInputType, path: readonly string[], payload: string): unknown {
  if (isListType(getNullableType(type))) {
    const { ofType } = getNullableType(type) as { ofType: GraphQLInputType }
    return [withPayload(ofType, path, payload)]
  }
  const [name, ...rest] = path
  const named = getNamedType(type)
  if (name === undefined || !isInputObjectType(named)) return payload
  const field = named.getFields()[name]
  if (field === undefined) throw new Error(`${named.name} has no ${name}`)
  return { ...fill(Object.values(named.getFields())), [name]: withPayload(field.type, rest, payload) }
}

type Field = GraphQLField<unknown, unknown>
type Wrap = (field: string, variables: string) => string

const isRequired = ({ type, defaultValue }: GraphQLArgument) =>
  type !== getNullableType(type) && defaultValue === undefined

function argumentsOf(owner: string, field: Field, wrap: Wrap, extra: object): TextArgument[] {
  const selection =
    isScalarType(getNamedType(field.type)) || isEnumType(getNamedType(field.type)) ? '' : '{ __typename }'
  return field.args.flatMap((argument) =>
    textPaths(argument.type).map((path) => ({
      name: `${owner}.${field.name}(${[argument.name, ...path].join('.')})`,
      request(payload) {
        const sent = field.args.filter((one) => one === argument || isRequired(one))
        const given = sent.map(({ name }) => `${name}: $${name}`).join(', ')
        const declared = sent.map(({ name, type }) => `$${name}: ${type}`).join(', ')
        const values = sent.map(({ name, type }) => [name, least(type)])
        const variables = { ...Object.fromEntries(values), ...extra }
        const value = withPayload(argument.type, path, payload)
        return {
          query: wrap(`${field.name}(${given}) ${selection}`, declared),
          variables: { ...variables, [argument.name]: value },
        }
      },
    })),
  )
}

/** How to come to the fields of a type; null where it is reached by no short way. */
function wayTo(type: string, idOf: Readonly<Record<string, string>>): { wrap: Wrap; extra: object } | null {
  const operation = { Query: 'query', Mutation: 'mutation', Subscription: 'subscription' }[type]
  if (operation !== undefined) {
    return { extra: {}, wrap: (field, variables) => `${operation}(${variables}) { ${field} }` }
  }
  const nodeId = idOf[type]
  if (nodeId === undefined) return null
  const wrap: Wrap = (field, variables) =>
    `query($nodeId: ID!, ${variables}) { node(id: $nodeId) { ... on ${type} { ${field} } } }`
  return { extra: { nodeId }, wrap }
}

/** Every text that the schema takes anywhere. Throws where one is in a type that no way leads to. */
export function textArguments(idOf: Readonly<Record<string, string>>): readonly TextArgument[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) => {
      const fields: Field[] = Object.values((type as { getFields(): Record<string, Field> }).getFields())
      const way = wayTo(type.name, idOf)
      const found = fields.flatMap((field) =>
        argumentsOf(type.name, field, way?.wrap ?? (() => ''), way?.extra ?? {}),
      )
      if (way === null && found.length > 0) throw new Error(`no way leads to ${found[0]?.name}`)
      return found
    })
}
