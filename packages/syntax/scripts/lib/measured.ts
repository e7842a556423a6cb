import { createAnalyser, createAnnotatorFrom } from '../../src/annotator.ts'
import { unpackSections } from '../../src/model/container.ts'
import { unpackWeights } from '../../src/model/weights.ts'
import { type Agreement, createNeuralAnalyser, createNeuralAnnotator } from '../../src/network/annotator.ts'
import { unpackNetwork } from '../../src/network/weights.ts'
import type { Analysis, Labels } from '../../src/sentences/sentence-of.ts'
import type { Annotator } from '../../src/types.ts'

/** What is measured: weights of either kind, made ready. */
export interface Measured {
  readonly labels: Labels
  /** Analyses the sentences of a document, given as their tokens. */
  readonly analyse: (sentences: readonly (readonly string[])[]) => readonly Analysis[]
  readonly annotator: Annotator
  /** Milliseconds from the bytes of the file to the first token. */
  readonly ready: number
}

/** `agreement` holds for networks. */
export function makeReady(bytes: Uint8Array, agreement: Agreement): Measured {
  const isNetwork = unpackSections(bytes).has('config')
  const before = performance.now()
  if (isNetwork) {
    const weights = unpackNetwork(bytes)
    const { labels, analyse } = createNeuralAnalyser(weights, agreement)
    const ready = performance.now() - before
    return { labels, analyse, annotator: createNeuralAnnotator(weights, 'measured', agreement), ready }
  }
  const weights = unpackWeights(bytes)
  const analyse = createAnalyser(weights)
  const ready = performance.now() - before
  const annotator = createAnnotatorFrom(weights, 'measured')
  return { labels: weights, analyse: (sentences) => sentences.map(analyse), annotator, ready }
}
