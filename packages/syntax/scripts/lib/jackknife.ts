import type { TagSet } from '../../src/tag/labels.ts'
import { createTagger } from '../../src/tag/tag.ts'
import type { Sample } from './sample.ts'
import { type Schedule, trainTagger } from './train-tagger.ts'

/**
 * Gives each sentence the tags of a tagger that has not seen it, so that the parser learns from tags as wrong as it will meet.
 * Sentence i belongs to part i modulo `parts`.
 */
export function jackknife(
  samples: readonly Sample[],
  tagSet: TagSet,
  parts: number,
  schedule: Schedule,
): readonly Sample[] {
  const tagged = [...samples]
  for (let part = 0; part < parts; part += 1) {
    const seen = samples.filter((_, at) => at % parts !== part)
    const tagger = createTagger(trainTagger(seen, tagSet, schedule), tagSet)
    for (let at = part; at < samples.length; at += parts) {
      const sample = samples[at] as Sample
      const tags = new Int32Array(sample.words.length)
      tagger(sample.words, tags)
      tagged[at] = { ...sample, tags }
    }
  }
  return tagged
}
