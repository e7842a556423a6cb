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

/** The running process reads with lexicon and code as they were when it began. */
export class StaleTools extends Error {
  override readonly name = 'StaleTools'
  constructor() {
    super(
      'it began before lexicon or code were changed, and reads with those of before: stop it, start it again, then relink',
    )
  }
}
