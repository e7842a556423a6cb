import { readFileSync } from 'node:fs'
import { floatTensor, quantize, type Tensor, type Tensors } from '../../src/network/tensors.ts'

interface Shape {
  readonly name: string
  readonly rows: number
  readonly cols: number
}

/** Vectors and the small table of shapes stay floats, matrices become bytes. */
function tensorOf({ name, rows, cols }: Shape, values: Float32Array): Tensor {
  return rows === 1 || name === 'shape'
    ? floatTensor(name, rows, cols, values)
    : quantize(name, rows, cols, values)
}

/** Reads what the trainer wrote: the matrices in `path`, their shapes in `path`.json. */
export function readMatrices(path: string): Tensors {
  const shapes = JSON.parse(readFileSync(`${path}.json`, 'utf8')) as Shape[]
  const values = new Float32Array(Uint8Array.from(readFileSync(path)).buffer)
  let at = 0
  const tensors = new Map<string, Tensor>()
  for (const shape of shapes) {
    const size = shape.rows * shape.cols
    tensors.set(shape.name, tensorOf(shape, values.slice(at, at + size)))
    at += size
  }
  return tensors
}
