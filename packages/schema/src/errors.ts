/**
 * An input that can never become an article: not text, empty, too large, of an unknown kind. It fails at once and
 * for good, and its reason is kept. `code` is stable (e.g. EMPTY_FILE); the message says what was expected, what was
 * found and what to do.
 */
export class RefusedInput extends Error {
  override readonly name = 'RefusedInput'
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}
