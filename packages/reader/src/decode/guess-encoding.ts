import chardet from 'chardet'
import iconv from 'iconv-lite'

/** UTF-16 without a mark: spaces, line ends and Latin letters leave a NUL on one side of every such unit only. */
export function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const units = Math.min(bytes.length, 65_536) >> 1
  let even = 0
  let odd = 0
  for (let i = 0; i < units; i++) {
    if (bytes[2 * i] === 0) even++
    if (bytes[2 * i + 1] === 0) odd++
  }
  const clear = (many: number, few: number) => many >= units * 0.05 && many > 20 * few
  if (bytes.length % 2 !== 0 || units < 2) return null
  if (clear(odd, even)) return 'utf-16le'
  return clear(even, odd) ? 'utf-16be' : null
}

/** The charset that an HTML or XML head declares; the bytes may say otherwise. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  if (!head.includes('<')) return null
  const match = /\b(?:charset|encoding)\s?=\s?["']?(?<name>[\w-]{2,40})/i.exec(head)
  const name = match?.groups?.name?.toLowerCase() ?? null
  return name !== null && !name.startsWith('utf') && iconv.encodingExists(name) ? name : null
}

function shareOfHighBytes(bytes: Uint8Array): number {
  let high = 0
  for (const byte of bytes) if (byte >= 0x80) high++
  return high / bytes.length
}

/**
 * The likeliest eight-bit or East Asian encoding of bytes that are not UTF-8. English text with a few high bytes
 * holds curly quotes and dashes: those are Windows-1252, and chardet's statistics have too little to go by.
 */
export function guessEncoding(bytes: Uint8Array): string {
  const declared = declaredCharset(bytes)
  if (declared !== null) return declared
  if (shareOfHighBytes(bytes) < 0.05) return 'windows-1252'
  const found = chardet.detect(bytes.subarray(0, 65_536))
  const single = found === null || /^(?:utf|iso-8859-1$|ascii)/i.test(found)
  return single || !iconv.encodingExists(found) ? 'windows-1252' : found
}
