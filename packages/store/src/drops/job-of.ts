import { type IngestJob, IngestState } from '@wiregraph/schema'

/** The columns of `drops` that a job is made of: everything but the bytes. */
export const jobColumns = [
  'id',
  'state',
  'progress',
  'file',
  'error_code',
  'error',
  'attempts',
  'articles',
  'generation',
] as const

export interface JobRow {
  readonly id: string
  readonly state: string
  readonly progress: number
  readonly file: string | null
  readonly error_code: string | null
  readonly error: string | null
  readonly attempts: number
  readonly articles: string[]
}

/** A row of `drops` as the contract shows it. */
export function jobOf(row: JobRow): IngestJob {
  return {
    id: row.id,
    state: IngestState.parse(row.state),
    progress: row.progress,
    file: row.file,
    errorCode: row.error_code,
    error: row.error,
    attempts: row.attempts,
    articles: row.articles,
  }
}
