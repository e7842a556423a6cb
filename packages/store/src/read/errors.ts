/** A question that cannot be asked so: a limit, a cursor or a filter that makes no sense. The message says what to do. */
export class InvalidQuery extends Error {
  override readonly name = 'InvalidQuery'
  constructor(
    message: string,
    /** Of a size that is too large or too small: what it may be at most, and what it was. */
    readonly size: { readonly limit: number; readonly found: number } | null = null,
  ) {
    super(message)
  }
}

/** The search for a path visited more nodes than one answer may cost. */
export class PathTooWide extends Error {
  override readonly name = 'PathTooWide'
}
