import { packAscending, unpackAscending } from '../model/ascending.ts'

/** Classes of words of like use in raw text (scripts/clusters.ts). */
export interface WordClasses {
  /** Fine class, above 0, by hash of the lower-cased spelling, and of that with digits as 0. */
  readonly fine: ReadonlyMap<number, number>
  /** Coarse class, above 0, of each fine one. */
  readonly coarse: Uint8Array
}

export const NO_CLASSES: WordClasses = { fine: new Map(), coarse: new Uint8Array(1) }

/** Bytes: number of fine classes (2), their coarse classes, number of words (4), fine class of each (2), their hashes as differences. */
export function packClasses({ fine, coarse }: WordClasses): Uint8Array {
  const entries = [...fine]
    .map(([hash, id]) => [hash >>> 0, id] as const)
    .sort(([left], [right]) => left - right)
  const hashes = packAscending(Uint32Array.from(entries, ([hash]) => hash))
  const head = Buffer.alloc(6 + coarse.length + entries.length * 2)
  head.writeUInt16LE(coarse.length, 0)
  head.set(coarse, 2)
  const from = 2 + coarse.length
  head.writeUInt32LE(entries.length, from)
  entries.forEach(([, id], row) => {
    head.writeUInt16LE(id, from + 4 + row * 2)
  })
  return Buffer.concat([head, hashes])
}

export function unpackClasses(bytes: Uint8Array): WordClasses {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const from = 2 + view.getUint16(0, true)
  const count = view.getUint32(from, true)
  const hashes = unpackAscending(bytes.subarray(from + 4 + count * 2), count)
  const fine = new Map<number, number>()
  hashes.forEach((hash, row) => {
    fine.set(hash | 0, view.getUint16(from + 4 + row * 2, true))
  })
  return { fine, coarse: Uint8Array.from(bytes.subarray(2, from)) }
}
