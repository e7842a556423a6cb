import { type Issue, RefusedInput } from '@wiregraph/schema'
import iconv from 'iconv-lite'
import { note } from '../issue.ts'
import { guessEncoding, utf16Order } from './guess-encoding.ts'
import { binaryKind } from './kinds.ts'

/** 5 MiB: some hundred times the longest article. */
export const maxBytes = 5 * 1024 * 1024

export interface Decoded {
  readonly text: string
  readonly issues: readonly Issue[]
}

const marks: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Control characters and holes: text of any encoding has next to none, bytes read as text have many. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 100_000)
  const odd = sample.match(/(?![\s\u0085])\p{Cc}|\p{Co}|[\ufffe\uffff]/gu)?.length ?? 0
  return odd > 2 && odd > sample.length * 0.02
}

function refuseUnreadable(bytes: Uint8Array): void {
  if (bytes.length > maxBytes) {
    throw new RefusedInput(
      'FILE_TOO_LARGE',
      `expected a file of at most ${maxBytes} bytes, found ${bytes.length}: split it into one file an article`,
    )
  }
  if (bytes.length === 0)
    throw new RefusedInput('EMPTY_FILE', 'expected an article, found an empty file: write it anew')
  const kind = binaryKind(bytes)
  if (kind !== null) {
    throw new RefusedInput(
      'NOT_TEXT',
      `expected txt, html, md or json, found ${kind}: save its text in one of these`,
    )
  }
}

function decodeLayered(bytes: Uint8Array): { readonly text: string; readonly guessed: string | null } {
  const mark = marks.find(([bom]) => bom.every((byte, i) => bytes[i] === byte))
  const encoding = mark?.[1] ?? utf16Order(bytes)
  if (encoding !== null && encoding !== 'utf-8') return { text: iconv.decode(bytes, encoding), guessed: null }
  const text = decodeUtf8(bytes)
  if (text !== null) return { text, guessed: null }
  const guessed = mark ? 'utf-8' : guessEncoding(bytes)
  return { text: iconv.decode(bytes, guessed), guessed }
}

/**
 * Bytes to text: byte order mark, then the NULs of UTF-16, then strict UTF-8, then a guess among the older encodings,
 * which is told as an issue. Throws RefusedInput FILE_TOO_LARGE, EMPTY_FILE or NOT_TEXT.
 */
export function decode(bytes: Uint8Array): Decoded {
  refuseUnreadable(bytes)
  const { text, guessed } = decodeLayered(bytes)
  if (looksBinary(text)) {
    throw new RefusedInput('NOT_TEXT', 'expected text, found binary data: save the article as UTF-8 text')
  }
  const message = `expected UTF-8, found other bytes and read them as ${guessed}: save the file as UTF-8 if letters are wrong`
  return {
    text: text.replace(/^\ufeff/, ''),
    issues: guessed === null ? [] : [note('ENCODING_GUESSED', message)],
  }
}
