import { casesAt, childrenAt, type Line, relationOf, tokenOf } from './page.ts'

/** A verb with the nouns around it; passives turned about. */
export interface Clause {
  readonly verb: number
  readonly lemma: string
  readonly subjects: readonly number[]
  readonly objects: readonly number[]
  /** Nouns that prepositions lead to, under the verb. */
  readonly obliques: readonly Oblique[]
}

export interface Oblique {
  readonly token: number
  readonly preposition: string
}

/** The noun and those that "and" joins to it. */
export function joined(line: Line, token: number): number[] {
  const more = childrenAt(line, token).filter(
    (c) => relationOf(line, c) === 'conj' && !/^(?:VERB|AUX)$/.test(tokenOf(line, c).upos),
  )
  return [token, ...more.flatMap((c) => joined(line, c))]
}

const isPassive = (line: Line, verb: number) =>
  childrenAt(line, verb).some((c) => tokenOf(line, c).deprel.endsWith(':pass'))

/** The noun that a relative clause hangs on, for its "who"; the subject above for a verb joined to another. */
function sharedSubjects(line: Line, verb: number, depth: number): number[] {
  const token = tokenOf(line, verb)
  if (depth > 4 || token.head < 0) return []
  if (token.deprel.startsWith('acl')) return [token.head]
  return /^(?:conj|xcomp|advcl|parataxis)/.test(token.deprel) ? subjectsOf(line, token.head, depth + 1) : []
}

function subjectsOf(line: Line, verb: number, depth = 0): number[] {
  if (tokenOf(line, verb).upos !== 'VERB') return []
  const agents = childrenAt(line, verb).filter(
    (c) => relationOf(line, c) === 'obl' && casesAt(line, c).includes('by'),
  )
  const own = childrenAt(line, verb).filter((c) => relationOf(line, c) === 'nsubj')
  const found = (isPassive(line, verb) ? agents : own).filter((c) => !/^W/.test(tokenOf(line, c).xpos))
  if (found.length > 0) return found.flatMap((c) => joined(line, c))
  return isPassive(line, verb) ? [] : sharedSubjects(line, verb, depth)
}

function objectsOf(line: Line, verb: number): number[] {
  const name = isPassive(line, verb) ? 'nsubj' : 'obj'
  return childrenAt(line, verb)
    .filter((c) => relationOf(line, c) === name)
    .flatMap((c) => joined(line, c))
}

const obliquesOf = (line: Line, token: number): Oblique[] =>
  childrenAt(line, token).flatMap((c) =>
    /^(?:obl|nmod)$/.test(relationOf(line, c))
      ? casesAt(line, c).flatMap((preposition) => joined(line, c).map((t) => ({ token: t, preposition })))
      : [],
  )

/** The verbs of a line. */
export const clausesOf = (line: Line): Clause[] =>
  line.tokens.flatMap((token, verb) =>
    token.upos === 'VERB'
      ? [
          {
            verb,
            lemma: token.lemma,
            subjects: subjectsOf(line, verb),
            objects: objectsOf(line, verb),
            obliques: obliquesOf(line, verb),
          },
        ]
      : [],
  )

/** Prepositional phrases right under a noun. */
export const phrasesUnder = obliquesOf
