import { z } from 'zod'
import { ActorEvidence } from './actor.ts'
import { Article } from './article.ts'
import { Fingerprint } from './fingerprint.ts'
import { Issue } from './issue.ts'
import { Mention } from './mention.ts'
import { Place } from './place.ts'
import { Report } from './report.ts'
import { StoryTerm } from './story.ts'
import { schemaVersion } from './version.ts'

/** All that was read in one article: the line that `wiregraph extract` prints and that the store takes. */
export const Extraction = z.object({
  schemaVersion: z.literal(schemaVersion),
  article: Article,
  /** In text order of their triggers. */
  reports: z.array(Report),
  /** Every actor that a report, an attribution or a mention points to, by id. */
  actors: z.array(ActorEvidence),
  /** Every place that is pointed to, and all their ancestors, by id. */
  places: z.array(Place),
  /** The place of the dateline, where it was resolved. */
  datelinePlace: z.string().nullable(),
  /** In text order. */
  mentions: z.array(Mention),
  /** What the article is about: at most 40 words, sorted. */
  story: z.array(StoryTerm),
  /** Of the text, by which copies of it are known. */
  fingerprint: Fingerprint,
  issues: z.array(Issue),
})
export type Extraction = z.infer<typeof Extraction>
