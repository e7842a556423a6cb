import type { Labels } from './labels.ts'

/** The country where a sentence sets its scene: "In neighbouring [Chad], …", "In the [Chadian] capital, …"; null without one. */
function sceneSet({ scene, list }: Labels): string | null {
  if (scene.folded[0] !== 'in') return null
  const first = list.find((label) => label.first > 0)
  return first?.type === 'country' && first.form !== 'people' && first.first <= 3 ? first.code : null
}

/**
 * Country of each sentence: where its paragraph sets the scene, from there on to the paragraph's end; null where that is
 * the country of the whole story. "In neighbouring Chad teachers walked out. [The government] …": that of Chad.
 */
export function countriesElsewhere(labels: readonly Labels[]): readonly (string | null)[] {
  const out: (string | null)[] = []
  for (const [i, line] of labels.entries()) {
    const goesOn = labels[i - 1]?.scene.sentence.block === line.scene.sentence.block
    out.push(sceneSet(line) ?? (goesOn ? (out[i - 1] ?? null) : null))
  }
  return out
}
