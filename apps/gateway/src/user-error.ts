/** Why a mutation did not do what was asked, as data. */
export interface UserErrorShape {
  readonly code: string
  readonly message: string
  readonly path: string[] | null
}

export function userError(code: string, message: string, path: string[] | null = null): UserErrorShape {
  return { code, message, path }
}
