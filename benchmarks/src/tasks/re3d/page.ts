import { type Layered, readLayers, type Tools } from '@wiregraph/extract'
import type { ActorEvidence, Report } from '@wiregraph/schema'
import type { Token } from '@wiregraph/syntax'
import { articleOf } from '../../article-of.ts'
import type { Input } from '../../task.ts'

/** A run of tokens of one sentence, both ends included. */
export interface Run {
  readonly first: number
  readonly last: number
}

export interface Line {
  readonly index: number
  readonly tokens: readonly Token[]
  readonly children: readonly (readonly number[])[]
}

/** A text as it was read: its sentences as trees, what was found in them, and the reports. */
export interface Page {
  readonly text: string
  readonly lines: readonly Line[]
  readonly layers: Layered['layers']
  readonly reports: readonly Report[]
  readonly actorOf: (id: string | null) => ActorEvidence | null
  readonly tools: Tools
}

function lineOf(index: number, tokens: readonly Token[]): Line {
  const children: number[][] = tokens.map(() => [])
  for (const [i, { head }] of tokens.entries()) children[head]?.push(i)
  return { index, tokens, children }
}

export function pageOf(input: Input, tools: Tools): Page {
  const article = articleOf(input)
  const { doc, layers, reports } = readLayers(article, tools)
  return {
    text: article.text,
    lines: doc.sentences.map((s) => lineOf(s.index, s.tokens)),
    layers,
    reports,
    actorOf: (id) => (id === null ? null : layers.actorOf(id)),
    tools,
  }
}

export function tokenOf(line: Line, i: number): Token {
  const token = line.tokens[i]
  if (token === undefined) throw new RangeError(`no token ${i} in a sentence of ${line.tokens.length}`)
  return token
}

export const lower = (line: Line, i: number) => (line.tokens[i]?.text ?? '').toLowerCase()
export const relationOf = (line: Line, i: number) => (line.tokens[i]?.deprel ?? '').split(':')[0] ?? ''
export const childrenAt = (line: Line, i: number) => line.children[i] ?? []

/** Words of the prepositions that lead to a noun. */
export const casesAt = (line: Line, i: number) =>
  childrenAt(line, i)
    .filter((c) => relationOf(line, c) === 'case')
    .map((c) => lower(line, c))
