/** What the tagger and the parser ask of a linear model, be it in training or frozen. */
export interface Scorer {
  readonly classes: number
  /** Sets `scores` to the sum, over the first `count` feature hashes, of their weights for each class. */
  score(hashes: Int32Array, count: number, scores: Float64Array): void
}
