import { type Sections, section } from './container.ts'
import type { PackedModel } from './frozen.ts'

/** Ascending numbers as differences, seven bits a byte, the high bit set where a byte follows (LEB128). */
export function packAscending(numbers: Uint32Array): Uint8Array {
  const bytes: number[] = []
  let last = 0
  for (const number of numbers) {
    let gap = number - last
    last = number
    while (gap > 127) {
      bytes.push((gap % 128) + 128)
      gap = Math.floor(gap / 128)
    }
    bytes.push(gap)
  }
  return Uint8Array.from(bytes)
}

export function unpackAscending(bytes: Uint8Array, count: number): Uint32Array {
  const numbers = new Uint32Array(count)
  let at = 0
  let last = 0
  for (let row = 0; row < count; row += 1) {
    let scale = 1
    let byte = bytes[at++] as number
    while (byte > 127) {
      last += (byte - 128) * scale
      scale *= 128
      byte = bytes[at++] as number
    }
    last += byte * scale
    numbers[row] = last
  }
  return numbers
}

function signedView(bytes: Uint8Array): Int8Array {
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
}

/** The sections `<name>.hashes`, `.counts`, `.labels`, `.codes` of a model. */
export function modelSections(name: string, model: PackedModel): Sections {
  const { codes } = model
  return new Map([
    [`${name}.hashes`, packAscending(model.hashes)],
    [`${name}.counts`, model.counts],
    [`${name}.labels`, model.labels],
    [`${name}.codes`, new Uint8Array(codes.buffer, codes.byteOffset, codes.length)],
  ])
}

export function readModel(sections: Sections, name: string, classes: number): PackedModel {
  const counts = section(sections, `${name}.counts`)
  return {
    classes,
    hashes: unpackAscending(section(sections, `${name}.hashes`), counts.length),
    counts,
    labels: section(sections, `${name}.labels`),
    codes: signedView(section(sections, `${name}.codes`)),
  }
}
