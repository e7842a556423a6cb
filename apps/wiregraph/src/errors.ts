/** The caller can mend it: the message says how, and no stack trace is shown. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  constructor(
    message: string,
    /** 2: the words of the command; 78 (EX_CONFIG of sysexits.h): the settings of the environment. */
    readonly exitCode: 2 | 78 = 2,
  ) {
    super(message)
  }
}
