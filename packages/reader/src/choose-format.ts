import { type ArticleFormat, type Issue, RefusedInput } from '@wiregraph/schema'
import { formats } from './formats/index.ts'
import type { Format } from './found.ts'
import { note } from './issue.ts'

interface Choice {
  readonly format: Format
  readonly issues: readonly Issue[]
}

/** A word after the last dot; "report 12.30" has none. */
function endingOf(fileName: string): string | null {
  return /[^/\\]\.(?<ending>[a-z][a-z0-9]{0,9})$/i.exec(fileName)?.groups?.ending?.toLowerCase() ?? null
}

function refuseMarkup(text: string): void {
  if (!/^\s{0,1000}<\?xml\b/.test(text) || /<html\b/i.test(text.slice(0, 2000))) return
  throw new RefusedInput(
    'UNKNOWN_KIND',
    'expected txt, html, md or json, found XML: save the article as one of these',
  )
}

/** A text file that opens with an HTML head is a web page under a wrong name. */
function isPage(text: string): boolean {
  return /^\s{0,1000}<(?:!doctype\s+html|html)\b/i.test(text)
}

function named(name: string): Format | undefined {
  return formats.find((format) => format.name === name || format.endings.includes(name))
}

/**
 * The format that is given, else that of the file's ending, else the first that the content fits. Throws RefusedInput
 * UNKNOWN_KIND for an ending of none, and for XML.
 */
export function chooseFormat(
  text: string,
  given: ArticleFormat | undefined,
  fileName: string | null,
): Choice {
  const byGiven = given && named(given)
  if (byGiven) return { format: byGiven, issues: [] }
  const ending = fileName === null ? null : endingOf(fileName)
  const byName = ending === null ? undefined : named(ending)
  if (ending !== null && byName === undefined) {
    const endings = formats.flatMap((format) => format.endings).join(', ')
    throw new RefusedInput(
      'UNKNOWN_KIND',
      `expected a file ending in ${endings}, found .${ending}: save it as one of these`,
    )
  }
  refuseMarkup(text)
  const page = named('HTML')
  if (byName?.name === 'TEXT' && page && isPage(text)) {
    return {
      format: page,
      issues: [
        note('KIND_BY_CONTENT', `expected plain text by its name, found HTML: read it as such`, 'INFO'),
      ],
    }
  }
  const format = byName ?? formats.find(({ fits }) => fits(text))
  if (format === undefined)
    throw new RefusedInput('UNKNOWN_KIND', 'expected txt, html, md or json, found none of them')
  return { format, issues: [] }
}
