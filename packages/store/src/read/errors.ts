/** A question that cannot be asked so: a limit, a cursor or a filter that makes no sense. The message says what to do. */
export class InvalidQuery extends Error {
  override readonly name = 'InvalidQuery'
}

/** The search for a path visited more nodes than one answer may cost. */
export class PathTooWide extends Error {
  override readonly name = 'PathTooWide'
}
