import { z } from 'zod'

/**
 * Fingerprints of all code and data that decide what becomes of an article: another fingerprint means that the outcome
 * may be another one.
 */
export const Stamps = z.object({
  /** Of what reads a text: lexicon, grammar, extraction. */
  reading: z.string().min(1),
  /** Of what makes events, actors and places of readings: linking and writing. */
  linking: z.string().min(1),
})
export type Stamps = z.infer<typeof Stamps>
