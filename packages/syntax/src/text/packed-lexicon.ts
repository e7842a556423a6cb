import type { Lexicon, LexiconEntry } from './word-book.ts'

/** Bytes of one entry: hash (4), ambiguity class (2), finiteness (1), little-endian. */
const ENTRY = 7

export function packLexicon(lexicon: Lexicon): Uint8Array {
  const entries = [...lexicon].sort(([left], [right]) => left - right)
  const bytes = Buffer.alloc(entries.length * ENTRY)
  entries.forEach(([hash, { ambiguity, finite }], row) => {
    bytes.writeInt32LE(hash, row * ENTRY)
    bytes.writeUInt16LE(ambiguity, row * ENTRY + 4)
    bytes.writeUInt8(finite, row * ENTRY + 6)
  })
  return bytes
}

export function unpackLexicon(bytes: Uint8Array): Lexicon {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const lexicon = new Map<number, LexiconEntry>()
  for (let at = 0; at < bytes.length; at += ENTRY) {
    lexicon.set(view.getInt32(at, true), {
      ambiguity: view.getUint16(at + 4, true),
      finite: view.getUint8(at + 6),
    })
  }
  return lexicon
}
