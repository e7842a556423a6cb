/** The caller can mend it: the message says how, and no stack trace is shown. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
