import type { PageArguments } from '@wiregraph/store'

/** Connections of one field with these arguments are read together, and their pages kept under one key. */
export const setKey = (
  name: string,
  { first, last, after, before, ...rest }: PageArguments & object,
): string => `${name} ${JSON.stringify(rest)}`

export const pageKey = (name: string, args: PageArguments & object): string => {
  const { first, last, after, before } = args
  return `${setKey(name, args)} ${JSON.stringify([first ?? null, last ?? null, after ?? null, before ?? null])}`
}
