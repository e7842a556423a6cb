import { z } from 'zod'
import { ArticleFormat, IngestState } from './enums.ts'
import { ArticleId, DropId } from './ids.ts'
import { schemaVersion } from './version.ts'

/** What a producer may say of an article beside its bytes. */
export const Given = z.object({
  format: ArticleFormat.optional(),
  title: z.string().trim().min(1).max(1000).optional(),
  source: z.string().trim().min(1).max(300).optional(),
  url: z.url().max(2000).optional(),
  publishedAt: z.iso.datetime({ offset: true }).optional(),
})
export type Given = z.infer<typeof Given>

/** The job of the queue "ingest-article": a pointer to the staged bytes, never the text. */
export const IngestJobPayload = z.object({ dropId: DropId, schemaVersion: z.literal(schemaVersion) })
export type IngestJobPayload = z.infer<typeof IngestJobPayload>

/** How far a drop has come. */
export const IngestJob = z.object({
  id: DropId,
  state: IngestState,
  /** 0 to 1. */
  progress: z.number().min(0).max(1),
  /** Name of the file it came in, null where it came by GraphQL. */
  file: z.string().nullable(),
  errorCode: z.string().nullable(),
  error: z.string().nullable(),
  attempts: z.int().nonnegative(),
  articles: z.array(ArticleId),
})
export type IngestJob = z.infer<typeof IngestJob>
