import type { z } from 'zod'

export const userErrorKinds = [
  'INVALID_INPUT',
  'REFUSED_CONTENT',
  'NOT_FOUND',
  'NOT_A_MEMBER',
  'NOTHING_LEFT',
  'ALREADY_SO',
  'ALREADY_UNDONE',
  'NOT_AVAILABLE',
  'TRY_AGAIN',
] as const
export type UserErrorKind = (typeof userErrorKinds)[number]

/** Why a mutation did not do what was asked, as data. */
export interface UserErrorShape {
  readonly kind: UserErrorKind
  readonly code: string
  readonly message: string
  readonly path: string[] | null
}

export interface Told {
  readonly message: string
  /** The argument that it is about. */
  readonly path?: string[] | null
  /** Finer than the kind, which it is where none is given. */
  readonly code?: string
}

export function userError(kind: UserErrorKind, { message, path = null, code = kind }: Told): UserErrorShape {
  return { kind, code, message, path }
}

/** What zod found wrong with the argument `input`. */
export function invalidInput(error: z.ZodError): UserErrorShape[] {
  return error.issues.map(({ message, path }) =>
    userError('INVALID_INPUT', { message, path: ['input', ...path.map(String)] }),
  )
}
