import { z } from 'zod'

/** A word that tells what an article is about, in lower case, with its share in a vector of length 1. */
export const StoryTerm = z.object({ term: z.string().min(1), weight: z.number().min(0).max(1) })
export type StoryTerm = z.infer<typeof StoryTerm>
