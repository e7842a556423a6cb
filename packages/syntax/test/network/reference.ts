import { valuesOf } from '../../src/network/tensors.ts'
import type { NetworkWeights } from '../../src/network/weights.ts'
import { groupRows, shapeClass, wordKey } from '../../src/network/word-input.ts'

/** The network as one would write it on paper, in 64-bit floats, one sentence at a time. */
export interface Reference {
  readonly tags: readonly (readonly number[])[]
  /** By token and head, 0 is ROOT. */
  readonly arcs: readonly (readonly number[])[]
  readonly relation: (token: number, head: number) => readonly number[]
}

type Vector = readonly number[]
type Matrix = readonly Vector[]

function dot(left: Vector, right: Vector): number {
  return left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0)
}

function add(left: Vector, right: Vector): Vector {
  return left.map((value, at) => value + (right[at] ?? 0))
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value))
}

function relu(vector: Vector): Vector {
  return vector.map((value) => Math.max(0, value))
}

function times(matrix: Matrix, vector: Vector): Vector {
  return matrix.map((row) => dot(row, vector))
}

/** Runs a recurrent layer from the first vector to the last. */
function run(vectors: readonly Vector[], input: Matrix, recurrent: Matrix, bias: Vector): readonly Vector[] {
  const cells = bias.length / 4
  let hidden: Vector = new Array(cells).fill(0)
  let state: Vector = hidden
  return vectors.map((vector) => {
    const gates = add(add(times(input, vector), times(recurrent, hidden)), bias)
    const gate = (part: number, at: number): number => gates[part * cells + at] as number
    state = state.map((old, at) => sigmoid(gate(1, at)) * old + sigmoid(gate(0, at)) * Math.tanh(gate(2, at)))
    hidden = state.map((now, at) => sigmoid(gate(3, at)) * Math.tanh(now))
    return hidden
  })
}

export function scoreByHand(weights: NetworkWeights, tokens: readonly string[]): Reference {
  const { config, words } = weights
  const matrix = (name: string): Matrix => {
    const tensor = weights.tensors.get(name)
    if (!tensor) throw new Error(name)
    const values = [...valuesOf(tensor)]
    return Array.from({ length: tensor.rows }, (_, row) =>
      values.slice(row * tensor.cols, (row + 1) * tensor.cols),
    )
  }
  const vector = (name: string): Vector => matrix(name)[0] as Vector
  const [word, ngram, shape] = ['word', 'ngram', 'shape'].map(matrix) as [Matrix, Matrix, Matrix]
  const inputOf = (token: string): Vector => {
    const rows = [...groupRows(token, config.B)].map((row) => ngram[row] as Vector)
    const sum = rows.reduce(add).map((value) => value / rows.length)
    return [
      ...(word[words.indexOf(wordKey(token)) + 1] as Vector),
      ...sum,
      ...(shape[shapeClass(token)] as Vector),
    ]
  }
  let encoded: readonly Vector[] = [vector('root'), ...tokens.map(inputOf)]
  for (let layer = 0; layer < config.NL; layer += 1) {
    const way = (name: string, vectors: readonly Vector[]): readonly Vector[] => {
      const part = `lstm.${layer}.${name}`
      return run(vectors, matrix(`${part}.ih`), matrix(`${part}.hh`), vector(`${part}.b`))
    }
    const forward = way('fw', encoded)
    const backward = way('bw', encoded.toReversed()).toReversed()
    encoded = forward.map((one, at) => [...one, ...(backward[at] as Vector)])
  }
  const linear = (name: string): readonly Vector[] => {
    const part = matrix(`${name}.w`)
    return encoded.map((one) => add(times(part, one), vector(`${name}.b`)))
  }
  const heads = linear('arcHead').map(relu)
  const dependents = linear('arcDep').map(relu)
  const weighed = heads.map((head) => times(matrix('arc.u'), head))
  const relDep = linear('relDep')
  const relHead = encoded.map((one) => times(matrix('relHead.w'), one))
  return {
    tags: linear('tag').slice(1),
    arcs: dependents
      .slice(1)
      .map((one) => heads.map((head, at) => dot(one, weighed[at] as Vector) + dot(vector('arc.hb'), head))),
    relation: (token, head) =>
      add(
        times(matrix('rel.w'), relu(add(relDep[token + 1] as Vector, relHead[head] as Vector))),
        vector('rel.b'),
      ),
  }
}
