import type { Issue } from '@wiregraph/schema'
import { note, type ReadingIssue } from '../issue.ts'
import type { Decoded } from './decode.ts'

/** A kind of character that is taken out or replaced, and how that is told; quiet where nothing is lost. */
interface Mend {
  readonly pattern: RegExp
  readonly by: string
  readonly code: ReadingIssue | null
  readonly what: string
}

/** In this order: line ends first, so that no control character of theirs is counted as one. */
const mends: readonly Mend[] = [
  { pattern: /\r\n|[\r\u0085\u2028\u2029\v\f]/g, by: '\n', code: null, what: '' },
  { pattern: /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, by: ' ', code: null, what: '' },
  {
    pattern: /(?![\t\n])\p{Cc}/gu,
    by: '',
    code: 'CONTROL_CHARACTERS_REMOVED',
    what: 'control characters',
  },
  {
    pattern: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    by: '',
    code: 'BIDI_CONTROLS_REMOVED',
    what: 'marks that turn the direction of writing',
  },
  {
    // Joiners belong to Persian, Indian scripts and emoji; inside Latin words they only hide them.
    pattern: /[\u00ad\u200b\u2060\ufeff]|(?<=[A-Za-z])[\u200c\u200d]/g,
    by: '',
    code: 'INVISIBLE_CHARACTERS_REMOVED',
    what: 'invisible characters',
  },
  {
    pattern: /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    by: '\ufffd',
    code: 'LONE_SURROGATES_REPLACED',
    what: 'halves of characters',
  },
]

const mojibake = /â€[™œ“”˜¦\u009d\u0080]|Ã[©¨¼¶¤±³¡]/g

function mend(text: string, { pattern, by, code, what }: Mend): { text: string; issue: Issue | null } {
  const count = text.match(pattern)?.length ?? 0
  if (count === 0) return { text, issue: null }
  const done = by === '' ? 'removed them' : 'put U+FFFD in their place'
  const issue =
    code === null ? null : note(code, `expected plain text, found ${count} ${what}: ${done}`, 'INFO')
  return { text: text.replace(pattern, by), issue }
}

/**
 * Text that can be stored and shown: line ends are \n, spaces are spaces, no NUL, no other control character, no bidi
 * controls, no lone surrogates. What was taken out is counted in issues.
 */
export function clean(raw: string): Decoded {
  const issues: Issue[] = []
  let text = raw
  for (const row of mends) {
    const mended = mend(text, row)
    text = mended.text
    if (mended.issue !== null) issues.push(mended.issue)
  }
  return { text, issues }
}

/** Tells letters that an earlier program spoilt; they are kept. */
export function findMojibake(text: string): readonly Issue[] {
  const spoilt = text.match(mojibake)?.length ?? 0
  const message = `found ${spoilt} signs such as "â€™", left by a wrong decoding: kept them; read the file from its source again`
  return spoilt > 1 ? [note('MOJIBAKE', message)] : []
}
