import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'

/** Named byte sections in one brotli stream: magic, length of a JSON table of names and sizes, table, sections. */
export type Sections = ReadonlyMap<string, Uint8Array>

const MAGIC = 'WGSYN001'

export function packSections(sections: Sections): Uint8Array {
  const table = Buffer.from(JSON.stringify([...sections].map(([name, bytes]) => [name, bytes.length])))
  const head = Buffer.alloc(12)
  head.write(MAGIC, 'latin1')
  head.writeUInt32LE(table.length, 8)
  const all = Buffer.concat([head, table, ...sections.values()])
  return brotliCompressSync(all, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: all.length,
    },
  })
}

/** Throws when the bytes are not a weights file of this version. */
export function unpackSections(packed: Uint8Array): Sections {
  const all = brotliDecompressSync(packed)
  if (all.toString('latin1', 0, 8) !== MAGIC)
    throw new Error(`weights: expected a file that begins with ${MAGIC}; build it with scripts/train.ts`)
  const start = 12 + all.readUInt32LE(8)
  const table = JSON.parse(all.toString('utf8', 12, start)) as [string, number][]
  const sections = new Map<string, Uint8Array>()
  let at = start
  for (const [name, size] of table) {
    sections.set(name, all.subarray(at, at + size))
    at += size
  }
  return sections
}

/** The section of that name; throws when the file lacks it. */
export function section(sections: Sections, name: string): Uint8Array {
  const bytes = sections.get(name)
  if (!bytes)
    throw new Error(`weights: the section "${name}" is missing; build the file again with scripts/train.ts`)
  return bytes
}
