import { RefusedInput } from '@wiregraph/schema'
import { parse } from 'yaml'
import type { Found } from '../found.ts'
import { nothingFound } from '../found.ts'
import { note } from '../issue.ts'
import { metadataOf, parseRow } from './row.ts'

export interface FrontMatter {
  readonly said: Omit<Found, 'body'>
  /** The text after it. */
  readonly rest: string
}

function readYaml(yaml: string): Omit<Found, 'body'> {
  try {
    const value: unknown = parse(yaml, { schema: 'core', maxAliasCount: 10, logLevel: 'silent' })
    return value === null ? nothingFound : metadataOf(parseRow(value))
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''
    if (!(error instanceof RefusedInput) && !(error instanceof Error && error.name.startsWith('YAML'))) {
      if (!(error instanceof ReferenceError || error instanceof RangeError)) throw error
    }
    const message = `expected YAML fields between the --- lines, found a fault: ${reason}; left them out`
    return { ...nothingFound, issues: [note('FRONT_MATTER_NOT_READ', message)] }
  }
}

/** Reads the YAML between two --- lines at the top of a text; nothing of it is ever run. */
export function readFrontMatter(text: string): FrontMatter {
  const opening = /^\s{0,100}---[ \t]{0,20}\n/.exec(text)?.[0]
  if (opening === undefined) return { said: nothingFound, rest: text }
  const head = text.slice(opening.length, opening.length + 20_000)
  const closing = /^(?:---|\.\.\.)[ \t]{0,20}$/m.exec(head)
  if (closing === null) return { said: nothingFound, rest: text }
  return {
    said: readYaml(head.slice(0, closing.index)),
    rest: text.slice(opening.length + closing.index + closing[0].length),
  }
}
