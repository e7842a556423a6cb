import { checkYaml, readYaml, type YamlFile } from '../yaml.ts'
import { piecesOf } from './pieces.ts'
import { type BodyRow, RoleFile, type RoleRow } from './shapes.ts'

/** A word or phrase for people, such as "police officer". */
export interface Role extends Omit<RoleRow, 'words'> {
  /** As the file writes it, e.g. "secretary of state". */
  readonly phrase: string
  readonly pieces: readonly string[]
}

/** A body that every country has: its army, its police. */
export interface Body extends Omit<BodyRow, 'words'> {
  readonly words: readonly string[]
}

export interface RoleIndex {
  /** The longest role whose words end at `head`, with the index of its first word. Words are folded lemmas. */
  readonly endingAt: (words: readonly string[], head: number) => { role: Role; first: number } | null
  /** The longest role whose words start at `at`. */
  readonly startingAt: (words: readonly string[], at: number) => { role: Role; last: number } | null
  readonly all: readonly Role[]
}

const rolesOf = ({ words, ...row }: RoleRow): Role[] =>
  words.map((phrase) => ({ ...row, phrase, pieces: piecesOf(phrase) }))

const isJoint = (word: string | undefined) => word === '-' || word === '–'

/** Index of the last word when the pieces stand from `at` on, hyphens between them passed over; null when not. */
function endOf(pieces: readonly string[], words: readonly string[], at: number): number | null {
  let i = at - 1
  for (const piece of pieces) {
    i += isJoint(words[i + 1]) && i >= at ? 2 : 1
    if (words[i] !== piece) return null
  }
  return i
}

/** Index of the first word when the pieces end at `head`. */
function startOf(pieces: readonly string[], words: readonly string[], head: number): number | null {
  let i = head + 1
  for (const piece of pieces.toReversed()) {
    i -= isJoint(words[i - 1]) && i <= head ? 2 : 1
    if (words[i] !== piece) return null
  }
  return i
}

function groupBy(roles: readonly Role[], keyOf: (role: Role) => string): Map<string, Role[]> {
  const index = new Map<string, Role[]>()
  for (const role of roles) index.set(keyOf(role), [...(index.get(keyOf(role)) ?? []), role])
  for (const list of index.values()) list.sort((a, b) => b.pieces.length - a.pieces.length)
  return index
}

export function indexRoles(roles: readonly Role[]): RoleIndex {
  const byLast = groupBy(roles, (role) => role.pieces.at(-1) ?? '')
  const byFirst = groupBy(roles, (role) => role.pieces[0] ?? '')
  return {
    all: roles,
    endingAt: (words, head) => {
      for (const role of byLast.get(words[head] ?? '') ?? []) {
        const first = startOf(role.pieces, words, head)
        if (first !== null) return { role, first }
      }
      return null
    },
    startingAt: (words, at) => {
      for (const role of byFirst.get(words[at] ?? '') ?? []) {
        const last = endOf(role.pieces, words, at)
        if (last !== null) return { role, last }
      }
      return null
    },
  }
}

/** Roles of a file. Throws an Error with file and line where a word stands twice or names a body that is none. */
export function readRoles(file: YamlFile, bodies: readonly Body[]): Role[] {
  const { rows } = checkYaml(file, RoleFile)
  const seen = new Map<string, number>()
  const codes = new Set(bodies.map(({ code }) => code))
  for (const [i, row] of rows.entries()) {
    const line = file.lineOf(['rows', i])
    if (row.body !== null && !codes.has(row.body)) {
      throw new Error(`${file.name}:${line}: no body has the code "${row.body}"`)
    }
    for (const role of rolesOf(row)) {
      const key = role.pieces.join(' ')
      const other = seen.get(key)
      if (other !== undefined)
        throw new Error(`${file.name}:${line}: "${role.phrase}" stands in line ${other} already`)
      seen.set(key, line)
    }
  }
  return rows.flatMap(rolesOf)
}

export const readRoleFile = (bodies: readonly Body[]) => readRoles(readYaml('actors/roles.yaml'), bodies)
