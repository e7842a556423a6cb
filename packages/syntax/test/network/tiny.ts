import { createRandom } from '../../scripts/lib/random.ts'
import { floatTensor, quantize, type Tensor } from '../../src/network/tensors.ts'
import { expectedTensors, type NetworkConfig, type NetworkWeights } from '../../src/network/weights.ts'

/** A small configuration for tests. */
export const TINY: NetworkConfig = { WD: 8, ND: 4, SD: 4, B: 64, H: 8, NL: 2, A: 12, R: 8 }

const TAGS = ['ADJ|JJ', 'NOUN|NN', 'NOUN|NNS', 'PROPN|NNP', 'PUNCT|.', 'VERB|VBD', 'VERB|VBN']
const RELATIONS = ['aux:pass', 'nsubj', 'nsubj:pass', 'obj', 'punct', 'root']
const WORDS = ['the', 'rebels', 'town', 'seized', '.', "n't", '0000']

/** A network of random weights, drawn from [-spread, spread]: tables as codes, the rest as floats unless `coded`. */
export function randomNetwork(
  config: NetworkConfig,
  seed: number,
  coded = false,
  spread = 0.5,
): NetworkWeights {
  const random = createRandom(seed)
  const names = { config, tags: TAGS, relations: RELATIONS, words: WORDS }
  const tensors = new Map<string, Tensor>()
  for (const [name, { rows, cols }] of expectedTensors(names)) {
    const values = Float32Array.from({ length: rows * cols }, () => (random() * 2 - 1) * spread)
    const make = name === 'word' || name === 'ngram' || (coded && rows > 1) ? quantize : floatTensor
    tensors.set(name, make(name, rows, cols, values))
  }
  return { ...names, lemmas: new Map([['VBD seized', 'seize']]), tensors }
}
