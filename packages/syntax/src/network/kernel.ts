import { readFileSync } from 'node:fs'

const COMPILED = new URL('../../kernel/kernel.wasm', import.meta.url)

/** The part of the engine's interface that is used: it is in no type library but that of browsers. */
interface Memory {
  readonly buffer: ArrayBuffer
  grow(pages: number): number
}
declare const WebAssembly: {
  readonly Memory: new (options: { readonly initial: number }) => Memory
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (
    module: object,
    imports: { readonly env: { readonly memory: Memory } },
  ) => { readonly exports: unknown }
}

/** Bytes of a page of WebAssembly memory. */
const PAGE = 65_536
/** Rows begin at multiples of this many bytes. */
const ALIGNMENT = 16

/** The compiled functions of kernel/*.ts, which say what each does. Addresses and strides are in bytes. */
export interface Kernel {
  multiply(
    values: number,
    rows: number,
    stride: number,
    weights: number,
    depth: number,
    panels: number,
    rowScales: number,
    scales: number,
    biases: number,
    out: number,
    outStride: number,
  ): void
  recur(
    sequences: number,
    count: number,
    backward: number,
    cells: number,
    weights: number,
    scales: number,
    zeros: number,
    units: number,
    rows: number,
    projected: number,
    projectedStride: number,
    gates: number,
    hidden: number,
    state: number,
    out: number,
    outStride: number,
  ): void
  quantizeRows(
    values: number,
    rows: number,
    cols: number,
    stride: number,
    out: number,
    outStride: number,
    rowScales: number,
  ): void
  rectify(values: number, rows: number, cols: number, stride: number): void
  addRows(
    left: number,
    right: number,
    stride: number,
    chosen: number,
    rows: number,
    cols: number,
    out: number,
    outStride: number,
  ): void
  products(
    left: number,
    rows: number,
    stride: number,
    right: number,
    cols: number,
    rightStride: number,
    depth: number,
    added: number,
    out: number,
    outStride: number,
  ): void
}

/** The kernel with its memory. Views are void once more memory is taken. */
export interface Machine {
  readonly kernel: Kernel
  /** Address of so many bytes of zeros, never given back. */
  take(bytes: number): number
  floats(address: number, count: number): Float32Array
  integers(address: number, count: number): Int32Array
  shorts(address: number, count: number): Int16Array
}

/** A machine with empty memory. */
export function createMachine(): Machine {
  const memory = new WebAssembly.Memory({ initial: 1 })
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(COMPILED)), {
    env: { memory },
  })
  let used = ALIGNMENT
  return {
    kernel: exports as Kernel,
    take: (bytes) => {
      const address = used
      used += Math.ceil(bytes / ALIGNMENT) * ALIGNMENT
      const lacking = used - memory.buffer.byteLength
      if (lacking > 0) memory.grow(Math.ceil(lacking / PAGE))
      return address
    },
    floats: (address, count) => new Float32Array(memory.buffer, address, count),
    integers: (address, count) => new Int32Array(memory.buffer, address, count),
    shorts: (address, count) => new Int16Array(memory.buffer, address, count),
  }
}
