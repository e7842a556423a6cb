import { packAscending, unpackAscending } from './ascending.ts'
import { type Sections, section } from './container.ts'
import type { PackedModel } from './frozen.ts'

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
