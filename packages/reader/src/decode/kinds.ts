/** First bytes of files that are not text, as Latin-1. `offset` is 0 where it is left out. */
interface Kind {
  readonly name: string
  readonly magic: string
  readonly offset?: number
}

const kinds: readonly Kind[] = [
  { name: 'a PNG image', magic: '\x89PNG\r\n' },
  { name: 'a JPEG image', magic: '\xff\xd8\xff' },
  { name: 'a GIF image', magic: 'GIF87a' },
  { name: 'a GIF image', magic: 'GIF89a' },
  { name: 'a TIFF image', magic: 'II*\0' },
  { name: 'a TIFF image', magic: 'MM\0*' },
  { name: 'a PDF document', magic: '%PDF-' },
  { name: 'a PostScript document', magic: '%!PS' },
  { name: 'an RTF document', magic: '{\\rtf' },
  { name: 'an old Office document', magic: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { name: 'a zip archive or an Office document', magic: 'PK\x03\x04' },
  { name: 'an empty zip archive', magic: 'PK\x05\x06' },
  { name: 'a gzip archive', magic: '\x1f\x8b' },
  { name: 'a bzip2 archive', magic: 'BZh' },
  { name: 'an xz archive', magic: '\xfd7zXZ\0' },
  { name: 'a zstd archive', magic: '\x28\xb5\x2f\xfd' },
  { name: 'a 7z archive', magic: '7z\xbc\xaf\x27\x1c' },
  { name: 'a RAR archive', magic: 'Rar!\x1a\x07' },
  { name: 'a tar archive', magic: 'ustar', offset: 257 },
  { name: 'an SQLite database', magic: 'SQLite format 3\0' },
  { name: 'a program', magic: '\x7fELF' },
  { name: 'a Java class', magic: '\xca\xfe\xba\xbe' },
  { name: 'a WebAssembly module', magic: '\0asm' },
  { name: 'an MP3 recording', magic: 'ID3' },
  { name: 'an Ogg recording', magic: 'OggS' },
  { name: 'a film', magic: 'ftyp', offset: 4 },
  { name: 'a Matroska film', magic: '\x1a\x45\xdf\xa3' },
  { name: 'a font', magic: 'wOF2' },
]

const letters = /^[\w ]+$/

function begins(bytes: Uint8Array, { magic, offset = 0 }: Kind): boolean {
  for (let i = 0; i < magic.length; i++) {
    if (bytes[offset + i] !== magic.charCodeAt(i)) return false
  }
  // "BZhivkov …" is a sentence: a mark of plain letters counts only where unprintable bytes follow.
  return !letters.test(magic) || bytes.subarray(0, 64).some((b) => b < 9 || (b > 13 && b < 32))
}

/** What the first bytes say a file is, e.g. "a PDF document"; null when they are no known mark of a binary. */
export function binaryKind(bytes: Uint8Array): string | null {
  const riff = begins(bytes, { name: '', magic: 'RIFF' })
  return riff ? 'a RIFF recording or image' : (kinds.find((kind) => begins(bytes, kind))?.name ?? null)
}
