import type { Sections } from './container.ts'

/** A matrix by rows; a vector is a matrix of one row. Values of the kind `int8` are `codes[row][col] * scales[row]`. */
export type Tensor = FloatTensor | CodedTensor

interface Shape {
  readonly name: string
  readonly rows: number
  readonly cols: number
}

export interface FloatTensor extends Shape {
  readonly kind: 'f32'
  readonly values: Float32Array
}

export interface CodedTensor extends Shape {
  readonly kind: 'int8'
  /** One a row. */
  readonly scales: Float32Array
  readonly codes: Int8Array
}

export type Tensors = ReadonlyMap<string, Tensor>

const LARGEST = 127

function checkSize({ name, rows, cols }: Shape, found: number): void {
  if (found !== rows * cols)
    throw new Error(`tensor "${name}": expected ${rows} x ${cols} values, found ${found}`)
}

/** Keeps floats as they are. Throws when their number is not rows x cols. */
export function floatTensor(name: string, rows: number, cols: number, values: Float32Array): FloatTensor {
  checkSize({ name, rows, cols }, values.length)
  return { name, rows, cols, kind: 'f32', values }
}

/** Rounds each row to 255 steps between its largest value and the negative of that. Throws on a wrong size or a value that is no number. */
export function quantize(name: string, rows: number, cols: number, values: Float32Array): CodedTensor {
  checkSize({ name, rows, cols }, values.length)
  const scales = new Float32Array(rows)
  const codes = new Int8Array(values.length)
  for (let row = 0; row < rows; row += 1) {
    const from = row * cols
    const largest = values.subarray(from, from + cols).reduce((most, one) => Math.max(most, Math.abs(one)), 0)
    if (!Number.isFinite(largest))
      throw new Error(`tensor "${name}": row ${row} holds a value that is no number`)
    scales[row] = largest / LARGEST
    const scale = scales[row] || 1
    for (let at = from; at < from + cols; at += 1) {
      codes[at] = Math.max(-LARGEST, Math.min(LARGEST, Math.round((values[at] as number) / scale)))
    }
  }
  return { name, rows, cols, kind: 'int8', scales, codes }
}

/** All values of a tensor, by rows. */
export function valuesOf(tensor: Tensor): Float32Array {
  if (tensor.kind === 'f32') return tensor.values
  const { rows, cols, scales, codes } = tensor
  const values = new Float32Array(rows * cols)
  for (let row = 0; row < rows; row += 1) {
    const scale = scales[row] as number
    for (let at = row * cols; at < (row + 1) * cols; at += 1) values[at] = (codes[at] as number) * scale
  }
  return values
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array | Int8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

function sectionOf(tensor: Tensor): Uint8Array {
  if (tensor.kind === 'f32') return bytesOf(tensor.values)
  return Buffer.concat([bytesOf(tensor.scales), bytesOf(tensor.codes)])
}

/** The section `tensors`, a JSON list of their shapes, and one section `t:NAME` a tensor; numbers are little-endian. */
export function packTensors(tensors: Tensors): Sections {
  const list = [...tensors.values()]
  const shapes = list.map(({ name, rows, cols, kind }) => ({ name, rows, cols, kind }))
  return new Map([
    ['tensors', new TextEncoder().encode(JSON.stringify(shapes))],
    ...list.map((tensor) => [`t:${tensor.name}`, sectionOf(tensor)] as const),
  ])
}

/** A copy where floats would not lie on a multiple of four. */
function floatsAt(bytes: Uint8Array, count: number): Float32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes.subarray(0, count * 4))
  return new Float32Array(aligned.buffer, aligned.byteOffset, count)
}

function readTensor({ name, rows, cols, kind }: Shape & Pick<Tensor, 'kind'>, bytes: Uint8Array): Tensor {
  const size = kind === 'f32' ? rows * cols * 4 : rows * 4 + rows * cols
  if (bytes.length !== size)
    throw new Error(`weights: tensor "${name}" should have ${size} bytes, it has ${bytes.length}`)
  if (kind === 'f32') return { name, rows, cols, kind, values: floatsAt(bytes, rows * cols) }
  const codes = new Int8Array(bytes.buffer, bytes.byteOffset + rows * 4, rows * cols)
  return { name, rows, cols, kind, scales: floatsAt(bytes, rows), codes }
}

/** Reads what `packTensors` wrote. Throws when a section is missing or has another size. */
export function unpackTensors(sections: Sections): Tensors {
  const list = sections.get('tensors')
  if (!list) throw new Error('weights: the section "tensors" is missing')
  const shapes = JSON.parse(new TextDecoder().decode(list)) as (Shape & Pick<Tensor, 'kind'>)[]
  return new Map(
    shapes.map((shape) => [
      shape.name,
      readTensor(shape, sections.get(`t:${shape.name}`) ?? new Uint8Array(0)),
    ]),
  )
}
