import { z } from 'zod'
import { Actor } from './actor.ts'
import { Article } from './article.ts'
import { Correction, CorrectionRequest } from './correction.ts'
import { Event } from './event.ts'
import { ActorExplanation } from './explanation.ts'
import { Extraction } from './extraction.ts'
import { Issue } from './issue.ts'
import { Given, IngestJob, IngestJobPayload } from './job.ts'
import { Place } from './place.ts'
import { Report } from './report.ts'
import { schemaVersion } from './version.ts'

/** The shapes that leave the process: stored, queued, printed or served. */
export const publicShapes = {
  Article,
  Report,
  Event,
  Actor,
  ActorExplanation,
  Correction,
  CorrectionRequest,
  Place,
  Issue,
  Extraction,
  Given,
  IngestJobPayload,
  IngestJob,
} as const

/** JSON Schema (2020-12) of every public shape, for users of other languages. */
export function toJsonSchema(): Record<string, unknown> {
  const definitions = Object.entries(publicShapes).map(([name, shape]) => {
    const { $schema: _, ...definition } = z.toJSONSchema(shape)
    return [name, definition]
  })
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Wiregraph',
    version: schemaVersion,
    $defs: Object.fromEntries(definitions),
  }
}
