/** The folder is opened by another process (or already by this one). */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse'
  constructor(
    readonly folder: string,
    readonly pid: number,
  ) {
    super(
      `The data folder ${folder} is in use by process ${pid}. One process at a time may open it: ` +
        'stop that process, hand the work to it, or choose another folder.',
    )
  }
}

/** The folder cannot hold or does not hold a database that this version can open. */
export class FolderNotUsable extends Error {
  override readonly name = 'FolderNotUsable'
  constructor(
    readonly folder: string,
    reason: string,
  ) {
    super(`The data folder ${folder} cannot be used: ${reason}`)
  }
}

/** Whoever asked no longer waits for the answer. */
export class StatementCancelled extends Error {
  override readonly name = 'StatementCancelled'
  constructor() {
    super('The statement was cancelled: its answer is no longer waited for.')
  }
}

/** The database was migrated by a newer version of this program. */
export class DatabaseTooNew extends Error {
  override readonly name = 'DatabaseTooNew'
  constructor(readonly unknown: readonly string[]) {
    super(
      `The database has migrations that this version does not know (${unknown.join(', ')}). ` +
        'It was opened by a newer version: run that version, or restore a backup made before.',
    )
  }
}
